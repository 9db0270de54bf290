import { type Batch, type GoodRow, ROWS_A_PART } from '../../access/batch/batch.ts';
import { countsOf } from '../../access/batch/preview.ts';
import { beginLine } from '../../usecases/batch/line.ts';
import { batchIdFor, recordIdFor } from '../../usecases/identify.ts';
import { judgeRequest } from '../../usecases/judge-request.ts';
import { withinLimit } from '../../usecases/limits.ts';
import { requestOf } from '../../usecases/request-access.ts';
import { actorFor } from '../../usecases/roles.ts';
import type { CommandContext } from '../authorize.ts';
import type { Addressee } from '../parse/tokens.ts';
import type { Ask } from './ask.ts';

/** Of those who are asked for in a line, who is asked for together, and who is left to be asked for, or about, alone. */
export interface AskedTogether {
  readonly together: number;
  readonly rest: readonly Addressee[];
}

/**
 * Several partners of one line are a small list: one card shows how far each is, and one decision is for all. Whoever
 * is refused, or somebody has to be sure of first, is left out. In a chat of several, and where a mail of its own kind
 * is wanted or a question was answered, each goes by itself.
 */
export async function askTogether(context: CommandContext, ask: Ask): Promise<AskedTogether> {
  const { world, speaker } = context;
  const alone: AskedTogether = { together: 0, rest: ask.addressees };
  const ofItsOwn = [ask.options, ask.language, ask.sure, ask.chosen].some((one) => one !== undefined);
  if (speaker.place.type !== 'personal' || ofItsOwn || ask.addressees.length > ROWS_A_PART) return alone;
  const id = batchIdFor(speaker.activity);
  const good: GoodRow[] = [];
  const rest: Addressee[] = [];
  for (const [at, addressee] of ask.addressees.entries()) {
    const row = await judged(context, ask, addressee, at + 1);
    if (row === undefined) rest.push(addressee);
    else good.push(row);
  }
  if (good.length < 2) return alone;
  const counted: GoodRow[] = [];
  for (const row of good) {
    const record = recordIdFor(row.address, row.resource, `batch:${id}:${row.row}`);
    const over = await withinLimit(world, 'requests', speaker.person.id, record);
    if (over === undefined) counted.push(row);
    // Asked for alone, it is refused with when it goes on.
    else rest.push({ address: row.address });
  }
  if (counted.length === 0) return { together: 0, rest };
  const batch: Batch = {
    id,
    seq: 1,
    status: 'running',
    by: speaker.person,
    at: world.clock.now(),
    confirmedAt: world.clock.now(),
    next: 0,
    ignored: [],
    origin: { conversation: speaker.place.conversation, serviceUrl: speaker.place.serviceUrl },
    rows: counted.length,
    good: counted.length,
    struck: 0,
    found: countsOf(counted).found,
  };
  await beginLine(world, batch, counted);
  return { together: counted.length, rest };
}

/** One of them as a row; undefined for who is refused or asked about. Throws DirectoryError. */
async function judged(
  { world, speaker, caller }: CommandContext,
  { resource, term, reason, answers }: Ask,
  { address, name }: Addressee,
  row: number,
): Promise<GoodRow | undefined> {
  const by = actorFor(world, speaker.person, caller, resource);
  const asking = requestOf(world, {
    address,
    ...(name && { partnerName: name }),
    resource,
    by,
    activity: '',
    ...(term && { term }),
    ...(reason && { reason }),
    ...(answers && { answers }),
  });
  if (asking.kind === 'refused') return undefined;
  const found = await judgeRequest(world, { request: asking.request, resource, by });
  if (found.kind !== 'decided' || found.warning !== undefined) return undefined;
  const { request } = found;
  return {
    kind: 'good',
    row,
    address: request.address,
    resource: resource.id,
    found: request.found,
    domain: request.domain ?? 'new',
    ...(request.partnerName && { name: request.partnerName }),
    term: request.term,
    ...(request.reason && { reason: request.reason }),
    ...(request.answers && { answers: request.answers }),
  };
}
