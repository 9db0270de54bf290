import type { Resource } from '../../access/catalog.ts';
import { RESOURCE_CHOICES } from '../../cards/invite-form.ts';
import { actorFor, colleague } from '../../usecases/roles.ts';
import type { Answer } from '../channel/receive.ts';
import { field, type Speaker } from '../channel/speaker.ts';
import { withDeadline } from '../respond/deadline.ts';
import type { Responder } from '../respond/respond.ts';

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What Teams shows at most. */
const MAX_CHOICES = 15;
/** Typing is not worth a longer wait. */
const MAX_WAIT_MS = 1_000;

/**
 * What a choice set offers while somebody types. What cannot be answered, for whatever reason, is answered with
 * nothing to choose from: the person goes on typing.
 */
export async function searchChoices(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const text = field(value, 'queryText');
  const wanted = typeof text === 'string' ? text : '';
  const results =
    field(value, 'dataset') === RESOURCE_CHOICES ? choices(await askable(responder, speaker), wanted) : [];
  const type = 'application/vnd.microsoft.search.searchResponse';
  return { status: 200, body: { statusCode: 200, type, value: { results } } };
}

async function askable({ world, roles }: Responder, { person }: Speaker): Promise<readonly Resource[]> {
  const asked = roles.caller(person.id).catch((error: unknown) => {
    world.log.info({ err: error, by: person.id }, 'nothing to choose from');
    return undefined;
  });
  const first = await withDeadline(asked, MAX_WAIT_MS);
  const caller = colleague(first.kind === 'done' ? first.value : undefined);
  if (caller === undefined) return [];
  return world.policy.resources.filter((one) => actorFor(world, person, caller, one).mayAsk);
}

/** Those in which every word occurs; names that begin with what was typed come first. */
export function choices(resources: readonly Resource[], typed: string): readonly Choice[] {
  const text = typed.slice(0, 200).toLowerCase().trim();
  const words = text.split(/\s+/u);
  const found = resources.filter(({ id, name, description = '' }) => {
    const all = `${id}\n${name}\n${description}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const rank = ({ id, name }: Resource): number =>
    [name, id].some((one) => one.toLowerCase().startsWith(text)) ? 0 : 1;
  return found
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_CHOICES)
    .map(({ id, name }) => ({ title: name, value: id }));
}
