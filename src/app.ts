import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createBot } from './bot/bot.ts';
import { openBotbuilderChannel } from './bot/channel/botbuilder/index.ts';
import type { Channel, ChannelOptions } from './bot/channel/channel.ts';
import { createOutgoing } from './bot/channel/outgoing.ts';
import { RateLimiter, type RateLimiterOptions } from './bot/channel/rate-limiter.ts';
import { createReach } from './bot/channel/reach.ts';
import { receive } from './bot/channel/receive.ts';
import { createTransfers } from './bot/files/transfer.ts';
import type { After } from './bot/respond/deadline.ts';
import { createMessenger } from './bot/respond/messenger.ts';
import { catalogueFile, type Reread } from './catalogue-file.ts';
import { channelOptions } from './channel-options.ts';
import { directoryOf } from './directory-of.ts';
import { examine, reachBy } from './doctor/index.ts';
import { startDelivery, type Worker } from './jobs/deliver.ts';
import { startTender, type Tender } from './jobs/tend.ts';
import { createLetterWriter } from './mail/letters.ts';
import { gatherMetrics } from './metrics/gather.ts';
import { activityType, createMetrics } from './metrics/index.ts';
import { openInstall } from './open-install.ts';
import { openStore } from './open-store.ts';
import { openFeed, openTab } from './open-tab.ts';
import { partnerBrand } from './partner-brand.ts';
import { policyOf } from './policy-of.ts';
import { noteRefusals, OF_THE_TAB, type Reason } from './proof/refusal.ts';
import { isLoopbackUrl } from './settings/addresses.ts';
import type { Config } from './settings/config.ts';
import { inspectCatalogue, tellGaps } from './start-checks.ts';
import { startJobs } from './start-jobs.ts';
import { tracedStore } from './tracing/traced-store.ts';
import { createTracing, type Tracing } from './tracing/tracing.ts';
import { createAuditChannel } from './usecases/audit-channel.ts';
import { recordStart } from './usecases/catalogue/watch-catalogue.ts';
import { createInTurn } from './usecases/in-turn.ts';
import { createInvitationPace } from './usecases/invitation-pace.ts';
import { actByLink } from './usecases/partner-acts.ts';
import type { Log, World } from './usecases/ports.ts';
import { redeem } from './usecases/redeem.ts';
import { createRoles } from './usecases/roles.ts';
import { spareLooks } from './usecases/spare-looks.ts';
import { createWebServer, type WebDependencies } from './web/server.ts';
import { openWebhook } from './webhook/webhook.ts';

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Answers what is under way, puts the rest down durably, and lets go of the store. */
  stop(): Promise<void>;
}

const MONOTONIC: RateLimiterOptions = { now: () => performance.now(), sleep: (ms) => setTimeout(ms) };

/** What is made before the app, or for tests in the place of the process's own. */
export interface AppParts {
  /** Also the log's; without it, traces go nowhere. */
  readonly trace?: Tracing;
  /** The SDK that knows the Bot Connector, in place of botbuilder. */
  readonly openChannel?: (options: ChannelOptions) => Channel;
  /** The clock of the channel's sending limits. */
  readonly pace?: RateLimiterOptions;
  /** What the time is measured by in which somebody is answered. */
  readonly after?: After;
}

