import { openBotbuilderChannel } from './bot/channel/botbuilder/index.ts';
import type { Channel, ChannelOptions } from './bot/channel/channel.ts';
import { receive } from './bot/channel/receive.ts';
import type { Reread } from './catalogue-file.ts';
import { channelOptions } from './channel-options.ts';
import { directoryOf } from './directory-of.ts';
import { gatherMetrics } from './metrics/gather.ts';
import { activityType, createMetrics } from './metrics/index.ts';
import { openStore } from './open-store.ts';
import { openTab } from './open-tab.ts';
import { partnerBrand } from './partner-brand.ts';
import { noteRefusals, OF_THE_TAB, type Reason } from './proof/refusal.ts';
import { putTogether, type Times } from './rooms.ts';
import { isLoopbackUrl } from './settings/addresses.ts';
import type { Config } from './settings/config.ts';
import { inspectCatalogue, tellGaps } from './start-checks.ts';
import { tracedStore } from './tracing/traced-store.ts';
import { createTracing, type Tracing } from './tracing/tracing.ts';
import type { Log } from './usecases/ports.ts';
import { createWebServer, type WebDependencies } from './web/server.ts';
import { openWebhook } from './webhook/webhook.ts';

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Answers what is under way, puts the rest down durably, and lets go of the store. */
  stop(): Promise<void>;
}

/** What is made before the app, or for tests in the place of the process's own. */
export interface AppParts extends Times {
  /** Also the log's; without it, traces go nowhere. */
  readonly trace?: Tracing;
  /** How long a database that does not answer is waited for, in milliseconds; absent: as its store has it. */
  readonly storePatienceMs?: number;
  /** The SDK that knows the Bot Connector, in place of botbuilder. */
  readonly openChannel?: (options: ChannelOptions) => Channel;
}

/** Puts the rooms together, once, and listens. Rejects with the store's named errors, or the listener's. */
export async function startApp(
  config: Config,
  log: Log,
  { openChannel = openBotbuilderChannel, trace = createTracing(), storePatienceMs, ...times }: AppParts = {},
  reread?: Reread,
): Promise<App> {
  const metrics = createMetrics();
  const opened = await openStore(config, log, metrics, storePatienceMs);
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
  const webhook = config.webhook && openWebhook(config.webhook);
  const rooms = putTogether(config, {
    store,
    directory,
    channel,
    brand: partners.brand,
    log,
    metrics,
    trace,
    ...(webhook && { webhook }),
    ...(reread && { reread }),
    times,
  });
  const { world, bot } = rooms;
  await world.auditChannel?.look();

  const noted = noteRefusals(log);
  const refuse = (why: Reason): void => {
    metrics.refused.inc({ why });
    noted(why);
  };
  const tab = openTab(config, world, rooms.roles, noteRefusals(log, OF_THE_TAB));
  const deps: WebDependencies = {
    log,
    trace,
    ...(tab && { tab }),
    async redeem(token) {
      const outcome = await rooms.redeem(token);
      metrics.grantPages.inc({ outcome: outcome.kind });
      return outcome;
    },
    async act(token, act) {
      const outcome = await rooms.act(token, act);
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
  rooms.start(config.publicUrl === undefined ? `http://localhost:${port}` : undefined);
  log.info({ port, host: config.host, ...(opsPort !== undefined && { opsPort }) }, 'listening');
  void tellGaps(config, directory, log);
  void inspectCatalogue(config, directory, log);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      partners.stop();
      await Promise.all([server.close(), ...(apart ? [ops.close()] : [])]);
      await rooms.stop();
      await directory.close();
      await webhook?.close();
      await store.close();
      await trace.stop();
    },
  };
}
