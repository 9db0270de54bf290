import type { Batch } from '../../access/batch/batch.ts';
import type { Resource } from '../../access/catalog.ts';
import { type Against, type CheckedRow, type Given, limitsOf, openList } from '../../lists/index.ts';
import { type ListToLookThrough, lookThrough } from '../../usecases/dry-run/look-through.ts';
import { lookThroughActions } from '../../usecases/dry-run/look-through-actions.ts';
import { actorFor } from '../../usecases/roles.ts';
import { type CommandContext, directoryReply, maySendLists, rolesHeld } from '../authorize.ts';
import { MAX_PERSONAL_MESSAGE_LENGTH } from '../parse/invitation-options.ts';
import { parseTerm } from '../parse/parse-term.ts';
import type { Reply } from '../respond/reply.ts';
import { keepList, keptList, NOBODY } from './keep-list.ts';

/** Reads a list, looks at who everybody is, and shows what it comes to. Nothing is sent. */
export async function readList(
  context: CommandContext,
  given: Given,
  usual: Against['usual'],
): Promise<Reply> {
  if (!maySendLists(context)) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const before = await keptList(context);
  if (before !== undefined) return before;
  try {
    return await read(context, given, await against(context, usual));
  } catch (error) {
    return directoryReply(error);
  }
}

async function read(context: CommandContext, given: Given, held: Against): Promise<Reply> {
  const opened = await openList(given, held, limitsOf(context.world.policy.bulk.rows));
  if (opened.kind === 'unreadable') return { kind: 'list-fault', fault: opened.fault };
  const rows: CheckedRow[] = [];
  for await (const row of opened.rows) rows.push(row);
  const look = rows.some(isAction) ? lookAtActions : lookAtInvitations;
  const { headings, ignored } = opened;
  const list = { rows, headings, person: context.speaker.person, caller: context.caller };
  return look(context, list, { ignored, ...(given.kind === 'file' && { file: given.name }) });
}

interface ReadRows extends ListToLookThrough {
  readonly rows: readonly CheckedRow[];
}

const isAction = (row: CheckedRow): boolean => row.kind === 'good' && row.wish.kind !== 'invite';

async function lookAtInvitations(
  context: CommandContext,
  list: ReadRows,
  about: Pick<Batch, 'file' | 'ignored'>,
): Promise<Reply> {
  if (!rolesHeld(context).asks) return { kind: 'refused', refusal: { code: 'not-requester' } };
  const looked = await lookThrough(context.world, list);
  if (looked.kind === 'unreadable') return { kind: 'list-fault', fault: looked.fault };
  const { good, found, newDomains, externalMembers, messages, contactUrls, contacts, links } = looked.counts;
  const named = contacts.length === 0 ? {} : { contacts };
  return keepList(context, {
    ...about,
    rows: looked.rows,
    good,
    found,
    notes: { newDomains, externalMembers, messages, contactUrls, ...named, links },
  });
}

/** One list invites, or is about access that there is: what a row does is seen by its list. */
async function lookAtActions(
  context: CommandContext,
  list: ReadRows,
  about: Pick<Batch, 'file' | 'ignored'>,
): Promise<Reply> {
  const looked = await lookThroughActions(context.world, list);
  if (looked.kind === 'unreadable') return { kind: 'list-fault', fault: looked.fault };
  const { good, effects, others } = looked.counts;
  return keepList(context, {
    ...about,
    rows: looked.rows,
    good,
    found: NOBODY,
    actions: { effects, others },
  });
}

/** The catalogue as far as somebody may ask for it or administers it, and how they write. Throws DirectoryError. */
async function against(
  { world, speaker, caller }: CommandContext,
  usual: Against['usual'],
): Promise<Against> {
  const resources = world.policy.resources.filter((one) => {
    const actor = actorFor(world, speaker.person, caller, one);
    return actor.mayAsk || actor.administers;
  });
  const apps = resources.flatMap(appsOf);
  const ids = apps.length === 0 ? new Map() : await world.directory.applicationIds([...new Set(apps)]);
  return {
    resources: resources.map((resource) => ({
      resource,
      appIds: appsOf(resource).flatMap((app) => ids.get(app) ?? []),
      replyUrls: resource.url === undefined ? [] : [resource.url],
    })),
    usual,
    now: world.clock.now(),
    readTerm: (text) => parseTerm(text, speaker.timeZone, world.clock.now(), speaker.locale),
    messageLimit: MAX_PERSONAL_MESSAGE_LENGTH,
  };
}

const appsOf = ({ grants }: Resource): readonly string[] =>
  grants.flatMap((target) => (target.kind === 'app' ? [target.app] : []));
