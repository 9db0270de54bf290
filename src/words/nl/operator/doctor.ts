import { lostWithout, said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';
import { grant } from './diagnosis.ts';
import { edgeFaults } from './edges.ts';
import { lost } from './permissions.ts';
import { storeFaults } from './stores.ts';

const GROUPS = 'Entra-beheercentrum › Groepen › Alle groepen';
const POLICIES = 'Entra-beheercentrum › External Identities';
const name = 'Zet de juiste id of naam in de instellingen of de catalogus, en start Usher opnieuw.';
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const setUpPolicy =
  'Teams-beheercentrum › Teams-apps › Installatiebeleid › het beleid van die mensen › Geïnstalleerde apps › Apps toevoegen › Usher.';

/** What `npm run doctor` and `doctor` say. */
export const doctor: Words['doctor'] = {
  fine: {
    'sign-in': () => 'Aanmelden bij Graph werkt.',
    permission: (subject) => `${subject} is verleend.`,
    target: (subject) => `${subject} kan worden gegeven en weggenomen.`,
    members: (subject) => `${subject} is te lezen.`,
    person: (subject) => `${subject} is een medewerker.`,
    chat: (subject) => `${subject} is in de chat te bereiken.`,
    app: (subject) => `Usher staat in de appcatalogus van Teams (${subject}).`,
    tab: (subject) => `In het tabblad meld je je aan met ${subject}.`,
    'invitation-policy': () => 'De tenant laat gasten uitnodigen.',
    'partner-policy': () => 'De instellingen voor toegang tussen tenants blokkeren geen gasten.',
    store: (subject) => `De opslag is te beschrijven: ${subject}.`,
    bot: () => 'De registratie van de bot geeft hem een token.',
    'public-url': (subject) => `${subject} antwoordt met een geldig certificaat.`,
    clock: () => 'De klok loopt goed.',
    webhook: (subject) => `${subject} neemt gebeurtenissen aan.`,
  },
  faults: {
    ...edgeFaults,
    ...storeFaults,
    'not-signed-in': ({ detail }) =>
      said(
        `Graph geeft Usher geen token${detail && ` (${detail})`}, dus er werkt niets.`,
        'Controleer AZURE_TENANT_ID en AZURE_CLIENT_ID, en maak een nieuw geheim: Entra-beheercentrum › App-registraties › die van Usher › Certificaten en geheimen; of az ad app credential reset --id CLIENT_ID. Zet het in AZURE_CLIENT_SECRET.',
      ),
    'graph-unreachable': ({ subject, detail }) =>
      said(
        `${subject} antwoordt niet (${detail}), dus er gaat niets verder.`,
        `Laat deze machine ${subject} bereiken: probeer hier curl -I ${subject}/v1.0/, en controleer GRAPH_BASE_URL, proxy en firewall.`,
      ),
    'permission-missing': ({ subject, detail }) =>
      said(`${subject} is niet verleend: ${lostWithout(detail, lost)}.`, grant(subject)),
    'permissions-untold': () =>
      said(
        'Het token van Graph zegt niet wat is verleend.',
        'Er is niets te doen; een machtiging die ontbreekt, merk je waar ze nodig is.',
      ),
    'target-gone': ({ subject }) =>
      said(`${subject} zit niet in de directory en wordt dus nooit gegeven.`, `${GROUPS}. ${name}`),
    'group-dynamic': ({ subject, detail }) =>
      said(
        `Een regel bepaalt wie in ${subject} zit, dus er wordt niemand toegevoegd.`,
        `${GROUPS} › ${detail} › Eigenschappen › Lidmaatschapstype: Toegewezen; of geef een andere groep op.`,
      ),
    'group-synced': ({ subject }) =>
      said(
        `${subject} wordt on-premises beheerd, dus er wordt niemand toegevoegd.`,
        `Maak een cloudgroep (${GROUPS} › Nieuwe groep › Beveiliging) en geef die op.`,
      ),
    'group-mail-enabled': ({ subject }) =>
      said(
        `${subject} is een lijst met e-mail, die alleen Exchange wijzigt.`,
        `Maak een beveiligingsgroep (${GROUPS} › Nieuwe groep › Beveiliging) en geef die op.`,
      ),
    'group-not-owned': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `Usher is geen eigenaar van ${subject}, dus er wordt niemand toegevoegd of verwijderd.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, of verleen GroupMember.ReadWrite.All.`,
      );
    },
    'group-role-assignable': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `${subject} kan directoryrollen hebben, en Usher is geen eigenaar, dus er wordt niemand toegevoegd of verwijderd.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, of verleen RoleManagement.ReadWrite.Directory.`,
      );
    },
    'group-roles-undecided': ({ subject }) =>
      said(
        `${subject} kan directoryrollen hebben, dus niemand krijgt die.`,
        'Geef elke resource ermee goedkeurders in de catalogus en zet DIRECTORY_ROLES=allow, of geef een groep op die geen rollen kan hebben.',
      ),
    'role-gone': ({ subject }) =>
      said(
        `${subject} is hier niet actief en wordt dus nooit gegeven.`,
        'az rest --url https://graph.microsoft.com/v1.0/directoryRoles toont welke dat wel zijn; zet de id van een ervan (niet die van het sjabloon) in de catalogus.',
      ),
    'role-unknown': ({ subject, detail }) =>
      said(
        `${subject} heeft die rol niet, of ze staat uit; ze wordt dus nooit gegeven.`,
        `az ad sp show --id ${detail} --query appRoles toont de rollen; zet de id van een ervan in de catalogus.`,
      ),
    'role-not-for-users': ({ subject, detail }) =>
      said(
        `De rol van ${subject} is voor toepassingen, niet voor mensen.`,
        `az ad sp show --id ${detail} --query appRoles toont de rollen; kies er een met User in allowedMemberTypes.`,
      ),
    'members-gone': ({ subject }) =>
      said(`De groep ${subject} zit niet in de directory, dus er zit niemand in.`, `${GROUPS}. ${name}`),
    'members-nobody': ({ subject, detail }) =>
      said(
        `In ${subject} zit geen medewerker, dus daar beslist of beheert niemand.`,
        `az ad group member add --group ${detail} --member-id PERSOON`,
      ),
    'nobody-administers': () =>
      said('Niemand beheert Usher.', 'Stel ADMINS of ADMINS_GROUP_ID in, en start Usher opnieuw.'),
    'person-unknown': ({ subject }) => said(`${subject} zit niet in de directory.`, name),
    'person-partner': ({ subject }) =>
      said(`${subject} is geen medewerker, en vraagt, beslist en beheert dus niets.`, name),
    'person-disabled': ({ subject, detail }) =>
      said(
        `Het account van ${subject} is uitgeschakeld.`,
        `az ad user update --id ${detail} --account-enabled true, of geef iemand anders op.`,
      ),
    'not-installed': ({ subject }) =>
      said(
        `${subject} heeft Usher niet geïnstalleerd, dus daar komt geen kaart aan.`,
        `${setUpPolicy} Of laat Usher zichzelf installeren bij wie moet worden gevraagd: ${grant(INSTALL)}`,
      ),
    'not-installed-yet': ({ subject }) =>
      said(
        `${subject} heeft Usher niet geïnstalleerd; het installeert zichzelf zodra daar iets te vragen is.`,
        `Moet het er eerder zijn: ${setUpPolicy}`,
      ),
    'app-unknown': ({ subject }) =>
      said(
        `De appcatalogus van Teams heeft geen app ${subject}, dus Usher installeert zich bij niemand.`,
        'Upload appPackage/build/usher.zip: Teams-beheercentrum › Teams-apps › Apps beheren. Is de id in het manifest niet BOT_ID, zet die dan in TEAMS_APP_ID.',
      ),
    'chat-untold': ({ subject }) =>
      said(
        `Of ${subject} in de chat te bereiken is, valt vanaf hier niet te zeggen.`,
        'Typ diagnose tegen Usher in Teams zodra iemand ermee heeft gesproken.',
      ),
    'invitations-off': () =>
      said(
        'De tenant laat niemand gasten uitnodigen.',
        `${POLICIES} › Instellingen voor externe samenwerking › Instellingen voor gastuitnodigingen: alles behalve ‘Niemand’.`,
      ),
    'partners-blocked': () =>
      said(
        'De instellingen voor toegang tussen tenants laten geen gasten binnen.',
        `${POLICIES} › Instellingen voor toegang tussen tenants › Standaardinstellingen › Binnenkomend: B2B-samenwerking › Toegang toestaan; of voeg de organisaties van je partners toe.`,
      ),
    'partners-chosen': ({ detail }) =>
      said(
        `De instellingen voor toegang tussen tenants bepalen wiens gasten binnenkomen: ${detail}.`,
        `Is dat niet de bedoeling: ${POLICIES} › Instellingen voor toegang tussen tenants › Organisatie-instellingen.`,
      ),
    'bot-refused': ({ subject, detail }) =>
      said(
        `De bot ${subject} krijgt geen token (${detail}), dus in Teams komt niets aan.`,
        'Controleer BOT_ID, BOT_TENANT_ID en BOT_TYPE, en maak een nieuw geheim: Azure Portal › Azure Bot › Configuratie › Wachtwoord beheren › Nieuw clientgeheim. Zet het in BOT_PASSWORD.',
      ),
    'bot-unreachable': ({ detail }) =>
      said(
        `De aanmelding van de bot antwoordt niet (${detail}), dus in Teams komt niets aan.`,
        'Laat deze machine login.microsoftonline.com (of BOT_LOGIN_URL) bereiken.',
      ),
    'bot-local': () =>
      said('Het kanaal van de bot is dat van deze machine, zonder aanmelding.', 'Stel voor Teams BOT_ID in.'),
    'clock-wrong': ({ detail }) =>
      said(
        `De klok van deze machine loopt ${detail}\u00a0s verkeerd, dus aanmeldingen worden geweigerd en links eindigen op het verkeerde moment.`,
        'timedatectl set-ntp true',
      ),
    'clock-untold': () =>
      said(
        'Of de klok goed loopt, valt niet te zeggen: Graph heeft niet geantwoord.',
        'Kijk opnieuw als het antwoordt.',
      ),
    'not-seen': ({ subject, detail }) =>
      said(`${subject} kon niet worden bekeken (${detail}).`, 'Los eerst de rest op, en kijk dan opnieuw.'),
  },
  marks: { fine: 'goed', missing: 'ONTBREEKT', off: 'opmerking', unknown: 'onbekend' },
  well: (untold) =>
    untold === 0
      ? 'Alles is in orde.'
      : `Voor zover bekend ontbreekt er niets; ${untold} ${untold === 1 ? 'was' : 'waren'} niet vast te stellen.`,
  unwell: (count) => (count === 1 ? 'Er ontbreekt één ding.' : `Er ontbreken ${count} dingen.`),
  alsoFine: (count) => `Nog ${count} in orde.`,
  unreadable: 'meer valt niet te zeggen voordat de instellingen kloppen',
  usage: 'Typ npm run doctor, of npm run doctor -- --json.',
};
