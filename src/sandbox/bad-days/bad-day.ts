import { defaultQuirks, type Quirks } from '../entra/quirks.ts';

/** One quirk of the tenant, as a switch. */
export interface BadDay {
  readonly id: string;
  readonly title: string;
  /** What to do, and what is then seen. */
  readonly tryThis: string;
  readonly isOn: (quirks: Quirks) => boolean;
  /** What is changed to switch it on, or off. */
  readonly change: (quirks: Quirks, on: boolean) => Partial<Quirks>;
}

type Told = Pick<BadDay, 'title' | 'tryThis'>;

/** A quirk that has one value on a bad day, and its usual one on any other. */
export function whole<K extends keyof Quirks>(key: K, bad: Quirks[K], told: Told, id: string = key): BadDay {
  const text = JSON.stringify(bad);
  return {
    ...told,
    id,
    isOn: (quirks) => JSON.stringify(quirks[key]) === text,
    change: (_, on) => ({ [key]: on ? structuredClone(bad) : defaultQuirks()[key] }),
  };
}

type Lists = { [K in keyof Quirks]: Quirks[K] extends string[] ? K : never }[keyof Quirks];

/** A quirk that is a list: on a bad day this one is in it, beside whatever else is. */
export const listed = (key: Lists, one: string, told: Told): BadDay => ({
  ...told,
  id: key,
  isOn: (quirks) => quirks[key].includes(one),
  change: (quirks, on) => ({
    [key]: [...quirks[key].filter((other) => other !== one), ...(on ? [one] : [])],
  }),
});
