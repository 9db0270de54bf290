import type { AttemptCode } from '../../access/attempt.ts';
import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause } from '../../access/leftover.ts';
import type { Asked, Cause, Person, Request } from '../../access/record.ts';
import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'de uitnodiging komt niet aan',
  'other-account': 'aangemeld met een ander account',
  'own-tenant': 'bij het eigen bedrijf beland',
  'no-passcode': 'de code per mail komt niet aan',
  'no-second-factor': 'de tweede factor is weg',
  blocked: 'Microsoft zegt dat de toegang is geblokkeerd',
  'asks-password': 'er wordt om een wachtwoord gevraagd dat er nooit was',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => `; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : `, voor ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(people.map((one) => (one.for === undefined ? one.name : `${one.name} (voor ${one.for.name})`)));

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'omdat niemand op tijd had beslist',
  unreachable: 'omdat niemand bereikbaar was',
  nobody: 'omdat er niemand te vragen was',
};
const ROUND = { first: '', alternates: ', als reserve', administrators: ', als beheerder' };
const TURNED_TO = {
  first: 'de goedkeurders',
  alternates: 'de reservegoedkeurders',
  administrators: 'de beheerders',
};

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'niet door mij gemaakt',
  'in-use': 'het is nog ergens anders voor nodig',
  gone: 'iemand had het verwijderd',
  'blocked-before': 'iemand anders had het geblokkeerd',
  unblocked: 'iemand had de blokkering opgeheven',
};

