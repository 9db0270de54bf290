import type { ObjectId } from '../access/catalog.ts';
import { type AccessRecord, STATUSES } from '../access/record.ts';
import type { World } from './ports.ts';

/**
 * Records that a search looks at for a part of an address or name, those that changed last: one page of a list, so it
 * costs the same however many there are. Among more than these, the beginning of an address is looked up by an index.
 */
const MAX_RECORDS_LOOKED_AT = 200;
/** Records that are taken for one answer by the beginning of their address. */
const MAX_RECORDS_BY_BEGINNING = 60;

/** A partner's records that fit, newest change first; never none. */
export type PartnerFound = readonly [AccessRecord, ...AccessRecord[]];

export interface SearchResult {
  readonly partners: readonly PartnerFound[];
  /** False when there are more records than were looked at. */
  readonly whole: boolean;
}

/**
 * Partners by an address, a part of one, or a part of the name on record; without a text the newest. With a sponsor, or
 * resources, theirs alone. Every word has to be there. One list, and one look-up more where there is more than that list holds.
 */
export async function searchPartners(
  world: Pick<World, 'store'>,
  asked: {
    readonly text: string;
    readonly sponsor?: ObjectId;
    readonly resources?: readonly string[];
    readonly limit: number;
  },
): Promise<SearchResult> {
  const { sponsor, resources, limit } = asked;
  const words = asked.text.toLowerCase().split(/\s+/u).filter(Boolean);
  const whose = { ...(sponsor && { sponsor }), ...(resources && { resources }) };
  const page = await world.store.list({ statuses: STATUSES, ...whose }, MAX_RECORDS_LOOKED_AT);
  const whole = page.next === undefined;
  const [word = '', ...more] = words;
  const beginning =
    whole || word === '' || more.length > 0
      ? []
      : await world.store.startingWith(word, MAX_RECORDS_BY_BEGINNING, sponsor);
  const seen = [...page.items, ...beginning].map(({ record }) => record);

  const partners = new Map<string, Map<string, AccessRecord>>();
  const isTheirs = ({ request }: AccessRecord): boolean =>
    resources === undefined || resources.includes(request.resource);
  for (const record of seen.filter((one) => isTheirs(one) && fits(one, words))) {
    const { address } = record.request;
    partners.set(address, (partners.get(address) ?? new Map()).set(record.id, record));
  }
  const begins = (address: string): number => (word !== '' && address.startsWith(word) ? 0 : 1);
  const found = [...partners]
    .sort(([one], [other]) => begins(one) - begins(other))
    .flatMap(([, records]) => asFound([...records.values()]));
  return { partners: found.slice(0, limit), whole };
}

function asFound(records: readonly AccessRecord[]): readonly PartnerFound[] {
  const [first, ...rest] = records.toSorted((a, b) => b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1));
  return first === undefined ? [] : [[first, ...rest]];
}

function fits({ request }: AccessRecord, words: readonly string[]): boolean {
  const { address, partnerName = '', found } = request;
  const known = found.kind === 'nobody' ? '' : (found.name ?? '');
  const written = `${address} ${partnerName} ${known}`.toLowerCase();
  return words.every((word) => written.includes(word));
}
