import type { AttemptCode } from '../../access/attempt.ts';
import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause } from '../../access/leftover.ts';
import type { Asked, Cause, Person, Request } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'die Einladung kommt nicht an',
  'other-account': 'mit einem anderen Konto angemeldet',
  'own-tenant': 'beim eigenen Unternehmen gelandet',
  'no-passcode': 'der Code per Mail kommt nicht an',
  'no-second-factor': 'der zweite Faktor ist weg',
  blocked: 'Microsoft meldet, dass der Zugriff blockiert ist',
  'asks-password': 'nach einem Passwort gefragt, das es nie gab',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => `; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : `, für ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(people.map((one) => (one.for === undefined ? one.name : `${one.name} (für ${one.for.name})`)));

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'weil niemand rechtzeitig entschieden hatte',
  unreachable: 'weil niemand zu erreichen war',
  nobody: 'weil niemand zu fragen war',
};
const ROUND = { first: '', alternates: ', als Ersatzgenehmiger', administrators: ', als Administratoren' };
const TURNED_TO = {
  first: 'die Genehmiger',
  alternates: 'die Ersatzgenehmiger',
  administrators: 'die Administratoren',
};

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'ich habe es nicht angelegt',
  'in-use': 'es wird noch anderweitig gebraucht',
  gone: 'jemand hatte es gelöscht',
  'blocked-before': 'jemand anders hatte es gesperrt',
  unblocked: 'jemand hatte die Sperre aufgehoben',
};

