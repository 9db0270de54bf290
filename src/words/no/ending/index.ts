import type { Words } from '../../words.ts';

/** What a sponsor is asked before access ends; days are formatted, names as they are to be shown. */
export const ending: Words['cards']['ending'] = {
  title: (address, day) => `Tilgangen for ${address} slutter ${day}`,
  titles: (count, day) => `Tilgangen for ${count} partnere slutter ${day}`,
  intro: 'Forleng den, eller la den utløpe: Da spør jeg ikke igjen.',
  introEnds: 'La den utløpe, så spør jeg ikke igjen.',
  row: (partner, resource) => `**${partner}**, ${resource}`,
  endOf: (day) => `utgangen av ${day}`,
  until: (end) => `Til ${end}.`,
  extends: (until, length) =>
    until === undefined ? 'Forleng: uten sluttdato.' : `Forleng: ${length} ekstra, til ${until}.`,
  asks: (until, length) =>
    until === undefined
      ? 'Forleng: ber om tilgang uten sluttdato; det må godkjennes.'
      : `Forleng: ber om ${length} ekstra, til ${until}; det må godkjennes.`,
  cannot: {
    gone: 'Den kan ikke vare lenger: Denne tilgangen står ikke i katalogen lenger. En administrator må legge den inn igjen.',
    past: 'Den kan ikke vare lenger: Den nye sluttdatoen ville også vært passert.',
    tooLong: (latest) =>
      `Den kan ikke forlenges med den vanlige tiden: ${latest} er siste mulige sluttdato. For en tidligere skriver du **forleng**, adressen og dagen.`,
    otherwise: 'Den kan ikke vare lenger.',
  },
  kept: (name, on) => `Slutter som planlagt, slik ${name} sa ${on}.`,
  asked: (until) =>
    `Lengre tilgang${until === undefined ? '' : `, til ${until},`} venter på godkjenning. Uten en avgjørelse slutter den som planlagt.`,
  askedOnce: (name, on) =>
    `${name} ba om lengre tilgang ${on}; det ble ikke godkjent, så den slutter som planlagt.`,
  extended: (until, name) =>
    `Forlenget${name === undefined ? '' : ` av ${name}`}: ${until === undefined ? 'ingen sluttdato lenger' : `til ${until}`}.`,
  passedOn: (sponsor) => `${sponsor} er sponsor nå.`,
  more: (count) => `${count} til slutter den dagen: Skriv **liste utløpende**.`,
  unreached: (sponsor, count) =>
    `Jeg får ikke tak i ${sponsor}, som er sponsor for ${count === 1 ? 'denne partneren' : 'disse partnerne'}.`,
};

/** What becomes of guests who are left with nothing; days are formatted. */
export const leftover: Words['cards']['leftover'] = {
  title: (count, day) =>
    count === 1 ? `Kontoen til en gjest slettes ${day}` : `Kontoene til ${count} gjester slettes fra ${day}`,
  why: (count) =>
    `Invitasjonen kom fra meg, tilgangen er over, og så vidt jeg kan se trengs ikke kontoen til noe annet. Jeg sjekker på nytt før jeg sletter noe. I 30\u00a0dager etterpå kan du gjenopprette ${count === 1 ? 'kontoen' : 'hver konto'}.`,
  row: (partner, resource) => `**${partner}**, sist med tilgang til ${resource}`,
  when: (ended, deleted) => `Tilgangen sluttet ${ended}; slettes ${deleted}.`,
  more: (count) => `Og ${count} til; **historikk anna@partner.com** viser det for hver.`,
  keep: 'Behold kontoen',
  restore: 'Gjenopprett kontoen',
  account: 'Konto',
  planned: {
    block: (day) => `blokkeres ${day}`,
    delete: (day) => `slettes ${day}`,
  },
  late: {
    block: (day) => `skulle vært blokkert ${day}`,
    delete: (day) => `skulle vært slettet ${day}`,
  },
  done: {
    block: (day) => `blokkert ${day}`,
    delete: (day) => `slettet ${day}`,
  },
  restoring: 'gjenopprettes',
  restored: (day) => `gjenopprettet ${day}`,
  kept: {
    'not-ours': 'latt være: ikke laget av meg',
    'in-use': 'latt være: trengs fortsatt til noe annet',
    gone: 'slettet av noen andre',
    'blocked-before': 'latt være: blokkert av noen andre',
    unblocked: 'latt være: noen opphevet blokkeringen',
  },
  rule: (block, deleted) => {
    const what = [
      block === undefined ? undefined : `blokkert ${block}`,
      deleted === undefined ? undefined : `slettet ${deleted}`,
    ].filter((one) => one !== undefined);
    return `Kontoen har jeg laget. Trengs den ikke til noe annet i Entra, blir den ${what.join(' og ')}.`;
  },
  atOnce: 'med en gang',
  after: (length) => `etter ${length}`,
};
