import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Bot, createBot } from './bot/bot.ts';
import type { Channel } from './bot/channel/channel.ts';
import { createOutgoing } from './bot/channel/outgoing.ts';
import { RateLimiter, type RateLimiterOptions } from './bot/channel/rate-limiter.ts';
import { createReach } from './bot/channel/reach.ts';
import { createTransfers } from './bot/files/transfer.ts';
import type { After } from './bot/respond/deadline.ts';
import { createMessenger } from './bot/respond/messenger.ts';
import { catalogueFile, type Reread } from './catalogue-file.ts';
import type { OpenDirectory } from './directory/index.ts';
import { examine, reachBy } from './doctor/index.ts';
import { startDelivery, type Worker } from './jobs/deliver.ts';
import { createPeopleFirst } from './jobs/people-first.ts';
import { startTender, type Tender } from './jobs/tend.ts';
import { createLetterWriter } from './mail/letters.ts';
import type { createMetrics } from './metrics/index.ts';
import { openInstall } from './open-install.ts';
import { openFeed } from './open-tab.ts';
import { policyOf } from './policy-of.ts';
import type { Config } from './settings/config.ts';
import { startJobs } from './start-jobs.ts';
import { createAuditChannel } from './usecases/audit-channel.ts';
import { recordStart } from './usecases/catalogue/watch-catalogue.ts';
import { createInTurn } from './usecases/in-turn.ts';
import { createInvitationPace } from './usecases/invitation-pace.ts';
import { lastingLeases } from './usecases/lasting-leases.ts';
import { orAway } from './usecases/or-away.ts';
import { actByLink } from './usecases/partner-acts.ts';
import type { Log, Store, Trace, World } from './usecases/ports.ts';
import { redeem } from './usecases/redeem.ts';
import type { ActOutcome, PartnerAct, RedeemOutcome } from './usecases/redeem-outcome.ts';
import { createRoles, type Roles } from './usecases/roles.ts';
import { spareLooks } from './usecases/spare-looks.ts';
import type { Brand } from './web/look.ts';
import type { OpenWebhook } from './webhook/webhook.ts';

const MONOTONIC: RateLimiterOptions = { now: () => performance.now(), sleep: (ms) => setTimeout(ms) };

/** What time is measured by, where it is not the process's own: for tests. */
export interface Times {
  /** The clock of the channel's sending limits. */
  readonly pace?: RateLimiterOptions;
  /** What the time is measured by in which somebody is answered. */
  readonly after?: After;
}

/** All that one process reaches of the world. */
export interface Outside {
  readonly store: Store;
  readonly directory: OpenDirectory;
  readonly channel: Pick<Channel, 'connector' | 'signIn'>;
  /** Whose mails partners see. */
  readonly brand: Brand;
  readonly log: Log;
  readonly metrics: ReturnType<typeof createMetrics>;
  readonly trace: Trace;
  readonly webhook?: OpenWebhook;
  /** Absent: the catalogue comes from settings alone. */
  readonly reread?: Reread;
  readonly times: Times;
}

/** The product but for its servers. Nothing is paid and no job runs before `start`. */
export interface Rooms {
  readonly world: World;
  readonly roles: Roles;
  readonly bot: Bot;
  /** What a partner's link comes to, and what they do on its page. */
  redeem(token: string): Promise<RedeemOutcome>;
  act(token: string, act: PartnerAct): Promise<ActOutcome>;
  /** `publicUrl`: where partners come back to, where that is known only now. */
  start(publicUrl?: string): void;
  /** Answers what is under way and puts the rest down durably; what it was given stays open. */
  stop(): Promise<void>;
}

/** Puts the rooms together, once. */
export function putTogether(config: Config, outside: Outside): Rooms {
  const { directory, channel, brand, log, metrics, trace, webhook, reread, times } = outside;
  const store = lastingLeases(outside.store, () => performance.now());
  const pacer = new RateLimiter(times.pace ?? MONOTONIC);
  const errands = createOutgoing(channel, pacer, 'errand', trace);
  const botId = config.bot.kind === 'registered' ? config.bot.id : undefined;
  const policy = policyOf(config);
  let worker: Worker | undefined;
  let tender: Tender | undefined;
  let jobs: ReturnType<typeof startJobs> = [];
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
      letters: createLetterWriter(directory, config.mailSender, () => policy.resources, brand),
    }),
    clock,
    random: { token: (bytes) => randomBytes(bytes).toString('base64url') },
    log,
    trace,
    witness: metrics.witness,
    ...(webhook && { webhook }),
    auditChannel: createAuditChannel(store, config.sweepSeconds * 1_000),
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
    ...(times.after && { after: times.after }),
    channels: botId === undefined ? ['msteams', 'emulator'] : ['msteams'],
  });
  const pages: World = {
    ...world,
    directory: {
      ...directory.pages,
      accountHolding: spareLooks(directory.pages.accountHolding, clock.now),
    },
  };
  const people = createPeopleFirst();
  return {
    world,
    roles,
    bot: { ...bot, handle: (activity) => people.during(bot.handle(activity)) },
    redeem: (token) => people.during(orAway(pages, redeem(pages, token))),
    async act(token, act) {
      const outcome = await people.during(orAway(pages, actByLink(pages, token, act)));
      return outcome.kind === 'unavailable' ? { kind: 'opened', outcome } : outcome;
    },
    start(publicUrl) {
      if (publicUrl !== undefined) policy.publicUrl = publicUrl;
      worker = startDelivery(world, directory.background, people);
      tender = startTender({ ...world, directory: directory.background }, roles);
      jobs = startJobs(world, config, directory.background, metrics);
      void recordStart(world).catch((err: unknown) =>
        log.warn({ err }, 'the catalogue of this start is not on record'),
      );
    },
    async stop() {
      await bot.stop();
      directory.endWaits();
      await Promise.all([...jobs.map((job) => job.stop()), tender?.stop()]);
      await worker?.stop();
    },
  };
}