const REASONS: Readonly<Record<AttemptCode, string>> = {
  'self-approval': 'niemand entscheidet in eigener Sache',
  'not-approver': 'kein Genehmiger',
  'not-yours': 'weder Antragsteller noch Administrator',
  'not-your-approval': 'die Genehmigung von jemand anderem',
  'not-approved-yet': 'noch von niemandem genehmigt',
  'not-your-removal': 'von jemand anderem entfernt',
  'not-your-review': 'dazu nicht gefragt',
  'not-asked-to-sponsor': 'nicht gebeten, die Betreuung zu übernehmen',
  'not-requester': 'darf das nicht beantragen',
  'no-colleague': 'nicht aus dem Unternehmen',
  'unknown-version': 'auf einer Karte, die nie gesendet wurde',
  forged: 'mit Daten, die keine Karte sendet',
};
// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = {
    microsoft: 'mit der Mail von Microsoft',
    own: 'mit unserer eigenen Mail',
    link: 'mit einem Link zum Weitergeben',
  };
  return [
    replaces && ` anstelle von ${replaces.address}`,
    invitedAs && ', als Mitglied',
    delivery && `, ${how[delivery]}`,
    cc && `, mit Kopie an ${cc}`,
    personalMessage && ', mit einer Nachricht',
  ]
    .filter(Boolean)
    .join('');
}

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: Words['events'] = {
  requested: ({ request }) =>
    `hat Zugang beantragt${optionsOf(request)}${request.reason === undefined ? '' : `, Grund: ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'hat niemanden gefunden, der entscheiden könnte'
      : `hat ${asked(people)} um eine Entscheidung gebeten${ROUND[round]}`,
  'approvers-unreachable': ({ people }) => `konnte ${names(people)} nicht erreichen`,
  'approvers-reminded': () => 'hat an die ausstehende Entscheidung erinnert',
  escalated: ({ round, why }) => `hat sich an ${TURNED_TO[round]} gewandt, ${TURNED[why]}`,
  'taken-up': () => 'kümmert sich darum',
  'nobody-to-ask': () => 'konnte niemanden mehr um eine Entscheidung bitten',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `hat Stufe ${stage + 1} genehmigt${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `hat genehmigt${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `hat weitergemacht, ohne Genehmigung: ${why === 'employee' ? 'interne Person' : 'keine Genehmiger vorgesehen'}`,
  adopted: ({ reason }) => `hat Zugang übernommen, der schon da war${because(reason)}`,
  rejected: ({ comment, for: whom }) => `hat abgelehnt${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'hat den Antrag geschlossen: Niemand hat rechtzeitig entschieden',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `hat den Partner in einem Notfall ausgesperrt${because(reason)}`;
    return whom === undefined
      ? `hat den Antrag zurückgezogen${because(reason)}`
      : `hat die Genehmigung zurückgenommen${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'hat einen Zugangslink erstellt',
  'link-unused': () => 'hat einen Zugangslink verworfen, dessen Mail nie hinausging',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'hat den Einladungslink zum Weitergeben übergeben';
    if (delivery === 'own') return 'hat die Einladung mit unserer eigenen Mail gesendet';
    return mailed ? 'hat die Einladung gesendet' : 'hat die frühere Einladung offen gelassen';
  },
  'invitee-reminded': () => 'hat den Partner mit unserer eigenen Mail an die Einladung erinnert',
  'invitation-held-up': (event, { why }) => `konnte die Einladung noch nicht senden: ${why(event)}`,
  'invitation-refused': (event, { why }) => `konnte die Einladung nicht senden: ${why(event)}`,
  'acceptance-awaited': () => 'hat dem Sponsor gesagt, dass noch niemand angenommen hat',
  'mail-bounced': () => 'eine Mail an die Person kam unzustellbar zurück',
  'invitation-withdrawn': () => 'hat die Einladung zurückgezogen, die niemand angenommen hatte',
  'invitation-expired': () => 'hat die Einladung geschlossen: Sie ist abgelaufen, ohne angenommen zu werden',
  'account-gone': () => 'hat aufgegeben: Das Konto wurde aus dem Verzeichnis gelöscht',
  'resend-asked': ({ delivery, reason }) =>
    `hat um ${delivery === 'link' ? 'einen neuen Link zum Weitergeben' : 'eine neue Einladung'} gebeten${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'hat angenommen und kam über den Link zurück' : 'hat angenommen, laut Verzeichnis',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` bis ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length)
      return `hat Zugang gegeben${end} (ein Teil war schon vorher da)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `hat Zugang gegeben${end}${there > 0 ? ' (er war schon vorher da)' : already ? ' (er war schon da)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen
      ? 'hat begonnen, Zugang zu geben, und konnte nicht sehen, was schon da war'
      : 'hat begonnen, Zugang zu geben',
  'membership-restored': () =>
    'hat eine Mitgliedschaft wieder eingetragen, die verschwunden war und für diesen Zugang gebraucht wird',
  'earlier-removal-asked': ({ reason }) =>
    `hat verlangt, auch zu entfernen, was schon vorher da war${because(reason)}`,
  'grant-failed': (event, { why }) => `konnte noch keinen Zugang geben: ${why(event)}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'hat das Ende des Zugangs aufgehoben' : `hat den Zugang bis ${day(until)} verlängert`}${because(reason)}`,
  'end-reminded': () => 'hat das Ende des Zugangs angekündigt',
  'end-answered': ({ answer }) =>
    answer === 'ends'
      ? 'hat bestimmt, dass der Zugang wie vorgesehen endet'
      : 'hat längeren Zugang beantragt',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'hat den Zugang an seinem letzten Tag beendet',
      asked: `hat verlangt, den Zugang zu entfernen${because(reason)}`,
      revoked: `hat die Genehmigung zurückgenommen${inPlace(whom)}${because(reason)}`,
      left: 'hat den Zugang aufgegeben',
      review: `hat den Zugang nach der Überprüfung beendet${because(reason)}`,
      emergency: `hat den Partner in einem Notfall ausgesperrt${because(reason)}`,
      inactive: `hat den Zugang beendet: ${lastSignIn === undefined ? 'schon lange keine Anmeldung' : `keine Anmeldung seit ${day(lastSignIn + 1)}`}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'hat den Zugang entfernt'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'hat gelassen, was schon vorher da war'
        : 'hat nichts mehr zu entfernen gefunden',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `hat dem Partner die Bedingungen (Fassung ${version}) vorgelegt`
      : `wartet: Zuerst ist den Bedingungen (Fassung ${version}) zuzustimmen`,
  'terms-agreed': ({ version, language }) =>
    `hat den Bedingungen zugestimmt (Fassung ${version}, gezeigt in ${language})`,
  'terms-declined': ({ version, language }) =>
    `hat die Bedingungen abgelehnt (Fassung ${version}, gezeigt in ${language})`,
  'removal-undone': ({ reason }) => `hat das Entfernen rückgängig gemacht${because(reason)}`,
  'partner-wished': ({ wish }) =>
    wish === 'longer' ? 'hat um längeren Zugang gebeten' : 'hat um eine neue Einladung gebeten',
  'partner-complained': ({ complaint }) => `kommt nicht weiter: ${STUCK[complaint]}`,
  'block-asked': () => 'will das Konto sofort gesperrt haben',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `hat gesehen, dass dem Konto nichts geblieben ist${deletion === undefined ? '' : `; es wird am ${day(deletion)} gelöscht`}${block === undefined ? '' : '; bis dahin ist es gesperrt'}`,
  'leftover-begun': ({ step }) =>
    step === 'block' ? 'hat begonnen, das Konto zu sperren' : 'hat begonnen, das Konto zu löschen',
  'account-blocked': () => 'hat das Konto für die Anmeldung gesperrt',
  'deletion-announced': () => 'hat den Administratoren die Löschung des Kontos angekündigt',
  'account-deleted': () => 'hat das Konto gelöscht',
  'leftover-kept': ({ why }) => `hat das Konto so gelassen: ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) =>
    `konnte das Konto noch nicht ${step === 'block' ? 'sperren' : 'löschen'}: ${why(problem)}`,
  'restore-asked': () => 'will das Konto wieder wie vorher',
  'account-restored': () => 'hat das Konto wiederhergestellt',
  'removal-failed': (event, { why }) => `konnte den Zugang noch nicht entfernen: ${why(event)}`,
  forgotten: ({ reason }) => `hat personenbezogene Daten aus allem Bisherigen entfernt${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `hat ${names(people)} gefragt, ob der Zugang noch gebraucht wird${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (letzte Anmeldung: ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'hat gesagt, dass der Zugang noch gebraucht wird' : 'hat gesagt, dass der Zugang nicht mehr gebraucht wird'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `hat auf die Überprüfung keine Antwort bekommen: ${
      {
        kept: 'Der Zugang bleibt, wie es im Katalog steht',
        removed: 'Der Zugang endet, wie es im Katalog steht',
        owners: 'Als Nächstes wird die Person gefragt, die die Ressource betreut',
        'put-off': 'Niemand konnte antworten, es wird später wieder gefragt',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `hat ${names(people)} gebeten, diesen Partner zu betreuen${because(reason)}`
      : `hat ${names(people)} gebeten, diesen Partner zu betreuen, weil der Sponsor nicht mehr da ist`,
  'transfer-accepted': ({ from }) => `betreut ab jetzt diesen Partner, anstelle von ${from.name}`,
  'transfer-declined': ({ comment }) => `möchte diesen Partner nicht betreuen${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'hat keine Antwort bekommen, wer diesen Partner betreut: Der Sponsor bleibt',
      'passed-on': 'hat keine Antwort bekommen, wer diesen Partner betreut, und fragt andere',
      back: 'hat den Sponsor wiedergefunden, der diesen Partner weiter betreut',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? placed === undefined
        ? 'hat den neuen Sponsor schon unter den Sponsoren des Gastes in Entra gefunden'
        : 'hat den neuen Sponsor unter den Sponsoren des Gastes in Entra eingetragen'
      : `konnte die Sponsoren des Gastes in Entra nicht ändern: ${why({ code, ...(permission !== undefined && { permission }) })}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'hat etwas Unbekanntes versucht'}; das wurde abgelehnt: ${REFUSED[code] ?? code}`,
};
