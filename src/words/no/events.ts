import type { AttemptCode } from '../../access/attempt.ts';
import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause } from '../../access/leftover.ts';
import type { Asked, Cause, Person, Request } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'invitasjonen kommer ikke frem',
  'other-account': 'logget på med en annen konto',
  'own-tenant': 'havnet i sitt eget firma',
  'no-passcode': 'koden på e‑post kommer ikke frem',
  'no-second-factor': 'den andre faktoren er borte',
  blocked: 'Microsoft sier at tilgangen er blokkert',
  'asks-password': 'blir spurt om et passord som aldri har eksistert',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => `; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : `, for ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(people.map((one) => (one.for === undefined ? one.name : `${one.name} (for ${one.for.name})`)));

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'fordi ingen hadde avgjort det i tide',
  unreachable: 'fordi ingen var å få tak i',
  nobody: 'fordi det ikke var noen å spørre',
};
const ROUND = { first: '', alternates: ', som reserver', administrators: ', som administratorer' };
const TURNED_TO = {
  first: 'godkjennerne',
  alternates: 'reservegodkjennerne',
  administrators: 'administratorene',
};

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'ikke laget av meg',
  'in-use': 'trengs fortsatt til noe annet',
  gone: 'noen hadde slettet den',
  'blocked-before': 'noen andre hadde blokkert den',
  unblocked: 'noen hadde opphevet blokkeringen',
};