const REASONS: Readonly<Record<AttemptCode, string>> = {
  'self-approval': 'niemand beslist over eigen zaken',
  'not-approver': 'geen goedkeurder',
  'not-yours': 'geen aanvrager en geen beheerder',
  'not-your-approval': 'de goedkeuring van iemand anders',
  'not-approved-yet': 'door niemand goedgekeurd',
  'not-your-removal': 'door iemand anders verwijderd',
  'not-your-review': 'niet hierover gevraagd',
  'not-asked-to-sponsor': 'niet gevraagd het over te nemen',
  'not-requester': 'mag dit niet aanvragen',
  'no-colleague': 'geen collega',
  'unknown-version': 'op een kaart die nooit is verzonden',
  forged: 'met gegevens die geen kaart stuurt',
};
// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = {
    microsoft: 'met de mail van Microsoft',
    own: 'met onze eigen mail',
    link: 'met een link om door te geven',
  };
  return [
    replaces && ` in plaats van ${replaces.address}`,
    invitedAs && ', als lid',
    delivery && `, ${how[delivery]}`,
    cc && `, met een kopie aan ${cc}`,
    personalMessage && ', met een bericht',
  ]
    .filter(Boolean)
    .join('');
}

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: Words['events'] = {
  requested: ({ request }) =>
    `vroeg toegang aan${optionsOf(request)}${request.reason === undefined ? '' : `, reden: ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'vond niemand die kon beslissen'
      : `vroeg ${asked(people)} om een beslissing${ROUND[round]}`,
  'approvers-unreachable': ({ people }) => `kon ${names(people)} niet bereiken`,
  'approvers-reminded': () => 'herinnerde aan de beslissing die nog openstaat',
  escalated: ({ round, why }) => `wendde zich tot ${TURNED_TO[round]}, ${TURNED[why]}`,
  'taken-up': () => 'kijkt ernaar',
  'nobody-to-ask': () => 'kon niemand meer om een beslissing vragen',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `keurde fase ${stage + 1} goed${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `keurde het goed${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `ging door, zonder goedkeuring: ${why === 'employee' ? 'een medewerker' : 'er zijn geen goedkeurders'}`,
  adopted: ({ reason }) => `nam toegang over die er al was${because(reason)}`,
  rejected: ({ comment, for: whom }) => `wees het af${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'sloot de aanvraag: niemand besliste op tijd',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `sloot de partner in een noodgeval buiten${because(reason)}`;
    return whom === undefined
      ? `trok de aanvraag in${because(reason)}`
      : `trok de goedkeuring in${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'maakte een toegangslink',
  'link-unused': () => 'liet een toegangslink vervallen waarvan de mail nooit is verstuurd',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'gaf de uitnodigingslink om door te geven';
    if (delivery === 'own') return 'verstuurde de uitnodiging met onze eigen mail';
    return mailed ? 'verstuurde de uitnodiging' : 'liet de eerdere uitnodiging openstaan';
  },
  'invitee-reminded': () => 'herinnerde de partner met onze eigen mail aan de uitnodiging',
  'invitation-held-up': (event, { why }) =>
    `kon de uitnodiging nog niet versturen: ${afterColon(why(event))}`,
  'invitation-refused': (event, { why }) => `kon de uitnodiging niet versturen: ${afterColon(why(event))}`,
  'acceptance-awaited': () => 'meldde de sponsor dat er nog niet is geaccepteerd',
  'mail-bounced': () => 'een mail aan deze persoon kwam onbestelbaar terug',
  'invitation-withdrawn': () => 'trok de uitnodiging in, die niemand had geaccepteerd',
  'invitation-expired': () => 'sloot de uitnodiging: verlopen zonder te zijn geaccepteerd',
  'account-gone': () => 'gaf het op: het account is uit de directory verwijderd',
  'resend-asked': ({ delivery, reason }) =>
    `vroeg om ${delivery === 'link' ? 'een nieuwe link om door te geven' : 'een nieuwe uitnodiging'}${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'accepteerde, en kwam terug via de link' : 'accepteerde, volgens de directory',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` tot ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length) return `gaf toegang${end} (een deel was er al eerder)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `gaf toegang${end}${there > 0 ? ' (die was er al eerder)' : already ? ' (die was er al)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen ? 'begon toegang te geven, en kon niet zien wat er al was' : 'begon toegang te geven',
  'membership-restored': () => 'zette een lidmaatschap terug dat weg was en dat deze toegang nodig heeft',
  'earlier-removal-asked': ({ reason }) => `vroeg ook weg te halen wat er al eerder was${because(reason)}`,
  'grant-failed': (event, { why }) => `kon nog geen toegang geven: ${afterColon(why(event))}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'haalde de einddatum van de toegang weg' : `verlengde de toegang tot ${day(until)}`}${because(reason)}`,
  'end-reminded': () => 'kondigde het einde van de toegang aan',
  'end-answered': ({ answer }) =>
    answer === 'ends' ? 'liet de toegang eindigen zoals gepland' : 'vroeg langere toegang aan',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'beëindigde de toegang op de laatste dag',
      asked: `vroeg de toegang te verwijderen${because(reason)}`,
      revoked: `trok de goedkeuring in${inPlace(whom)}${because(reason)}`,
      left: 'gaf de toegang op',
      review: `beëindigde de toegang na de beoordeling${because(reason)}`,
      emergency: `sloot de partner in een noodgeval buiten${because(reason)}`,
      inactive: `beëindigde de toegang: ${lastSignIn === undefined ? 'al lang geen aanmelding' : `geen aanmelding sinds ${day(lastSignIn + 1)}`}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'verwijderde de toegang'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'liet staan wat er al eerder was'
        : 'vond niets meer om te verwijderen',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `legde de voorwaarden (versie ${version}) voor aan de partner`
      : `wacht: eerst is een akkoord met de voorwaarden (versie ${version}) nodig`,
  'terms-agreed': ({ version, language }) =>
    `ging akkoord met de voorwaarden (versie ${version}, getoond in ${language})`,
  'terms-declined': ({ version, language }) =>
    `ging niet akkoord met de voorwaarden (versie ${version}, getoond in ${language})`,
  'removal-undone': ({ reason }) => `maakte het verwijderen ongedaan${because(reason)}`,
  'partner-wished': ({ wish }) =>
    wish === 'longer' ? 'vroeg om langere toegang' : 'vroeg om een nieuwe uitnodiging',
  'partner-complained': ({ complaint }) => `komt niet verder: ${STUCK[complaint]}`,
  'block-asked': () => 'wil het account meteen geblokkeerd hebben',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `zag dat het account niets meer heeft${deletion === undefined ? '' : `; het wordt op ${day(deletion)} verwijderd`}${block === undefined ? '' : '; tot die tijd is het geblokkeerd'}`,
  'leftover-begun': ({ step }) =>
    step === 'block' ? 'begon het account te blokkeren' : 'begon het account te verwijderen',
  'account-blocked': () => 'blokkeerde het account voor aanmelding',
  'deletion-announced': () => 'meldde de beheerders dat het account wordt verwijderd',
  'account-deleted': () => 'verwijderde het account',
  'leftover-kept': ({ why }) => `liet het account zo: ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) =>
    `kon het account nog niet ${step === 'block' ? 'blokkeren' : 'verwijderen'}: ${afterColon(why(problem))}`,
  'restore-asked': () => 'wil het account terug zoals het was',
  'account-restored': () => 'herstelde het account',
  'removal-failed': (event, { why }) => `kon de toegang nog niet verwijderen: ${afterColon(why(event))}`,
  forgotten: ({ reason }) => `haalde de persoonsgegevens uit alles van daarvoor${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `vroeg ${names(people)} of de toegang nog nodig is${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (laatste aanmelding: ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'zei dat de toegang nog nodig is' : 'zei dat de toegang niet meer nodig is'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `kreeg geen antwoord op de beoordeling: ${
      {
        kept: 'de toegang blijft, zoals in de catalogus staat',
        removed: 'de toegang gaat weg, zoals in de catalogus staat',
        owners: 'nu wordt degene gevraagd die de resource beheert',
        'put-off': 'niemand kon antwoorden, dus het wordt later weer gevraagd',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `vroeg ${names(people)} deze partner over te nemen${because(reason)}`
      : `vroeg ${names(people)} deze partner over te nemen, omdat de sponsor weg is`,
  'transfer-accepted': ({ from }) => `is nu sponsor van deze partner, in plaats van ${from.name}`,
  'transfer-declined': ({ comment }) => `neemt deze partner niet over${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'kreeg geen antwoord wie deze partner overneemt: de sponsor blijft',
      'passed-on': 'kreeg geen antwoord wie deze partner overneemt, en vraagt anderen',
      back: 'vond de sponsor terug, die deze partner houdt',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? placed === undefined
        ? 'vond de nieuwe sponsor al onder de sponsors van de gast in Entra'
        : 'zette de nieuwe sponsor bij de sponsors van de gast in Entra'
      : `kon de sponsors van de gast in Entra niet wijzigen: ${afterColon(why({ code, ...(permission !== undefined && { permission }) }))}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'probeerde iets onbekends'}, en dat is geweigerd: ${REFUSED[code] ?? code}`,
};
