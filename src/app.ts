import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createBot } from './bot/bot.ts';
import { Channel } from './bot/channel/channel.ts';
import { createOutgoing } from './bot/channel/outgoing.ts';
import { RateLimiter, type RateLimiterOptions } from './bot/channel/rate-limiter.ts';
import { receive } from './bot/channel/receive.ts';
import type { After } from './bot/respond/deadline.ts';
import { createMessenger } from './bot/respond/messenger.ts';
import { openCredential } from './directory/credential.ts';
import { type OpenDirectory, openDirectory } from './directory/index.ts';
import { startDelivery, type Worker } from './jobs/deliver.ts';
import { every } from './jobs/every.ts';
import { createLetterWriter } from './mail/letters.ts';
import { createMetrics } from './metrics.ts';
import type { Config } from './settings/config.ts';
import { openEmbeddedStore } from './store/embedded/index.ts';
import type { Log, Store, World } from './usecases/ports.ts';
import { reconcile } from './usecases/reconcile.ts';
import { redeem } from './usecases/redeem.ts';
import { createRoles } from './usecases/roles.ts';
import { sweep } from './usecases/sweep.ts';
import { createWebServer } from './web/server.ts';

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Answers what is under way, puts the rest down durably, and lets go of the store. */
  stop(): Promise<void>;
}

const MONOTONIC: RateLimiterOptions = { now: () => performance.now(), sleep: (ms) => setTimeout(ms) };

/** What time is measured by, where it is not the process's own: for tests. */
export interface AppTimes {
  /** The clock of the channel's sending limits. */
  readonly pace?: RateLimiterOptions;
  /** What the time is measured by in which somebody is answered. */
  readonly after?: After;
}

/** Puts the rooms together, once, and listens. Rejects with the store's named errors, or the listener's. */
export async function startApp(config: Config, log: Log, times: AppTimes = {}): Promise<App> {
  const metrics = createMetrics();
  const store = await openStore(config, log, metrics);
  const { token, baseUrl, scope, authorityHost } = config.graph;
  const directory = openDirectory({
    baseUrl,
    log,
    directoryRoles: config.directoryRoles,
    ...(token === undefined
      ? { scope, credential: openCredential(process.env, authorityHost) }
      : { token: token.reveal() }),
  });
  const channel = new Channel(channelOptions(config));
  const pacer = new RateLimiter(times.pace ?? MONOTONIC);
  const errands = createOutgoing(channel, pacer, 'errand');
  const botId = config.bot.kind === 'registered' ? config.bot.id : undefined;
  // The link in a mail needs an address that is known only once the server listens on a free port.
  const policy = {
    resources: config.resources,
    ...(config.admins && { admins: config.admins }),
    ...(config.auditors && { auditors: config.auditors }),
    invitationTtlMs: config.invitationTtlMs,
    publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
  };
  let worker: Worker | undefined;
  const clock = { now: () => Date.now() };
  const roles = createRoles({ directory, clock, policy });
  const home = { tenant: config.homeTenant, botId };
  const world: World = {
    store,
    directory,
    messenger: createMessenger(store, errands, config.resources, home, () => roles.knownAdmins()),
    ...(config.mailSender !== undefined && {
      letters: createLetterWriter(directory, config.mailSender, config.resources),
    }),
    clock,
    random: { token: (bytes) => randomBytes(bytes).toString('base64url') },
    log,
    policy,
    nudge: (kinds) => worker?.nudge(kinds),
  };
  const bot = createBot({
    world,
    roles,
    outgoing: createOutgoing(channel, pacer, 'reply'),
    homeTenant: config.homeTenant,
    ...(times.after && { after: times.after }),
    channels: botId === undefined ? ['msteams', 'emulator'] : ['msteams'],
  });

  const server = createWebServer({
    log,
    async redeem(token) {
      const outcome = await redeem(world, token);
      metrics.grantPages.inc({ outcome: outcome.kind });
      return outcome;
    },
    async messages({ authorization, activity }) {
      const type = String(activity.type).slice(0, 30);
      const stop = metrics.turnSeconds.startTimer({ type });
      // The channel proves who it is before anything but the type is looked at.
      const answer = await receive(channel, log, { authorization, activity }, (a) => bot.handle(a));
      stop();
      metrics.activities.inc({ type, status: answer.status });
      return answer;
    },
    unready: async () => {
      const answers = await Promise.allSettled([store.ping(), directory.ping()]);
      return ['store', 'graph'].filter((_name, i) => answers[i]?.status === 'rejected');
    },
    metrics: () => metrics.text(),
  });
  const port = await server.listen(config.port, config.host).catch(async (error: unknown) => {
    await Promise.all([store.close(), directory.close()]);
    throw error;
  });
  if (config.publicUrl === undefined) policy.publicUrl = `http://localhost:${port}`;

  worker = startDelivery(world, directory.background);
  const jobs = [
    every(config.reconcileSeconds, 'reconcile', world, async () => {
      metrics.acceptances.inc(await reconcile({ ...world, directory: directory.background }));
      metrics.lastReconciled.setToCurrentTime();
    }),
    every(config.sweepSeconds, 'sweep', world, () => sweep(world)),
  ];
  log.info({ port, host: config.host }, 'listening');
  void inspectCatalogue(config, directory, log);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      await server.close();
      await bot.stop();
      directory.endWaits();
      await Promise.all(jobs.map((job) => job.stop()));
      await worker?.stop();
      await directory.close();
      await store.close();
    },
  };
}

/** Says in the log what would keep a resource from being given, before the first partner finds out. */
async function inspectCatalogue(config: Config, directory: OpenDirectory, log: Log): Promise<void> {
  for (const { id, grants } of config.resources) {
    const found = await directory.inspect(grants).catch((error: unknown) => {
      log.info({ resource: id, err: error }, 'the catalogue could not be checked against the directory');
      return [];
    });
    for (const { target, problem, explanation } of found)
      if (problem !== undefined)
        log.warn({ resource: id, target, problem }, explanation ?? 'a target cannot be given');
  }
}

/** Cosmos DB where one is named, for as many replicas as wanted; else a file, for this process alone. */
async function openStore(
  config: Config,
  log: Log,
  metrics: ReturnType<typeof createMetrics>,
): Promise<Store> {
  const { cosmos } = config;
  if (cosmos === undefined) return openEmbeddedStore({ file: join(config.dataDir, 'usher.db') });
  // Its SDK takes a sixth of the start-up; only who uses it waits for it.
  const { openCosmosStore } = await import('./store/cosmos/index.ts');
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    database: cosmos.database,
    log,
    onCharge: ({ operation, charge }) => metrics.storeCharge.inc({ operation }, charge),
    ...(cosmos.key === undefined
      ? { credential: openCredential(process.env, config.graph.authorityHost) }
      : { key: cosmos.key.reveal() }),
  });
}

function channelOptions({ bot, homeTenant }: Config): ConstructorParameters<typeof Channel>[0] {
  if (bot.kind === 'local') return { tenant: homeTenant, type: 'SingleTenant' };
  const { id, password, tenant, type, openIdMetadataUrl, issuer, loginUrl, oauthScope } = bot;
  return {
    appId: id,
    tenant,
    type,
    ...(password && { password: password.reveal() }),
    ...(openIdMetadataUrl && { openIdMetadataUrl }),
    ...(issuer && { issuer }),
    ...(loginUrl && { loginUrl }),
    ...(oauthScope && { oauthScope }),
  };
}
