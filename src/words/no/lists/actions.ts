import type { Words } from '../../words.ts';
import { number, rows } from '../counting.ts';

/** Lists about access that there is. */
export const actions: Words['batches']['actions'] = {
  everybodyOf: (domain) => `Alle fra ${domain}`,
  nobodyOf: (domain, where) =>
    `Ingen fra ${domain} har tilgang til ${where}, eller er på vei dit. Det er ingenting å fjerne.`,
  onlyOthers: (domain, where, left) =>
    left === 1
      ? `1 partner fra ${domain} har tilgang til ${where}, men har en annen sponsor. Ingenting ble endret; en eier av ${where} eller en administrator kan fjerne alle.`
      : `${number(left)} partnere fra ${domain} har tilgang til ${where}, men har andre sponsorer. Ingenting ble endret; en eier av ${where} eller en administrator kan fjerne alle.`,
  counts: (good, wrong) =>
    wrong === 0
      ? `**${rows(good)} er i orden, ingen er feil.** Ingenting endres før du bekrefter.`
      : good === 0
        ? `**Ingen rad er i orden, ${rows(wrong)} er feil.** Ingenting kan gjøres. Rett dem i listen, og send den igjen.`
        : `**${rows(good)} er i orden, ${number(wrong)} er feil.** En rad som er feil, utføres aldri; ingenting endres før du bekrefter.`,
  struck: (count) => `${rows(count)} er tatt bort, og utføres ikke.`,
  effects: {
    'ends-access': 'Tilgang slutter',
    withdraws: 'Forespørsel eller invitasjon trekkes tilbake',
    'sends-anew': 'Ny invitasjon',
    lengthens: 'Lengre tilgang',
    'asks-to-lengthen': 'Lengre tilgang, når det er godkjent',
    'asks-to-take-over': 'En kollega bes om å ta over',
  },
  others: (count) =>
    count === 1
      ? '1 av dem har en annen sponsor, som får vite det.'
      : `${number(count)} av dem har andre sponsorer, som får vite det.`,
  left: (count) =>
    count === 1
      ? '1 partner til fra dette domenet har en annen sponsor, og berøres ikke.'
      : `${number(count)} partnere til fra dette domenet har andre sponsorer, og berøres ikke.`,
  row: {
    'ends-access': (who, where) => `${who}: tilgangen til ${where} slutter`,
    withdraws: (who, where) => `${who}: forespørsel eller invitasjon til ${where} trekkes tilbake`,
    'sends-anew': (who, where) => `${who}: ny invitasjon til ${where}`,
    lengthens: (who, where, until) =>
      until === undefined
        ? `${who}: tilgang til ${where} uten sluttdato`
        : `${who}: tilgang til ${where}, frem til ${until}`,
    'asks-to-lengthen': (who, where, until) =>
      until === undefined
        ? `${who}: tilgang til ${where} uten sluttdato, når det er godkjent`
        : `${who}: tilgang til ${where}, frem til ${until}, når det er godkjent`,
    'asks-to-take-over': (who, where, to) => `${who}: ${to} bes om å ta over tilgangen til ${where}`,
  },
  doGood: 'Utfør de riktige',
  last: {
    'ends-access': (when) => `Den siste tilgangen fjernes rundt ${when}.`,
    withdraws: (when) => `Den siste forespørselen trekkes tilbake rundt ${when}.`,
    'sends-anew': (when) => `Den siste nye invitasjonen går ut rundt ${when}.`,
    lengthens: (when) => `Den siste forlengelsen er gjort rundt ${when}.`,
    'asks-to-lengthen': (when) => `Den siste forespørselen om lengre tilgang går ut rundt ${when}.`,
    'asks-to-take-over': (when) => `Den siste kollegaen spørres rundt ${when}.`,
    several: (when) => `Den siste raden blir ferdig rundt ${when}.`,
  },
  dropped: (name) => `${name} er forkastet. Ingenting ble endret.`,
  paused: 'Satt på pause. Ingenting mer endres før det går videre.',
  stopped: 'Stanset. Det som ikke er påbegynt, blir som det er.',
  stopping: 'Ikke avklart ennå',
  states: {
    'to-come': 'Kommer senere',
    asked: 'Venter på godkjenning',
    'under-way': 'I gang',
    'held-up': 'Forsinket',
    invited: 'Invitert, ikke godtatt ennå',
    in: 'Har tilgang',
    done: 'Gjort',
    declined: 'Avslått',
    failed: 'Uten resultat',
  },
  told: (name, done, lost) =>
    `${name}: ${number(done)} gjort${lost === 0 ? '' : `, ${number(lost)} avslått eller uten resultat`}. **Resultat som fil** på kortet sier hva som ble av hver.`,
};
