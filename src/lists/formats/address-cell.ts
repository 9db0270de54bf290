import { parseAddress } from '../../access/address.ts';
import { bareAddress, isTurned, type Written, writtenIn } from '../../access/written-address.ts';
import type { RowFaultCode } from '../faults.ts';

export type ReadAddress =
  | { readonly ok: true; readonly address: string; readonly name?: string }
  | { readonly ok: false; readonly code: RowFaultCode; readonly instead: readonly string[] };

/** The one address in a `visible` text, and the name beside it. */
export function readAddress(text: string): ReadAddress {
  if (text === '') return wrong('address-missing');
  const found = text.includes(' ') || text.includes('<') ? writtenIn(text) : [{ address: bareAddress(text) }];
  const [only, ...more] = found;
  if (only === undefined) return wrong('address-missing');
  if (more.length > 0)
    return found.filter(({ address }) => address.includes('@')).length > 1
      ? wrong('addresses-several')
      : wrong('text-beside-address');
  return readWritten(only);
}

function readWritten({ address, name }: Written): ReadAddress {
  if (isTurned(address)) return wrong('address-turned');
  const parsed = parseAddress(address);
  if (parsed.ok) return { ok: true, address: parsed.address, ...(name && { name }) };
  if (parsed.mixed) return wrong('address-mixed');
  return parsed.character === undefined
    ? wrong('address-malformed')
    : wrong('address-character', [parsed.character]);
}

const wrong = (code: RowFaultCode, instead: readonly string[] = []): ReadAddress => ({
  ok: false,
  code,
  instead,
});
