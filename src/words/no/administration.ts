import type { Words } from '../words.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';

const resources = (count: number): string => (count === 1 ? 'én ressurs' : `${count} ressurser`);

const outsiders = (guests: number): string =>
  guests === 1 ? 'Ett medlem kommer utenfra' : `${guests} medlemmer kommer utenfra`;

/** What administrators do that no record is about: told to whom it concerns, and to the other administrators. */
export const administration: Words['administration'] = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }) =>
      ({
        from: `${to} avgjør for deg til og med ${until}; ${by} satte det opp. **stedfortreder stopp** avslutter det.`,
        to: `Du avgjør for ${from} til og med ${until}; ${by} satte det opp. Det som allerede venter, finner du under **godkjenninger**; nye forespørsler kommer av seg selv.`,
        administrator: `${to} avgjør for ${from} til og med ${until}; ${by} satte det opp. **stedfortredere** viser alle.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Du avgjør selv igjen${to === '' ? '' : `, og ikke lenger ${to}`}; ${by} endret det.`,
        to: `Du avgjør ikke lenger for ${from}; ${by} endret det.`,
        administrator: `${from} avgjør selv igjen${to === '' ? '' : `, og ikke lenger ${to}`}; ${by} endret det.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `${by} har valgt en annen kanal for godkjenningskort.`;
      if (guests === undefined) return `${said} Det var ikke mulig å se hvem som er i den.`;
      return guests === 0 ? said : `${said} ${outsiders(guests)} og kan lese dem.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `${by} lar alle avgjørelser, og all tilgang som gis eller fjernes, meldes i en kanal fra nå av.`;
      if (guests === undefined) return `${said} Det var ikke mulig å se hvem som er i den.`;
      return guests === 0 ? said : `${said} ${outsiders(guests)} og kan lese det.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} lot invitasjonene gå ut igjen etter at Microsoft hadde stanset dem. **tempo** viser hvor fort de går.`,
    'catalogue-taken': ({ by, changed }) =>
      `${by} tok i bruk en annen katalog: ${resources(changed)} endret. **katalog** viser hva dere kan be om nå.`,
    'catalogue-proposed': ({ by, changed }) =>
      `${by} foreslår en annen katalog: ${resources(changed)} vil bli endret. Skriv **katalog** for å se den og si ja; til da endres ingenting.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} fikk fjernet personopplysningene om en partner: ${stripped === 1 ? 'Én oppføring' : `${stripped} oppføringer`} er ryddet. Hva som ble gjort, og når, er fortsatt registrert.`,
    'old-forgotten': () =>
      'Det administratorer avgjorde om medlemskap for lenge siden, er nå uten personopplysninger, slik RETENTION_DAYS sier.',
  },
  because: (reason) => `Begrunnelse: ${reason}`,
  notDone: 'Jeg har ikke endret noe.',
  channel: {
    title: 'Folk utenfra kan lese denne kanalen',
    unseenTitle: 'Kanskje leser folk utenfra denne kanalen',
    guests: (guests) =>
      `${outsiders(guests)}: gjester eller folk fra et annet firma. De vil kunne lese hvert godkjenningskort: hvem som ber om noe, for hvem og hvorfor.`,
    unseen:
      'Jeg kunne ikke se hvem som er i denne kanalen. Gjester i den vil kunne lese hvert godkjenningskort: hvem som ber om noe, for hvem og hvorfor.',
    hint: 'Vi avgjør dette sammen',
    confirm: 'Send kortene hit',
    otherwise: 'Ingenting er endret ennå. For å velge en annen kanal skriver du **godkjenninger her** der.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)}: gjester eller folk fra et annet firma. De vil få se hver avgjørelse: hvem som får eller mister tilgang, og hvem som avgjorde det.`,
      unseen:
        'Jeg kunne ikke se hvem som er i denne kanalen. Gjester i den vil få se hver avgjørelse: hvem som får eller mister tilgang, og hvem som avgjorde det.',
      confirm: 'Meld det her',
      otherwise: 'Ingenting er endret ennå. For å velge en annen kanal skriver du **logg her** der.',
    },
  },
  catalogue: {
    title: 'Katalog',
    same: (count) =>
      `Filen stemmer med det som gjelder: ${resources(count)}. **ressurser** viser dem, **diagnose** sjekker dem i Entra.`,
    fromSettings:
      'Det er ingen katalogfil: Den eneste ressursen kommer fra innstillingene. Endringer der gjelder fra neste start.',
    changed: 'Filen er endret. Dette vil endre seg; ennå er alt som før.',
    approvalOnly: 'Det eneste som endres, er om det trengs to administratorer.',
    added: (resource) => `${resource} er ny`,
    removed: (resource) =>
      `${resource} forsvinner. De som har tilgang, beholder den til den slutter; ingen kan be om den lenger.`,
    of: (resource) => `${resource} endres`,
    nothing: 'ingen',
    key: (key, before, after) => `${key}: ${before} → ${after}`,
    more: (count) => `Og ${count} til.`,
    wrong: 'Det er feil i filen, så det som gjaldt, gjelder fortsatt. Rett den og skriv **katalog** igjen.',
    hint: 'Vi ble enige om det på mandag',
    proposed: (by) => `${by} foreslår dette. Du eller en annen administrator må si ja.`,
    two: 'Det trengs to administratorer: Du foreslår, en annen sier ja.',
    take: 'Ta i bruk',
    propose: 'Foreslå',
    agree: 'Si ja',
    taken:
      'Den nye katalogen gjelder, på alle replikaer innen et minutt. De andre administratorene får vite det.',
    isProposed: 'Foreslått. De andre administratorene får vite det; en av dem sier ja med **katalog**.',
    movedOn: 'Filen sier noe annet nå. Skriv **katalog** for å se det.',
    waits:
      'Katalogfilen er endret. Ingenting er annerledes ennå: Skriv **katalog** for å se hva som vil bli endret, og for å ta den i bruk.',
    isWrong: (problems) =>
      `Katalogfilen er endret, og det er feil i den. Det som gjaldt, gjelder fortsatt.\n\n${problems}\n\nRett filen, og skriv så **katalog**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) =>
        `Trekke tilbake forespørselen om tilgang til ${resource} for ${address}?`,
      resend: (address, resource) => `Invitere ${address} til ${resource} på nytt?`,
      'copy-link': (address, resource) => `Hente en ny lenke for ${address} til ${resource}?`,
      extend: (address, resource) => `Forlenge tilgangen til ${resource} for ${address}?`,
      undo: (address, resource) => `Angre fjerningen av ${address} fra ${resource}?`,
    },
    button: {
      'cancel-request': 'Trekk tilbake',
      resend: 'Send på nytt',
      'copy-link': 'Hent lenken',
      extend: 'Forleng',
      undo: 'Angre',
    },
    of: (sponsor) =>
      `${sponsor} er sponsor for denne tilgangen, og får vite at du gjorde dette, og hvorfor; det registreres.`,
    label: 'Begrunnelse',
    hint: 'Sponsoren er på ferie',
    error: 'Skriv en begrunnelse: Den registreres og gis videre.',
  },
};

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace: Words['pace'] = {
  goesAbout: (when) => `Invitasjonen går ut rundt ${when}. ${paced} Du trenger ikke å gjøre noe.`,
  full: 'Invitasjonene går ut så fort som Microsoft tar imot dem (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Invitasjoner sendt den siste timen: ${sent} av høyst ${allowance}. Så lenge alt går bra, kan det gå ut opptil fire ganger så mange i timen som i den beste timen til nå.`,
  stopped: (why, since) => `Invitasjonene har vært stanset siden ${since}. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'Ingen invitasjoner venter.'
      : `${more ? 'Mer enn ' : ''}${count} ${count === 1 ? 'invitasjon' : 'invitasjoner'} venter.`,
  opens: (when) => `De neste kan gå ut ${when}.`,
  goesOn:
    'Invitasjonene går ut igjen, langsomt først. Det som venter, prøves på nytt innen ti minutter; avviser Microsoft igjen, stanser de igjen.',
  notStopped: 'Invitasjonene er ikke stanset, så det er ingenting å sette i gang igjen.',
};
