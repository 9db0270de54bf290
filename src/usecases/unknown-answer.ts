import { type Problem, problemOf, UNKNOWN_TOLD } from '../access/problem.ts';
import type { AccessRecord, Person, RecordId } from '../access/record.ts';
import { DAY_MS } from '../access/term.ts';
import { hashOf } from './identify.ts';
import { tellNow, toAdministrators } from './pay/tell/to-each.ts';
import { DirectoryError, type UnknownAnswer, type World } from './ports.ts';

/** What Microsoft said, where nobody knows what it means; undefined for an error that has words of its own. */
export function unknownAnswerOf(error: unknown): UnknownAnswer | undefined {
  if (!(error instanceof DirectoryError) || error.code !== 'unexpected') return undefined;
  const { answer, requestId } = error;
  return { said: error.message, ...answer, ...(requestId !== undefined && { requestId }) };
}

/**
 * Puts an unknown answer into the log each time, and before the administrators once a day, however often and to
 * whomever it is given. Whether one of them has read it; never throws for that they cannot be told.
 */
export async function tellUnknownAnswer(
  world: World,
  answer: UnknownAnswer,
  about: { readonly record?: AccessRecord; readonly except?: readonly Person[] } = {},
): Promise<boolean> {
  const { record, except = [] } = about;
  world.log.error({ ...answer, ...(record && { record: record.id }) }, 'Microsoft gave an unknown answer');
  const now = world.clock.now();
  const id = `unknown-answer/${Math.floor(now / DAY_MS)}/${hashOf(kindOf(answer))}`;
  if ((await world.store.note(id)) !== undefined) return true;
  return tellNow(world, id, async (telling) => {
    const message = { kind: 'unknown-answer', answer, ...(record && { record }) } as const;
    const told = await toAdministrators(world, telling, message, except);
    if (told) await world.store.saveNote(id, '', now + DAY_MS);
    return told;
  });
}

/** The same for whomever it is about: whatever holds a digit or an at sign names somebody or something. */
const kindOf = ({ call = '', status = 0, code = '', said }: UnknownAnswer): string => {
  const words = `${call} ${said}`.split(/\s+/u).map((word) => (/[@\d]/u.test(word) ? '…' : word));
  return [status, code, ...words].join(' ');
};

/** What goes on record of an error; an unknown answer is told before. */
export async function problemToNote(world: World, id: RecordId, error: DirectoryError): Promise<Problem> {
  const answer = unknownAnswerOf(error);
  if (answer === undefined) return problemOf(error);
  const record = (await world.store.load(id))?.record;
  const told = await tellUnknownAnswer(world, answer, record && { record });
  return { code: told ? UNKNOWN_TOLD : error.code };
}
