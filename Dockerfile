# syntax=docker/dockerfile:1
# Usher as an image: its own Node.js 24, no shell, no package manager, not root. It writes nowhere but DATA_DIR, so it
# runs with a read-only file system:
#   docker run --read-only --tmpfs /tmp -v usher-data:/data --env-file usher.env -p 3978:3978 usher
FROM node:24-bookworm-slim AS build
WORKDIR /usher
COPY package.json package-lock.json ./
# The image has Node.js; the one that npm would bring is left out, and no package may run anything.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
COPY src src
# What only the sandbox needs stays behind.
RUN rm -rf src/sandbox && mkdir /data

FROM gcr.io/distroless/nodejs24-debian12:nonroot
WORKDIR /usher
COPY --from=build /usher ./
COPY --from=build --chown=65532:65532 /data /data
ENV NODE_ENV=production PORT=3978 DATA_DIR=/data
EXPOSE 3978
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["/nodejs/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["--max-semi-space-size=4", "--import", "./src/node-version.mjs", "src/index.ts"]
