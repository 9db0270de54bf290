import type { ObjectId } from './catalog.ts';
import { FORGOTTEN } from './forgotten.ts';
import type { AccessEvent } from './record.ts';

/** By what somebody outside is known. */
export interface Known {
  readonly addresses: readonly string[];
  readonly accounts: readonly ObjectId[];
}

/** By what the partner of a record was known so far; nothing once that is stripped. */
export function knownBy(history: readonly AccessEvent[]): Known {
  const [addresses, accounts] = [new Set<string>(), new Set<ObjectId>()];
  for (const event of history) {
    if (event.type === 'requested') {
      addresses.add(event.request.address);
      if (event.request.found.kind !== 'nobody') accounts.add(event.request.found.account);
    }
    if ('account' in event && typeof event.account === 'string') accounts.add(event.account);
  }
  for (const all of [addresses, accounts]) all.delete(FORGOTTEN);
  return { addresses: [...addresses], accounts: [...accounts] };
}

/** What cannot stand in an address or an object id. */
const BETWEEN = /[^\p{L}\p{N}.!#$%&'*+/=?^_`{|}~@-]+/u;
/** What a sentence or a mark puts around one. */
const AROUND = /^[.'*_`]+|(?<![.'*_`!?])[.'*_`!?]+$/gu;

/** Whether a JSON value names them somewhere: by the whole of an address or an object id, however it is written. */
export function naming({ addresses, accounts }: Known): (value: unknown) => boolean {
  const names = new Set([...addresses, ...accounts].map((name) => name.toLowerCase()));
  const isNamed = (value: unknown): boolean => {
    if (typeof value === 'string')
      return value
        .toLowerCase()
        .split(BETWEEN)
        .some((one) => names.has(one) || names.has(one.replace(AROUND, '')));
    return value !== null && typeof value === 'object' && Object.values(value).some(isNamed);
  };
  return (value) => names.size > 0 && isNamed(value);
}
