import { z } from 'zod';
import type { Members } from '../access/catalog.ts';
import type { Duration } from '../access/term.ts';
import { says } from './catalogue-faults.ts';

export const Guid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu, says('guid'))
  .transform((id) => id.toLowerCase());

export const Length = z
  .string()
  .regex(/^[1-9]\d{0,3}[dwmy]$/u, says('length'))
  .transform(
    (text): Duration => ({ amount: Number.parseInt(text, 10), unit: text.slice(-1) as Duration['unit'] }),
  );

const Principal = z
  .string()
  .regex(/^[^\s@/?]+@[^\s@/?#.]+(?:\.[^\s@/?#.]+)+$/u, says('principal'))
  .transform((name) => name.toLowerCase());

/** People named one by one: object ids or user principal names. */
export const PeopleEntry = z.array(z.union([Guid, Principal])).min(1);

/** A group's id, or a list of people. */
export const MembersEntry = z
  .union([Guid, PeopleEntry], says('members'))
  .transform((who): Members => (typeof who === 'string' ? { group: who } : { people: who }));
