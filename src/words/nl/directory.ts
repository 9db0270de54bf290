import type { Words } from '../words.ts';

/** Why the directory did not do it. */
export const directory: Words['directory'] = {
  throttled: () => 'Microsoft vraagt me even te wachten.',
  unavailable: () => 'Microsoft antwoordt nu niet.',
  timeout: () => 'Microsoft antwoordde niet op tijd.',
  'not-signed-in': () =>
    'Usher kon zich niet aanmelden bij Microsoft; een beheerder moet de aanmeldgegevens controleren.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher mag de leden van de groep niet wijzigen: een beheerder moet Usher eigenaar van de groep maken, of Usher in Entra GroupMember.ReadWrite.All verlenen.'
      : `Usher mist in Entra ${permission === undefined ? 'een machtiging' : `de machtiging ${permission}`}; een beheerder moet die verlenen.`,
  'not-replicated': () => 'Het nieuwe account is bij Microsoft nog niet overal bekend.',
  'pending-guest': () => 'De gast heeft de uitnodiging nog niet geaccepteerd.',
  'not-found': () =>
    'De directory kent dit account of deze groep niet meer; een beheerder kan in Entra zien of het is verwijderd.',
  'group-dynamic': () =>
    'De groep vult zichzelf volgens een regel, dus met de hand komt er niemand in; een beheerder moet een andere groep opgeven.',
  'group-synced': () =>
    'De groep wordt on-premises beheerd en is hier niet te wijzigen; een beheerder moet een andere groep opgeven.',
  'group-mail-enabled': () =>
    'De groep is een distributielijst of een beveiligingsgroep met e‑mail, die alleen Exchange kan wijzigen; een beheerder moet een andere groep opgeven.',
  'group-closed': () =>
    'De groep neemt geen gasten op; een beheerder kan gasten toestaan, of een andere groep opgeven.',
  'group-full': () => 'De groep is vol; een beheerder moet er plaats in maken, of een andere groep opgeven.',
  'invitations-blocked': () =>
    'Microsoft heeft uitnodigingen voor het hele bedrijf geblokkeerd, wegens verdachte activiteit; een beheerder moet de ondersteuning van Microsoft vragen dat op te heffen, en daarna **tempo doorgaan omdat het is opgeheven** typen. Tot die tijd wordt er geen verstuurd, en er gaat geen verloren.',
  'directory-full': () =>
    'De directory van het bedrijf is vol; een beheerder moet opruimen of de limiet door Microsoft laten verhogen, en daarna **tempo doorgaan omdat er plaats is** typen.',
  'invitee-refused': () =>
    'De regels van het bedrijf staan niet toe dat deze persoon wordt uitgenodigd; een beheerder kan in Entra de toegestane en geweigerde domeinen bekijken.',
  'invitations-disabled': () =>
    'Gastuitnodigingen staan uit voor dit bedrijf; een beheerder kan ze toestaan.',
  'domain-is-ours': () =>
    'Het adres is van je eigen bedrijf en kan dus niet als gast worden uitgenodigd. Controleer de spelling.',
  'address-is-employee': () =>
    'Volgens Microsoft heeft hier al een account dit adres, maar ik krijg het niet te zien; een beheerder kan het in Entra opzoeken.',
  'account-blocked': () =>
    'Het account bestaat, maar is geblokkeerd voor aanmelding; een beheerder moet het deblokkeren.',
  'address-refused': () => 'Microsoft accepteert dit adres niet. Controleer de spelling.',
  'cross-tenant-blocked': () =>
    'De instellingen voor toegang tussen tenants blokkeren uitnodigingen aan deze partner; beheerders van beide bedrijven kunnen ze toestaan.',
  'target-address': () => 'Microsoft kon het doeladres nu niet vinden.',
  'mailbox-missing': () =>
    'Het postvak dat de uitnodiging moet versturen, bestaat niet; een beheerder moet MAIL_SENDER controleren.',
  unexpected: () =>
    'Microsoft gaf een antwoord dat Usher niet kent; wat er stond, staat in het logboek van Usher.',
};

/** What Microsoft said that nobody knows the meaning of. */
export const unknownAnswer: Words['unknownAnswer'] = {
  quoted: (said, marks) => [said && `‘${said}’`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id) => `verzoek ${id}`,
  met: (quoted) => `Microsoft gaf een antwoord dat Usher niet kent: ${quoted}.`,
  about: (address, resource, sponsor) =>
    `Het gaat om ${address} voor ${resource}, aangevraagd door ${sponsor}.`,
  next: 'Met de verzoek-id weet de ondersteuning van Microsoft meer. Hetzelfde antwoord meld ik één keer per dag.',
  told: 'Microsoft gaf een antwoord dat Usher niet kent; de beheerders weten wat er stond.',
};

/** Why an invitation waits that has its turn later. */
export const paced: Words['paced'] =
  'Uitnodigingen worden met een paar tegelijk verstuurd, zodat Microsoft ze niet verdacht vindt.';

export const privilegedGroup: Words['privilegedGroup'] =
  'Het is een groep die directoryrollen kan hebben, en niemand hoefde dat goed te keuren. De beheerders weten het.';
export const resourceGone: Words['resourceGone'] =
  'De resource staat niet meer in de catalogus; een beheerder moet die er weer in zetten.';
