import type { Words } from '../../words.ts';

/** What a sponsor is asked before access ends; days are formatted, names as they are to be shown. */
export const ending: Words['cards']['ending'] = {
  title: (address, day) => `Toegang van ${address} eindigt op ${day}`,
  titles: (count, day) => `Toegang van ${count} partners eindigt op ${day}`,
  intro: 'Verleng de toegang, of laat de einddatum zo: dan vraag ik het niet nog eens.',
  introEnds: 'Laat de einddatum zo, dan vraag ik het niet nog eens.',
  row: (partner, resource) => `**${partner}**, ${resource}`,
  endOf: (day) => `het einde van ${day}`,
  until: (end) => `Tot ${end}.`,
  extends: (until, length) =>
    until === undefined ? 'Verlengen: voor onbepaalde tijd.' : `Verlengen: ${length} erbij, tot ${until}.`,
  asks: (until, length) =>
    until === undefined
      ? 'Verlengen: vraagt toegang voor onbepaalde tijd aan; daar is goedkeuring voor nodig.'
      : `Verlengen: vraagt ${length} erbij aan, tot ${until}; daar is goedkeuring voor nodig.`,
  cannot: {
    gone: 'Langer kan niet: deze toegang staat niet meer in de catalogus. Een beheerder moet die er weer in zetten.',
    past: 'Langer kan niet: ook de nieuwe einddatum zou al voorbij zijn.',
    tooLong: (latest) =>
      `De gebruikelijke duur erbij kan niet: ${latest} is de laatst mogelijke einddatum. Typ voor een eerdere **verleng**, het adres en de dag.`,
    otherwise: 'Langer kan niet.',
  },
  kept: (name, on) => `Eindigt zoals gepland; dat gaf ${name} op ${on} aan.`,
  asked: (until) =>
    `Langere toegang${until === undefined ? '' : `, tot ${until},`} wacht op goedkeuring. Zonder beslissing eindigt de toegang zoals gepland.`,
  askedOnce: (name, on) =>
    `${name} vroeg op ${on} langere toegang aan; dat is niet goedgekeurd, dus de toegang eindigt zoals gepland.`,
  extended: (until, name) =>
    `Verlengd${name === undefined ? '' : ` door ${name}`}: ${until === undefined ? 'geen einddatum meer' : `tot ${until}`}.`,
  passedOn: (sponsor) => `${sponsor} is nu de sponsor.`,
  more: (count) => `Er ${count === 1 ? 'eindigt' : 'eindigen'} die dag nog ${count}: typ **lijst aflopend**.`,
  unreached: (sponsor, count) =>
    `Ik kan ${sponsor}, de sponsor van deze ${count === 1 ? 'partner' : 'partners'}, niet bereiken.`,
};

/** What becomes of guests who are left with nothing; days are formatted. */
export const leftover: Words['cards']['leftover'] = {
  title: (count, day) =>
    count === 1
      ? `Het account van een gast wordt op ${day} verwijderd`
      : `De accounts van ${count} gasten worden vanaf ${day} verwijderd`,
  why: (count) =>
    `De uitnodiging kwam van mij, de toegang is voorbij, en voor zover ik zie is het account nergens anders voor nodig. Voordat ik iets verwijder, kijk ik nog eens. Daarna kun je ${count === 1 ? 'het account' : 'elk account'} 30\u00a0dagen lang herstellen.`,
  row: (partner, resource) => `**${partner}** had het laatst toegang tot ${resource}`,
  when: (ended, deleted) => `Toegang geëindigd op ${ended}; wordt verwijderd op ${deleted}.`,
  more: (count) => `En nog ${count}; **geschiedenis anna@partner.com** laat het per partner zien.`,
  keep: 'Account behouden',
  restore: 'Account herstellen',
  account: 'Account',
  planned: {
    block: (day) => `wordt op ${day} geblokkeerd`,
    delete: (day) => `wordt op ${day} verwijderd`,
  },
  late: {
    block: (day) => `had op ${day} geblokkeerd moeten zijn`,
    delete: (day) => `had op ${day} verwijderd moeten zijn`,
  },
  done: {
    block: (day) => `geblokkeerd op ${day}`,
    delete: (day) => `verwijderd op ${day}`,
  },
  restoring: 'wordt hersteld',
  restored: (day) => `hersteld op ${day}`,
  kept: {
    'not-ours': 'zo gelaten: niet door mij gemaakt',
    'in-use': 'zo gelaten: het is nog ergens anders voor nodig',
    gone: 'verwijderd door iemand anders',
    'blocked-before': 'zo gelaten: geblokkeerd door iemand anders',
    unblocked: 'zo gelaten: iemand heeft de blokkering opgeheven',
  },
  rule: (block, deleted) => {
    const what = [
      block === undefined ? undefined : `${block} geblokkeerd`,
      deleted === undefined ? undefined : `${deleted} verwijderd`,
    ].filter((one) => one !== undefined);
    return `Is er verder niets in de directory, dan wordt het account dat ik heb gemaakt ${what.join(' en ')}.`;
  },
  atOnce: 'meteen',
  after: (length) => `na ${length}`,
};
