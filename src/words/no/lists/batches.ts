import type { Words } from '../../words.ts';
import { number, partners, rows } from '../counting.ts';
import { actions } from './actions.ts';

/** Lists of partners: before they are sent, under way, and done. */
export const batches: Words['batches'] = {
  pasted: 'Listen din',
  refresh: 'Oppdater',
  preview: {
    title: (file) => `${file}: sjekk før du sender`,
    counts: (good, wrong) =>
      wrong === 0
        ? `**${rows(good)} er i orden, ingen er feil.** Ingenting sendes før du bekrefter.`
        : good === 0
          ? `**Ingen rad er i orden, ${rows(wrong)} er feil.** Ingenting kan sendes. Rett dem i listen, og send den igjen.`
          : `**${rows(good)} er i orden, ${number(wrong)} er feil.** En rad som er feil, sendes aldri; ingenting sendes før du bekrefter.`,
    struck: (count) => `${rows(count)} er tatt bort, og blir ikke sendt.`,
    tooMany: (limit, when) =>
      `Én person kan sende ${number(limit)} rader om dagen, og med disse blir det flere. Ta bort noen, eller vent med å bekrefte til ${when}.`,
    found: {
      nobody: 'Nye her',
      'accepted-guest': 'Gjester allerede',
      'pending-guest': 'Invitert, ikke godtatt ennå',
      employee: 'Ansatte',
    },
    notes: {
      newDomains: (count) =>
        count === 1
          ? '1 rad er den første fra domenet sitt: Sjekk at det er riktig skrevet.'
          : `${rows(count)} er de første fra domenet sitt: Sjekk at det er riktig skrevet.`,
      externalMembers: (count) =>
        count === 1
          ? '1 rad gjelder noen utenfra som Entra regner som medlem.'
          : `${rows(count)} gjelder folk utenfra som Entra regner som medlemmer.`,
      messages: (count) =>
        `${rows(count)} har en melding. Her går invitasjonene ut med e‑posten fra Microsoft, og den tar ikke med meldingen.`,
      contactUrls: (count) =>
        `${rows(count)} har en kontaktlenke. Her går invitasjonene ut med e‑posten fra Microsoft, og den tar ikke med kontaktlenken.`,
      contacts: (count, links) => `${rows(count)} har en kontaktlenke for e‑posten vår: ${links}`,
      links: (count) =>
        `${rows(count)} skal ikke ha e‑post: I resultatfilen finner du en lenke å gi videre for hver av dem.`,
    },
    column: (column) => `«${column}»`,
    ignored: (columns, several) =>
      several
        ? `Disse kolonnene kjenner jeg ikke, så jeg utelater dem: ${columns}.`
        : `Denne kolonnen kjenner jeg ikke, så jeg utelater den: ${columns}.`,
    wrong: 'Rader med feil',
    moreWrong: (count) => `Og ${rows(count)} til.`,
    rows: 'Rader i orden. Ta bort krysset for dem som ikke skal være med.',
    row: (who, where, term) => `${who}: ${where}, ${term}`,
    newDomain: 'første fra dette domenet',
    confirm: 'Bekreft',
    sendGood: 'Send de riktige',
    problems: 'Feilene som fil',
    more: 'Flere rader',
    drop: 'Forkast',
  },
  actions,
  dropped: (file) => `${file} er forkastet. Ingenting ble sendt.`,
  confirmed: (count) =>
    `Bekreftet: ${partners(count)}. Et kort i denne chatten viser hvor langt det er kommet.`,
  progress: {
    title: (file, past, all) => `${file}: ${number(past)} av ${number(all)} gjort`,
    finished: (file) => `${file}: ferdig`,
    paused: 'Satt på pause. Ingenting sendes før det går videre.',
    stopped: 'Stanset. De som ikke er invitert ennå, blir ikke det.',
    putting: (there, all) =>
      `${number(there)} av ${number(all)} er registrert; den første e‑posten går ut etter den siste av dem.`,
    states: { ...actions.states, 'under-way': 'Inviteres nå' },
    until: (when) => `Den siste invitasjonen går ut rundt ${when}.`,
    lost: (row, who, by) =>
      by === undefined ? `Rad ${row}, ${who}: uten resultat.` : `Rad ${row}, ${who}: avslått av ${by}.`,
    moreLost: (count) => `Og ${rows(count)} til; **status** og adressen sier hvorfor.`,
    asked: (people) => `Bedt om å avgjøre: ${people}.`,
    pause: 'Pause',
    goOn: 'Fortsett',
    stop: 'Stans',
    results: 'Resultat som fil',
  },
  approval: {
    title: (sponsor, resource) => `${sponsor} ber om tilgang til ${resource}`,
    longer: (sponsor, resource) => `${sponsor} ber om lengre tilgang til ${resource}`,
    endsNow: (end) => `Nå varer den til ${end}.`,
    waiting: (count) =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} samlet.** Én avgjørelse gjelder for alle.`,
    noneLeft: 'Ingen av dem venter på en avgjørelse lenger.',
    rows: 'Ta bort krysset for dem du ikke godkjenner: De blir avslått.',
    struck: (count) => `${rows(count)} er tatt bort, og blir avslått.`,
    reasons: 'Begrunnelse',
    contact: (link) => `Kontaktlenke i e‑posten vår: ${link}`,
    approve: 'Godkjenn',
    reject: 'Avslå',
    more: 'Flere rader',
    verdict: {
      approve: (by, when) => `Godkjent av ${by}, ${when}`,
      reject: (by, when) => `Avslått av ${by}, ${when}`,
    },
    except: (count) => `${rows(count)} tatt bort, og avslått.`,
    underWay: 'Det gjøres rad for rad; det tar et øyeblikk.',
    left: (count) => `${partners(count)} venter på noen andre: Ingen avgjør for sin egen konto.`,
  },
  represented: {
    approve: (by, sponsor, resource) =>
      `${by} var stedfortreder for deg og godkjente en liste fra ${sponsor}: partnere til ${resource}. **stedfortreder stopp** avslutter det.`,
    reject: (by, sponsor, resource) =>
      `${by} var stedfortreder for deg og avslo en liste fra ${sponsor}: partnere til ${resource}. **stedfortreder stopp** avslutter det.`,
  },
  told: {
    done: (file, invited, inNow, lost, links) =>
      [
        `${file} er ferdig: ${number(invited + inNow)} invitert eller inne`,
        lost === 0 ? '.' : `, ${number(lost)} avslått eller uten resultat.`,
        links === 0
          ? ''
          : ` **Resultat som fil** på kortet har ${links === 1 ? 'lenken' : 'lenkene'} å gi videre.`,
        invited === 0 ? '' : ' Jeg sier fra når den siste av dem er inne.',
      ].join(''),
    'all-in': (file, inNow) => `Alle i ${file} som ble invitert, er inne: ${partners(inNow)}.`,
    'a-day-later': (file, invited, inNow) =>
      `En dag etter ${file}: ${partners(inNow)} er inne, ${number(invited)} har ikke godtatt ennå. **liste ventende** viser hvem; **send på nytt** sender en av dem en ny invitasjon.`,
  },
  notYours: (sponsor) => `Bare ${sponsor}, som sendte denne listen, kan gjøre det. Ingenting ble endret.`,
  tooManyRows: (limit, when) =>
    `Én person kan sende ${number(limit)} rader om dagen, og med disse blir det flere. Ingenting ble sendt. Du kan bekrefte ${when}.`,
  unknown: 'Jeg kjenner ikke denne listen lenger. Ingenting ble endret. Send den igjen.',
  files: {
    drift: 'Det Entra sier, og som ikke er registrert, eller omvendt',
    template: 'En mal for en liste over partnere, med en eksempelrad som ikke teller',
    problems: 'Alt som er feil i listen din, rad for rad, med det som skal stå der',
    results: 'Hva som er blitt av hver rad i listen din til nå',
  },
  below: 'Jeg tilbyr deg filen nedenfor.',
  declined: (text) =>
    text === undefined
      ? 'Greit, ingen fil. Knappen tilbyr den igjen.'
      : `Greit, ingen fil. Kopier dette inn i en som slutter på .csv, og send den til meg:\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'Jeg henter bare filer der Teams oppbevarer dem. Send den til meg i vår egen chat med bindersen.',
    gone: 'Adressen til den filen gjelder ikke lenger. Send den til meg igjen.',
    private: 'Den filen ligger der jeg ikke får hentet den. Send den til meg i vår egen chat med bindersen.',
    slow: 'Den filen brukte for lang tid. Ingenting ble sendt. Send den til meg igjen.',
    broken: 'Den filen kom ikke hel frem. Ingenting ble sendt. Send den til meg igjen.',
  },
};
