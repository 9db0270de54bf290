/** What a sponsor is asked before access ends; days are formatted, names as they are to be shown. */
export const ending = {
  title: (address: string, day: string): string => `Access of ${address} ends on ${day}`,
  titles: (count: number, day: string): string => `Access of ${count} partners ends on ${day}`,
  intro: 'Extend it, or keep the end as it is: then I do not ask about it again.',
  row: (partner: string, resource: string): string => `**${partner}**, ${resource}`,
  /** The whole of that day, and no longer. */
  endOf: (day: string): string => `the end of ${day}`,
  until: (end: string): string => `Until ${end}.`,
  extends: (until: string | undefined, length: string): string =>
    until === undefined ? 'Extend: without an end.' : `Extend: ${length} more, until ${until}.`,
  asks: (until: string | undefined, length: string): string =>
    until === undefined
      ? 'Extend: asks for access without an end; it needs approval.'
      : `Extend: asks for ${length} more, until ${until}; it needs approval.`,
  cannot: (why: string): string => `It cannot last longer: ${why}`,
  kept: (name: string, on: string): string => `Ends as planned, as ${name} said on ${on}.`,
  asked: (until: string | undefined): string =>
    `Longer access${until === undefined ? '' : `, until ${until},`} waits for approval. Until somebody decides, it ends as planned.`,
  askedOnce: (name: string, on: string): string =>
    `${name} asked for longer access on ${on}; it was not approved, so it ends as planned.`,
  extended: (until: string | undefined, name: string | undefined): string =>
    `Extended${name === undefined ? '' : ` by ${name}`}: ${until === undefined ? 'it has no end any more' : `until ${until}`}.`,
  more: (count: number): string =>
    `${count} more ${count === 1 ? 'ends' : 'end'} that day: type **list expiring mine**.`,
  unreached: (sponsor: string): string => `I cannot reach ${sponsor}, whose partners these are.`,
};
