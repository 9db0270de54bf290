// Loaded before anything else: an older Node would stop at the first type annotation with a riddle.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `Usher needs Node.js 24 or newer; this is ${process.versions.node}.\n` +
      'Start it with "npm start" or "npm run serve", which use the Node.js that npm ci installed, or install Node.js 24.\n',
  );
  process.exit(78);
}