const REASONS: Readonly<Record<AttemptCode, string>> = {
  'self-approval': 'ingen avgjør i egen sak',
  'not-approver': 'ikke godkjenner',
  'not-yours': 'verken den som ba om det, eller en administrator',
  'not-your-approval': 'godkjenningen til noen andre',
  'not-approved-yet': 'ikke godkjent av noen',
  'not-your-removal': 'fjernet av noen andre',
  'not-your-review': 'ikke spurt om det',
  'not-asked-to-sponsor': 'ikke bedt om å ta over',
  'not-requester': 'kan ikke be om dette',
  'no-colleague': 'ikke en kollega',
  'unknown-version': 'på et kort som aldri er sendt',
  forged: 'med data som ikke noe kort sender',
};
// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = {
    microsoft: 'med e‑posten fra Microsoft',
    own: 'med vår egen e‑post',
    link: 'med en lenke å gi videre',
  };
  return [
    replaces && ` i stedet for ${replaces.address}`,
    invitedAs && ', som medlem',
    delivery && `, ${how[delivery]}`,
    cc && `, med kopi til ${cc}`,
    personalMessage && ', med en melding',
  ]
    .filter(Boolean)
    .join('');
}

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: Words['events'] = {
  requested: ({ request }) =>
    `ba om tilgang${optionsOf(request)}${request.reason === undefined ? '' : `, begrunnelse: ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0 ? 'fant ingen som kunne avgjøre' : `ba ${asked(people)} om å avgjøre${ROUND[round]}`,
  'approvers-unreachable': ({ people }) => `fikk ikke tak i ${names(people)}`,
  'approvers-reminded': () => 'minnet på avgjørelsen som mangler',
  escalated: ({ round, why }) => `gikk til ${TURNED_TO[round]}, ${TURNED[why]}`,
  'taken-up': () => 'ser på det',
  'nobody-to-ask': () => 'hadde ingen igjen å be om en avgjørelse',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `godkjente trinn ${stage + 1}${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `godkjente${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `gikk videre uten godkjenning: ${why === 'employee' ? 'en ansatt' : 'det er ingen godkjennere'}`,
  adopted: ({ reason }) => `overtok tilgang som fantes fra før${because(reason)}`,
  rejected: ({ comment, for: whom }) => `avslo${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'lukket forespørselen: Ingen avgjorde den i tide',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `stengte partneren ute i et nødstilfelle${because(reason)}`;
    return whom === undefined
      ? `trakk tilbake forespørselen${because(reason)}`
      : `trakk tilbake godkjenningen${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'laget en tilgangslenke',
  'link-unused': () => 'forkastet en tilgangslenke der e‑posten aldri gikk ut',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'ga invitasjonslenken, som skal gis videre';
    if (delivery === 'own') return 'sendte invitasjonen med vår egen e‑post';
    return mailed ? 'sendte invitasjonen' : 'lot den tidligere invitasjonen stå åpen';
  },
  'invitee-reminded': () => 'minnet partneren på invitasjonen med vår egen e‑post',
  'invitation-held-up': (event, { why }) => `kunne ikke sende invitasjonen ennå: ${why(event)}`,
  'invitation-refused': (event, { why }) => `kunne ikke sende invitasjonen: ${why(event)}`,
  'acceptance-awaited': () => 'sa fra til sponsoren at ingen har godtatt ennå',
  'mail-bounced': () => 'en e‑post til vedkommende kom tilbake uten å bli levert',
  'invitation-withdrawn': () => 'trakk tilbake invitasjonen, som ingen hadde godtatt',
  'invitation-expired': () => 'lukket invitasjonen: Den utløp uten å bli godtatt',
  'account-gone': () => 'ga opp: Kontoen er slettet fra Entra',
  'resend-asked': ({ delivery, reason }) =>
    `ba om ${delivery === 'link' ? 'en ny lenke å gi videre' : 'en ny invitasjon'}${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'godtok, og kom tilbake gjennom lenken' : 'godtok, ifølge Entra',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` frem til ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length) return `ga tilgang${end} (en del fantes fra før)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `ga tilgang${end}${there > 0 ? ' (den fantes fra før)' : already ? ' (den fantes allerede)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen ? 'begynte å gi tilgang, og kunne ikke se hva som fantes fra før' : 'begynte å gi tilgang',
  'membership-restored': () => 'la inn igjen et medlemskap som var borte, og som denne tilgangen trenger',
  'earlier-removal-asked': ({ reason }) => `ba om å ta bort også det som fantes fra før${because(reason)}`,
  'grant-failed': (event, { why }) => `kunne ikke gi tilgang ennå: ${why(event)}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'fjernet sluttdatoen for tilgangen' : `forlenget tilgangen frem til ${day(until)}`}${because(reason)}`,
  'end-reminded': () => 'varslet om at tilgangen slutter',
  'end-answered': ({ answer }) =>
    answer === 'ends' ? 'sa at tilgangen slutter som planlagt' : 'ba om lengre tilgang',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'avsluttet tilgangen på siste dag',
      asked: `ba om å fjerne tilgangen${because(reason)}`,
      revoked: `trakk tilbake godkjenningen${inPlace(whom)}${because(reason)}`,
      left: 'ga opp tilgangen',
      review: `avsluttet tilgangen etter gjennomgangen${because(reason)}`,
      emergency: `stengte partneren ute i et nødstilfelle${because(reason)}`,
      inactive: `avsluttet tilgangen: ${lastSignIn === undefined ? 'ingen pålogging på lenge' : `ingen pålogging siden ${day(lastSignIn + 1)}`}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'fjernet tilgangen'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'lot det som fantes fra før, være'
        : 'fant ingenting igjen å fjerne',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `la vilkårene (versjon ${version}) frem for partneren`
      : `venter: Vilkårene (versjon ${version}) må godtas først`,
  'terms-agreed': ({ version, language }) => `godtok vilkårene (versjon ${version}, vist på ${language})`,
  'terms-declined': ({ version, language }) => `avslo vilkårene (versjon ${version}, vist på ${language})`,
  'removal-undone': ({ reason }) => `angret fjerningen${because(reason)}`,
  'partner-wished': ({ wish }) => (wish === 'longer' ? 'ba om lengre tilgang' : 'ba om en ny invitasjon'),
  'partner-complained': ({ complaint }) => `kommer ikke videre: ${STUCK[complaint]}`,
  'block-asked': () => 'vil ha kontoen blokkert med en gang',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `så at kontoen ikke har noe igjen${deletion === undefined ? '' : `; den slettes ${day(deletion)}`}${block === undefined ? '' : '; til da er den blokkert'}`,
  'leftover-begun': ({ step }) =>
    step === 'block' ? 'begynte å blokkere kontoen' : 'begynte å slette kontoen',
  'account-blocked': () => 'blokkerte kontoen for pålogging',
  'deletion-announced': () => 'varslet administratorene om at kontoen slettes',
  'account-deleted': () => 'slettet kontoen',
  'leftover-kept': ({ why }) => `lot kontoen være: ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) =>
    `kunne ikke ${step === 'block' ? 'blokkere' : 'slette'} kontoen ennå: ${why(problem)}`,
  'restore-asked': () => 'vil ha kontoen tilbake som den var',
  'account-restored': () => 'gjenopprettet kontoen',
  'removal-failed': (event, { why }) => `kunne ikke fjerne tilgangen ennå: ${why(event)}`,
  forgotten: ({ reason }) => `fjernet personopplysninger fra alt før dette${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `spurte ${names(people)} om tilgangen fortsatt trengs${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (siste pålogging: ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'sa at tilgangen fortsatt trengs' : 'sa at tilgangen ikke trengs lenger'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `fikk ikke svar på gjennomgangen: ${
      {
        kept: 'Tilgangen beholdes, slik katalogen sier',
        removed: 'Tilgangen fjernes, slik katalogen sier',
        owners: 'Den som har ansvar for ressursen, spørres nå',
        'put-off': 'Ingen kunne ventes å svare, så det spørres igjen senere',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `ba ${names(people)} ta over denne partneren${because(reason)}`
      : `ba ${names(people)} ta over denne partneren, fordi sponsoren har sluttet`,
  'transfer-accepted': ({ from }) => `er sponsor for denne partneren nå, i stedet for ${from.name}`,
  'transfer-declined': ({ comment }) => `tar ikke over denne partneren${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'fikk ikke svar på hvem som tar over denne partneren: Sponsoren er den samme',
      'passed-on': 'fikk ikke svar på hvem som tar over denne partneren, og spør andre',
      back: 'fant sponsoren igjen, som beholder denne partneren',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? placed === undefined
        ? 'fant den nye sponsoren blant gjestens sponsorer i Entra'
        : 'la den nye sponsoren til blant gjestens sponsorer i Entra'
      : `kunne ikke endre gjestens sponsorer i Entra: ${why({ code, ...(permission !== undefined && { permission }) })}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'prøvde noe ukjent'}, og ble avvist: ${REFUSED[code] ?? code}`,
};
