import type { RefusalCode } from '../../access/refusal.ts';
import type { View } from '../../cards/view.ts';
import { correlationOfActivity } from '../../usecases/correlation.ts';
import { DirectoryError, StoreAwayError, type World } from '../../usecases/ports.ts';
import type { Caller, Roles, RolesRead } from '../../usecases/roles.ts';
import { tellUnknownAnswer } from '../../usecases/unknown-answer.ts';
import { whomToAsk } from '../../usecases/whom-to-ask.ts';
import { admit, type CommandContext, directoryReply } from '../authorize.ts';
import type { Speaker } from '../channel/speaker.ts';
import type { Transfers } from '../files/transfer.ts';
import { accountsIn } from './accounts.ts';
import type { Reply } from './reply.ts';
import { createRetry, type Retry, retryingDirectory, Stopped } from './retry.ts';

/** What there is to say, and with whose eyes it is seen. */
export interface ViewedReply {
  readonly reply: Reply;
  readonly view: View;
}

/** A reply that is being worked out. */
export interface PendingReply {
  /** Never rejects: whatever goes wrong, there is a reply. */
  readonly reply: Promise<ViewedReply>;
  /** The person was told that it takes longer: from now on, what passes by itself is tried again. */
  readonly keepTrying: Retry['keepTrying'];
}

/** What is done for somebody who may be served. */
export type Work = (context: CommandContext) => Promise<Reply>;
/** How somebody is served. */
export interface Serving {
  /** Absent: whoever reads what is others' does so by a role of this moment. */
  readonly roles?: RolesRead;
  /** What is done, as a trace shows it: the name of a command or a button. */
  readonly name?: string;
  /** Told of who is no colleague, and so is not served. */
  readonly turnedAway?: () => Promise<void>;
}

interface Server {
  readonly world: World;
  readonly roles: Roles;
  readonly files: Transfers;
  readonly stopping: AbortSignal;
  viewFor(speaker: Speaker, caller?: Caller): View;
  remember(speaker: Speaker): Promise<void>;
}

/** Begins to serve somebody: who they are first, then the work. */
export function serve(server: Server, speaker: Speaker, work: Work, how: Serving = {}): PendingReply {
  const retry = createRetry(server.stopping);
  const { trace } = server.world;
  trace.about(correlationOfActivity(speaker.activity));
  const reply = trace.step({ name: `serve ${how.name ?? 'line'}`, kind: 'internal' }, () =>
    workOut(server, speaker, retry, work, how),
  );
  return { reply, keepTrying: retry.keepTrying };
}

async function workOut(
  { world, roles, viewFor, remember, files }: Server,
  speaker: Speaker,
  retry: Retry,
  work: Work,
  { roles: read = 'current', turnedAway }: Serving,
): Promise<ViewedReply> {
  const patient = { ...world, directory: retryingDirectory(world.directory, retry) };
  const by = speaker.person.id;
  let view = viewFor(speaker);
  try {
    const [admitted] = await Promise.all([
      admit(patient, roles, speaker, { retry, files }, read),
      remember(speaker).catch((error: unknown) =>
        world.log.warn({ err: error, by }, 'where somebody is was not noted'),
      ),
    ]);
    if (admitted.kind === 'turned-away') {
      world.log.warn({ by }, 'somebody who is no colleague was turned away');
      await turnedAway?.();
      return { reply: admitted.reply, view };
    }
    const { context } = admitted;
    view = viewFor(context.speaker, context.caller);
    const worked = await work(context);
    // Who chose a language is told so in it.
    if (worked.kind === 'language')
      view = viewFor({ ...context.speaker, locale: worked.locale }, context.caller);
    const reply = await told(world, context.speaker, view, worked);
    if (reply.kind === 'refused') world.log.info({ by, code: reply.refusal.code }, 'refused');
    const accounts = await accountsIn(reply, speaker.place, world.store, view.admins ?? []);
    const ask = await whomToAsk(world, refusedWith(reply), context.speaker.person);
    return { reply, view: { ...view, accounts, ...(ask.length > 0 && { ask }) } };
  } catch (error) {
    if (error instanceof Stopped) return { reply: { kind: 'says', sentence: 'stopping' }, view };
    if (error instanceof DirectoryError)
      return { reply: await told(world, speaker, view, directoryReply(error)), view };
    if (error instanceof StoreAwayError) {
      world.log.error({ err: error, by }, 'a command met no store');
      return { reply: { kind: 'says', sentence: 'storeAway' }, view };
    }
    const reference = world.trace.correlation();
    world.log.error({ err: error, reference, by }, 'a command failed');
    return { reply: { kind: 'fault', reference }, view };
  }
}

const refusedWith = (reply: Reply): readonly RefusalCode[] => {
  if (reply.kind === 'asked-all') return reply.results.flatMap((one) => refusedWith(one.reply));
  return reply.kind === 'refused' ? [reply.refusal.code] : [];
};

/** An answer that nobody knows the meaning of goes to the administrators before whoever met it reads that it did. */
async function told(
  world: World,
  { person }: Pick<Speaker, 'person'>,
  { reader }: Pick<View, 'reader'>,
  reply: Reply,
): Promise<Reply> {
  if (reply.kind === 'asked-all') {
    const results = [];
    for (const one of reply.results)
      results.push({ ...one, reply: await told(world, { person }, { reader }, one.reply) });
    return { ...reply, results };
  }
  if (reply.kind !== 'directory' || reply.unknown === undefined) return reply;
  const except = reader.administers ? [person] : [];
  return { ...reply, told: await tellUnknownAnswer(world, reply.unknown, { except }) };
}