/** Puts the rooms together, once, and listens. Rejects with the store's named errors, or the listener's. */
export async function startApp(
  config: Config,
  log: Log,
  {
    openChannel = openBotbuilderChannel,
    pace: sendingPace = MONOTONIC,
    after,
    trace = createTracing(),
  }: AppParts = {},
  reread?: Reread,
): Promise<App> {
  const metrics = createMetrics();
  const opened = await openStore(config, log, metrics);
  const store = trace.collects
    ? tracedStore(opened, trace, config.cosmos ? 'azure.cosmosdb' : 'sqlite')
    : opened;
  const directory = directoryOf(config, log, {
    trace,
    onCall: ({ lane, status, ms }) =>
      metrics.graphSeconds.observe({ lane, status: status === 0 ? 'none' : String(status) }, ms / 1000),
  });
  const partners = partnerBrand(config.brand, directory, log);
  const channel = openChannel(channelOptions(config));
  const pacer = new RateLimiter(sendingPace);
  const errands = createOutgoing(channel, pacer, 'errand', trace);
  const botId = config.bot.kind === 'registered' ? config.bot.id : undefined;
  const policy = policyOf(config);
  const webhook = config.webhook && openWebhook(config.webhook);
  let worker: Worker | undefined;
  let tender: Tender | undefined;
  const auditChannel = createAuditChannel(store, config.sweepSeconds * 1_000);
  await auditChannel.look();
  const clock = { now: () => Date.now() };
  const roles = createRoles({ directory, clock, policy });
  const pace = createInvitationPace({ mode: config.invitationPace, store, clock, log, sleep: setTimeout });
  const home = { tenant: config.homeTenant, botId };
  const install = openInstall(config.teamsApp, { directory, store, clock, log });
  const reach = createReach({ store, outgoing: errands, home, log, ...(install && { install }) });
  const world: World = {
    store,
    directory,
    messenger: createMessenger(
      store,
      errands,
      reach,
      clock,
      () => policy.resources,
      () => roles.knownAdmins(),
    ),
    feed: openFeed(config, { store, clock, policy }, directory),
    ...(config.mailSender !== undefined && {
      letters: createLetterWriter(directory, config.mailSender, () => policy.resources, partners.brand),
    }),
    clock,
    random: { token: (bytes) => randomBytes(bytes).toString('base64url') },
    log,
    trace,
    witness: metrics.witness,
    ...(webhook && { webhook }),
    auditChannel,
    policy,
    inTurn: createInTurn(),
    pace,
    ...(reread && { catalogue: catalogueFile(policy, reread) }),
    examine: () =>
      examine({
        config: { ...config, resources: policy.resources },
        directory,
        store,
        channel,
        ...(webhook && { webhook }),
        reach: reachBy(store, errands, home),
      }),
    nudge: (kinds) => worker?.nudge(kinds),
    nudgeLists: () => tender?.nudge(),
  };
  const bot = createBot({
    world,
    roles,
    outgoing: createOutgoing(channel, pacer, 'reply', trace),
    files: createTransfers({ hosts: { more: config.fileHosts, local: config.bot.kind === 'local' } }),
    homeTenant: config.homeTenant,
    ...(after && { after }),
    channels: botId === undefined ? ['msteams', 'emulator'] : ['msteams'],
  });

  const noted = noteRefusals(log);
  const refuse = (why: Reason): void => {
    metrics.refused.inc({ why });
    noted(why);
  };
  const tab = openTab(config, world, roles, noteRefusals(log, OF_THE_TAB));
  const pages: World = {
    ...world,
    directory: {
      ...directory.pages,
      accountHolding: spareLooks(directory.pages.accountHolding, clock.now),
    },
  };
  const deps: WebDependencies = {
    log,
    trace,
    ...(tab && { tab }),
    async redeem(token) {
      const outcome = await redeem(pages, token);
      metrics.grantPages.inc({ outcome: outcome.kind });
      return outcome;
    },
    async act(token, act) {
      const outcome = await actByLink(pages, token, act);
      metrics.grantPages.inc({ outcome: outcome.kind });
      return outcome;
    },
    async channel(caller) {
      const admission = await receive(channel, { log, trace }, refuse, caller, (activity) =>
        bot.handle(activity),
      );
      if (admission.kind === 'refused') return admission;
      return {
        kind: 'proven',
        async answer(activity) {
          const type = activityType(activity.type);
          const stop = metrics.turnSeconds.startTimer({ type });
          const answer = await admission.answer(activity);
          stop();
          metrics.activities.inc({ type, status: answer.status });
          return answer;
        },
      };
    },
    unready: async () => {
      const answers = await Promise.allSettled([store.ping(), directory.ping()]);
      return ['store', 'graph'].filter((_name, i) => answers[i]?.status === 'rejected');
    },
    metrics: () => gatherMetrics(metrics, world, directory),
  };
  const local = config.publicUrl === undefined || isLoopbackUrl(config.publicUrl);
  const apart = config.opsPort !== undefined;
  const server = createWebServer(deps, {
    brand: partners.brand,
    face: local && !apart ? 'all' : 'public',
    https: config.publicUrl?.startsWith('https:') ?? false,
    trustedProxies: config.trustedProxies,
  });
  const ops = createWebServer(deps, { face: 'operators' });
  const listen = async (): Promise<readonly [number, number?]> => {
    const port = await server.listen(config.port, config.host);
    return config.opsPort === undefined ? [port] : [port, await ops.listen(config.opsPort, config.host)];
  };
  const [port, opsPort] = await listen().catch(async (error: unknown) => {
    partners.stop();
    await Promise.all([server.close(), store.close(), directory.close(), webhook?.close()]);
    throw error;
  });
  if (config.publicUrl === undefined) policy.publicUrl = `http://localhost:${port}`;

  worker = startDelivery(world, directory.background);
  tender = startTender({ ...world, directory: directory.background }, roles);
  const jobs = startJobs(world, config, directory.background, metrics);
  log.info({ port, host: config.host, ...(opsPort !== undefined && { opsPort }) }, 'listening');
  void recordStart(world).catch((err: unknown) =>
    log.warn({ err }, 'the catalogue of this start is not on record'),
  );
  void tellGaps(config, directory, log);
  void inspectCatalogue(config, directory, log);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      partners.stop();
      await Promise.all([server.close(), ...(apart ? [ops.close()] : [])]);
      await bot.stop();
      directory.endWaits();
      await Promise.all([...jobs.map((job) => job.stop()), tender?.stop()]);
      await worker?.stop();
      await directory.close();
      await webhook?.close();
      await store.close();
      await trace.stop();
    },
  };
}
