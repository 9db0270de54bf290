import { audit as english } from '../en/audit.ts';
import type { Words } from '../words.ts';

/** What is said of who had access, and of files about it. */
export const audit: Words['audit'] = {
  title: (resource) => `Hvem som hadde tilgang til ${resource}`,
  titleNow: (resource) => `Hvem som har tilgang til ${resource}`,
  window: (from, to) => `På et tidspunkt mellom ${from} og ${to}`,
  now: (at) => `Nå, ${at}`,
  nobody: 'Ingen, så langt du får vite.',
  shown: (shown, all) => `${shown} av ${all} vises; alle står i filen.`,
  lasting: (from) => `siden ${from}`,
  over: (from, to) => `${from} – ${to}`,
  unsure: 'påbegynt, og aldri bekreftet av Entra',
  before: 'var medlem fra før, og fortsatte å være det',
  approvedBy: (names) => `godkjent av ${names}`,
  for: (name, whom) => `${name} for ${whom}`,
  notNeeded: {
    employee: 'ingen godkjenning nødvendig: en ansatt',
    'no-approvers': 'ingen godkjenning nødvendig: det er ingen godkjennere',
    adopted: 'ingen godkjenning: fantes fra før, og en administrator overtok det',
  },
  channel: 'Registrert (tider i UTC)',
  asked: (name) => `bedt om av ${name}`,
  file: 'Som fil',
  proof: 'Med bevis',
  files: {
    export: 'Det du ba om, med historikk',
    access: 'Hvem som hadde tilgang, og hvordan det ble godkjent',
    evidence:
      'Hvem som hadde tilgang, med hver avgjørelse og bevis: én side som ikke trenger nett, og som sjekker seg selv i nettleseren',
  },
  forgot: (address, stripped) =>
    stripped === 0
      ? `Ingenting om ${address} er avsluttet, eller det er ryddet før. Ingenting ble endret.`
      : `${stripped === 1 ? 'Én oppføring' : `${stripped} oppføringer`} om ${address} er straks uten personopplysninger. Hva som ble gjort når, og hvem av oss som står for det, er fortsatt registrert, og kjeden kan fortsatt kontrolleres.`,
  keeps: (left) =>
    `${left === 1 ? 'Én oppføring er' : `${left} oppføringer er`} ikke avsluttet, eller kontoen skal fortsatt blokkeres eller slettes; ingenting av det ble ryddet, heller ikke lister og rapporter med dette navnet. Fjern det som pågår, eller trekk det tilbake, og skriv **glem** igjen etterpå.`,
  // Programs read these files: their headings are the same in every language.
  columns: english.columns,
  evidence: {
    title: (resource) => `Hvem som hadde tilgang til ${resource}`,
    window: (from, to, made) =>
      `På et tidspunkt mellom ${from} og ${to}. Laget ${made}. Denne siden trenger ikke nett: Nettleseren din regner ut hver hash på nytt.`,
    checking: 'Ikke kontrollert: Denne siden kontrollerer seg selv med et skript, og det har ikke kjørt.',
    answer: 'Hvem som hadde tilgang, og hvem som godkjente det',
    events: 'Det som er registrert',
    columns: 'Partner,Bevis,Objekt-ID,UPN,Fra,Til,Godkjent av,Sponsor'.split(','),
  },
};
