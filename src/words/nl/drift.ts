import type { Words } from '../words.ts';
import { number } from './counting.ts';

const memberships = (count: number): string =>
  count === 1 ? '1 lidmaatschap' : `${number(count)} lidmaatschappen`;

/** What the directory says, and no record does, or the other way round. */
export const drift: Words['drift'] = {
  title: (count) =>
    count === 0 ? 'Alles klopt: elk lidmaatschap is geregistreerd' : `${memberships(count)} om te bekijken`,
  asOf: (when) => `Stand van ${when}. Er is niets gewijzigd.`,
  kinds: {
    unexplained: 'Niet geregistreerd',
    missing: 'Geregistreerd, maar weg',
    blocked: 'Geregistreerd, maar geblokkeerd voor aanmelding',
    deleted: 'Geregistreerd, maar account verwijderd',
  },
  rows: {
    unexplained: (where, employee) =>
      `In ${where}${employee ? ', een medewerker' : ''}. Hiervan is er geen registratie.`,
    missing: (where) => `Geregistreerd voor ${where}. Iemand heeft het lidmaatschap weggehaald.`,
    blocked: (where) =>
      `Geregistreerd voor ${where}. Het account is in Entra geblokkeerd, met de hand of door een beleid; daar blijf ik van af.`,
    deleted: (where) =>
      `Geregistreerd voor ${where}. Het account is in Entra verwijderd, met de hand of door een beleid.`,
  },
  unseen: (where) => `Ik kon niet alle leden van ${where} lezen, dus er kunnen er meer zijn.`,
  how: 'Vink aan wie je bedoelt, of allemaal, en kies wat er moet gebeuren.',
  all: (count) => `Alle ${number(count)}, niet alleen deze pagina`,
  reason: 'Reden',
  reasonHint: 'Over van het oude portaal',
  acts: {
    adopt: 'Overnemen',
    'put-back': 'Terugzetten',
    remove: 'Verwijderen',
    leave: 'Zo laten',
  },
  next: 'Volgende',
  file: 'Alles als bestand',
  look: 'Opnieuw kijken',
  explain: {
    adopt:
      '**Overnemen** behoudt de toegang en registreert die: met een sponsor, en met een einddatum als de resource er een heeft.',
    'put-back': '**Terugzetten** maakt iemand weer lid.',
    remove: '**Verwijderen** haalt de toegang weg, en vraagt een reden.',
    leave: '**Zo laten** wijzigt niets, en ik toon het pas weer als er iets verandert.',
  },
  nothingTicked: 'Er is niemand aangevinkt bij wie dit kan. Vink aan wie je bedoelt, of allemaal.',
  outdated: 'Ik heb intussen opnieuw gekeken. Zo is het nu.',
  decided: {
    adopt: (count) => `${memberships(count)} overgenomen.`,
    'put-back': (count) => `${memberships(count)} teruggezet.`,
    remove: (count) => `${memberships(count)} verwijderd.`,
    leave: (count) => `${memberships(count)} zo gelaten.`,
  },
  underWay: (count) =>
    `Ik ben bezig met ${memberships(count)}. Typ straks **afwijkingen** om te zien wat er over is.`,
  outcomes: {
    adopted: 'overgenomen',
    removed: 'verwijderd',
    'put-back': 'teruggezet',
    left: 'zo gelaten',
    explained: 'is intussen geregistreerd',
    'nothing-left': 'was al voorbij',
    own: 'is je eigen toegang; een andere beheerder moet die overnemen',
    'no-address': 'het account heeft geen mailadres',
    failed: 'Entra weigerde het; waarom, staat in het logboek',
  },
  told: (count, where) =>
    `Ik heb${where === undefined ? '' : ` voor ${where}`} vergeleken wat Entra zegt en wat er is geregistreerd: ${memberships(count)} om te bekijken. Er is niets gewijzigd. Typ **afwijkingen** om ze te zien.`,
  settled: {
    adopt: (by, count) =>
      `${by} heeft ${memberships(count)} zonder registratie overgenomen. **lijst alle** laat ze zien.`,
    'put-back': (by, count) =>
      `${by} heeft ${memberships(count)} ${count === 1 ? 'dat weg was' : 'die weg waren'}, laten terugzetten.`,
    remove: (by, count) =>
      `${by} heeft ${memberships(count)} ${count === 1 ? 'dat' : 'die'} niet bij de registraties ${count === 1 ? 'paste' : 'pasten'}, laten verwijderen.`,
  },
  columns: ['Naam', 'Adres', 'Resource', 'Wat', 'Object-id', 'Resultaat'],
  fileName: 'drift.csv',
};
