import { Channel } from './bot/channel/channel.ts';
import { receive } from './bot/channel/receive.ts';
import type { Reread } from './catalogue-file.ts';
import { channelOptions } from './channel-options.ts';
import { directoryOf } from './directory-of.ts';
import { activityType, createMetrics } from './metrics.ts';
import { openStore } from './open-store.ts';
import { openTab } from './open-tab.ts';
import { partnerBrand } from './partner-brand.ts';
import { noteRefusals, OF_THE_TAB, type Reason } from './proof/refusal.ts';
import { type AppTimes, putTogether } from './rooms.ts';
import { isLoopbackUrl } from './settings/addresses.ts';
import type { Config } from './settings/config.ts';
import { inspectCatalogue, tellGaps } from './start-checks.ts';
import { nextDue } from './usecases/next-due.ts';
import { paceReport } from './usecases/pace-report.ts';
import type { Log } from './usecases/ports.ts';
import { createWebServer, type WebDependencies } from './web/server.ts';

export interface App {
  /** Where it listens. */
  readonly url: string;
  /** Answers what is under way, puts the rest down durably, and lets go of the store. */
  stop(): Promise<void>;
}

/** Puts the rooms together, once, and listens. Rejects with the store's named errors, or the listener's. */
export async function startApp(
  config: Config,
  log: Log,
  times: AppTimes = {},
  reread?: Reread,
): Promise<App> {
  const metrics = createMetrics();
  const store = await openStore(config, log, metrics);
  const directory = directoryOf(config, log);
  const partners = partnerBrand(config.brand, directory, log);
  const channel = new Channel(channelOptions(config));
  const rooms = putTogether(config, {
    store,
    directory,
    channel,
    brand: partners.brand,
    log,
    metrics,
    times,
    ...(reread && { reread }),
  });
  const { world, bot } = rooms;

  const noted = noteRefusals(log);
  const refuse = (why: Reason): void => {
    metrics.refused.inc({ why });
    noted(why);
  };
  const tab = openTab(config, world, rooms.roles, noteRefusals(log, OF_THE_TAB));
  const deps: WebDependencies = {
    log,
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
      const admission = await receive(channel, log, refuse, caller, (activity) => bot.handle(activity));
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
    async metrics() {
      await paceReport(world).then(
        ({ waiting, sent, allowance, stopped }) => {
          metrics.pace.set({ what: 'waiting' }, waiting);
          metrics.pace.set({ what: 'sent' }, sent);
          metrics.pace.set({ what: 'allowance' }, allowance ?? Number.POSITIVE_INFINITY);
          metrics.pace.set({ what: 'stopped' }, stopped === undefined ? 0 : 1);
        },
        (error: unknown) => log.warn({ err: error }, 'the pace of invitations could not be read'),
      );
      await nextDue(world).then(
        (at = Number.POSITIVE_INFINITY) => metrics.nextDue.set(at / 1000),
        (error: unknown) => log.warn({ err: error }, 'what is due next could not be read'),
      );
      return metrics.text();
    },
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
    await Promise.all([server.close(), store.close(), directory.close()]);
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
      await store.close();
    },
  };
}
