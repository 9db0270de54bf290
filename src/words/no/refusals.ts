import type { Ended } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { limits } from './limits.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'fjernet',
  expired: 'avsluttet som planlagt',
  rejected: 'avslått',
  cancelled: 'trukket tilbake',
  lapsed: 'utløpt, fordi ingen avgjorde det i tide',
  refused: 'avvist av Microsoft',
  gone: 'avsluttet, fordi noen slettet kontoen',
  approved: 'godkjent',
};

export const refusals: Words['refusals'] = {
  'not-requester': () =>
    'Du kan ikke be om tilgang til dette. En administrator kan legge deg til blant dem som kan.',
  'no-role': () =>
    'Du har ingen rolle her, så jeg kan ikke vise deg partnere. En administrator kan legge deg til blant dem som kan be om tilgang.',
  'not-approver': () =>
    'Du er ikke godkjenner for dette, så ingenting ble endret. En administrator kan gjøre deg til det.',
  'not-admin': () =>
    'Bare administratorer kan gjøre dette. Skriv **liste** for å se hva du selv har bedt om.',
  'not-ended': ({ sponsor }, { plain }) =>
    `Dette er ikke avsluttet, og det som pågår, trenger opplysningene. ${plain(sponsor.name, 100)} er sponsor, og kan fjerne det eller trekke det tilbake.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Bare ${plain(sponsor.name, 100)}, sponsoren til denne partneren, eller en administrator kan endre det. Ingenting ble endret. Spør ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `Denne partneren er kjent her. ${listed(sponsors.map(({ name }) => plain(name, 100)))} vet mer.`,
  'extension-needs-approval': () => 'Lengre tilgang må godkjennes her.',
  'extension-pending': () =>
    'Det er allerede bedt om lengre tilgang, og en godkjenner har ikke avgjort det ennå. Det ble ikke sendt noen ny forespørsel.',
  'self-approval': () =>
    'Du ba om dette selv eller er sponsor, eller det gjelder din egen konto, så noen andre må avgjøre det. Ingenting ble endret.',
  'not-your-approval': () =>
    'Bare den som godkjente dette, kan trekke godkjenningen tilbake. Sponsoren eller en administrator kan avslutte tilgangen med **fjern** og adressen.',
  'not-approved-yet': () =>
    'Ingen har godkjent dette ennå, så det er ingenting å trekke tilbake. Er du spurt, finner du det under **godkjenninger**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'Her er det ikke mer å svare på. Ingenting ble endret.'
      : `${plain(by.name, 100)} har allerede svart, ${date(at)}. Ingenting ble endret.`,
  'not-your-review': () =>
    'Noen andre er spurt om dette: sponsoren til partneren, og den som har ansvar for ressursen. Ingenting ble endret.',
  'already-sponsor': ({ sponsor }, { plain }) =>
    `${plain(sponsor.name, 100)} er allerede sponsor for denne partneren.`,
  'own-sponsor': () => 'Ingen er sponsor for sin egen tilgang. Nevn en annen kollega.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `Jeg finner ingen kollega «${plain(input, 100)}». Nevn vedkommende med @, eller skriv adressen.`,
  'sponsor-needed': () => 'Skriv hvem som skal ta over partneren: **overlat anna@partner.com til @Bea**.',
  'transfer-over': () => 'Dette er allerede besvart, eller trukket tilbake. Ingenting ble endret.',
  'not-asked-to-sponsor': () => 'Noen andre er bedt om å ta over denne partneren. Ingenting ble endret.',
  'not-your-removal': ({ by }, { plain }) =>
    `${by === undefined ? 'Noen andre' : plain(by.name, 100)} fjernet denne tilgangen, så bare samme person eller en administrator kan angre det. Ingenting ble endret.`,
  'undo-over': () =>
    'Du kan angre i ti minutter, og de er over. For å gi tilgang igjen skriver du **inviter** og adressen.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} har allerede angret dette, ${dateTime(at)}. Klikket ditt endret ingenting.`,
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} har sett på det siden ${dateTime(at)}. Du kan fortsatt avgjøre.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Allerede godkjent',
      rejected: 'Allerede avslått',
      cancelled: 'Allerede trukket tilbake',
      lapsed: 'Utløpt',
      'not-needed': 'Ingen godkjenning var nødvendig',
    }[decision];
    return `${what}${by === undefined ? '' : ` av ${plain(by.name, 100)}`}, ${dateTime(at)}. Klikket ditt endret ingenting.`;
  },
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'En administrator'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `Dette gir medlemskap i en gruppe som kan ha Entra-roller, og det er ikke satt opp slik at noen kan be om det. Ingenting ble sendt. ${whom} kan endre det.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `Jeg forsto ikke alt, så ingenting ble sendt: «${plain(input, 100)}». Sjekk det som står her, og send det så.`,
  'name-for-several': () =>
    'Ett navn passer ikke til flere. La dette stå tomt, og skriv hvert navn med adressen: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Skriv minst én e‑postadresse, for eksempel anna@partner.com.';
    if (mixed)
      return `Domenet i «${plain(input, 200)}» blander bokstaver fra flere alfabeter, slik falske adresser gjør. Skriv det inn for hånd; ingenting ble sendt.`;
    const why =
      character === undefined
        ? 'er ikke en e‑postadresse'
        : `inneholder ${character === ' ' ? 'et mellomrom' : `«${plain(character)}»`}, og det godtar ikke Microsoft i invitasjoner`;
    return `«${plain(input, 200)}» ${why}. Skriv den som anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `Dette er kontonavnet til en gjest hos ${plain(domain, 100)}, som ikke er firmaet ditt. Skriv selve adressen; kanskje er det ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `Det er for mange for et skjema. Skriv opptil ${limit} adresser her, eller send meg alle som en liste i chatten vår.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partnere fra ${say.plain(domain, 100)} kan ikke inviteres til dette. Bruk en adresse fra ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Ingen fra ${plain(domain, 100)} kan inviteres til dette. Spør en administrator hvorfor.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `Det finnes ingen «${say.plain(input, 100)}» her. Det finnes: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Hva skal det være tilgang til? Det finnes: ${listed(known.map((one) => say.plain(one, 100)))}. For eksempel: **inviter anna@partner.com til ${say.plain(known[0] ?? 'portal', 100)}**`,
  'second-administrator-needed': () =>
    'Du foreslo dette selv, så en annen administrator må si ja, med **katalog**.',
  'reason-needed': () => 'Skriv hvorfor, for eksempel: **på grunn av kvartalsrevisjonen**.',
  'reason-too-long': ({ limit }) => `Hold begrunnelsen under ${limit}\u00a0tegn.`,
  'answer-needed': ({ ask }, { plain }) => `Svar på dette: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `Svaret på «${plain(ask, 200)}» skal være ${
      {
        text: 'en tekst på opptil 500\u00a0tegn',
        choice: 'ett av valgene',
        date: 'en dato som 2027-03-31',
        number: 'et tall som 12',
        'yes-no': 'ja eller nei',
      }[kind]
    }.`,
  'not-yours-to-delegate': () =>
    'Du kan bare velge stedfortreder for deg selv; en administrator kan gjøre det for andre. Ingenting ble endret.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `${plain(of.name, 100)} blir ikke bedt om å godkjenne noe, så det er ingenting å overlate. Ingenting ble endret.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `Jeg finner ingen kollega «${plain(input, 200)}» som kan avgjøre. Nevn vedkommende med @, eller skriv e‑postadressen. Ingenting ble endret.`,
  'stand-in-needed': () =>
    'Skriv hvem som avgjør for deg, og hvor lenge: **deleger til bea@example.com til og med 31. mars 2027**. For å avslutte det: **stedfortreder stopp**',
  'begins-at-once': ({ input }, { plain }) =>
    `Tilgangen begynner så snart invitasjonen er godtatt; jeg kan ikke la den begynne «${plain(input, 100)}». Send dette nå, eller den dagen.`,
  'term-malformed': ({ input }, { plain }) =>
    `«${plain(input, 60)}» er ingen varighet. Skriv 30d, 2w, 6m, 1y eller en dato som 31. mars 2027.`,
  'term-past': () => 'Den dagen er over. Skriv en senere, for eksempel 31. mars 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `Det lengste du kan be om, er til og med ${date(latest)}. Skriv den dagen, eller en tidligere.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]}; sponsoren er ${plain(sponsor.name, 100)}. Jeg har ikke bedt om noe nytt. Skriv **status ${plain(address, 200)}** for å se mer.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} har allerede bedt om dette på nytt, ${dateTime(at)}. Klikket ditt endret ingenting. **status** og adressen viser hvordan det ligger an.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'Denne tilgangen blir fjernet nå, så ingenting ble endret. Skriv **status** og adressen for å se hvor langt det er kommet.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'avsluttet';
    return `Dette er over: ${how}, ${dateTime(at)}. Ingenting ble endret. For å begynne på nytt skriver du **inviter** og adressen.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'Den første invitasjonen har ikke gått ut ennå, så det er ingenting å sende på nytt. Skriv **status** og adressen for å se hva den venter på.'
      : 'Det er ingen invitasjon å sende på nytt ennå. Den går ut når forespørselen er godkjent.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'Denne partneren har allerede tilgang. For å avslutte den skriver du **fjern** og adressen.'
      : 'Det er ingen åpen invitasjon her lenger, og tilgangen er ikke gitt ennå. For å stoppe det skriver du **fjern** og adressen.',
  'not-granted': () =>
    'Det er ingen tilgang å forlenge nå. Skriv **status** og adressen for å se hvordan det ligger an.',
  'no-end': () => 'Denne tilgangen har ingen sluttdato, så det er ingenting å forlenge.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `Det er mer enn én: for ${listed(resources.map((one) => say.plain(one, 100)))}. Ingenting ble endret. Skriv **status** og adressen, og åpne den du mener, med «Detaljer».`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'Det er ingenting å gjenopprette: Kontoen er ikke blokkert eller slettet av meg, eller de 30 dagene er over.',
  'nothing-found': () =>
    'Jeg kjenner ingen med denne adressen. Sjekk skrivemåten, eller skriv **inviter** og adressen.',
};
