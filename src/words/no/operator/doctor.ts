import { lostWithout, said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';
import { grant } from './diagnosis.ts';
import { edgeFaults } from './edges.ts';
import { lost } from './permissions.ts';
import { storeFaults } from './stores.ts';

const GROUPS = 'Entra admin center › Groups › All groups';
const POLICIES = 'Entra admin center › External Identities';
const name = 'Skriv riktig ID eller navn i innstillingene eller katalogen, og start Usher på nytt.';
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const setUpPolicy =
  'Teams admin center › Teams apps › Setup policies › policyen for disse folkene › Installed apps › Add apps › Usher.';

/** What `npm run doctor` and `doctor` say. */
export const doctor: Words['doctor'] = {
  fine: {
    'sign-in': () => 'Pålogging hos Graph virker.',
    permission: (subject) => `${subject} er gitt.`,
    target: (subject) => `${subject} kan gis og tas bort.`,
    members: (subject) => `${subject} kan leses.`,
    person: (subject) => `${subject} er ansatt.`,
    chat: (subject) => `${subject} kan nås i chatten.`,
    app: (subject) => `Usher er i appkatalogen i Teams (${subject}).`,
    tab: (subject) => `I fanen logger folk på med ${subject}.`,
    'invitation-policy': () => 'Leieren lar gjester bli invitert.',
    'partner-policy': () => 'Innstillingene for tilgang på tvers av leiere blokkerer ingen gjester.',
    store: (subject) => `Lageret tar imot skriving: ${subject}.`,
    bot: () => 'Botens registrering gir den et token.',
    'public-url': (subject) => `${subject} svarer med et gyldig sertifikat.`,
    clock: () => 'Klokken går riktig.',
    webhook: (subject) => `${subject} tar imot hendelser.`,
  },
  faults: {
    ...edgeFaults,
    ...storeFaults,
    'not-signed-in': ({ detail }) =>
      said(
        `Graph gir ikke Usher noe token${detail && ` (${detail})`}, så ingenting virker.`,
        'Sjekk AZURE_TENANT_ID og AZURE_CLIENT_ID, og lag en ny hemmelighet: Entra admin center › App registrations › den til Usher › Certificates & secrets; eller az ad app credential reset --id CLIENT_ID. Skriv den i AZURE_CLIENT_SECRET.',
      ),
    'graph-unreachable': ({ subject, detail }) =>
      said(
        `${subject} svarer ikke (${detail}), så ingenting går videre.`,
        `La denne maskinen nå ${subject}: Prøv curl -I ${subject}/v1.0/ her, og sjekk GRAPH_BASE_URL, proxy og brannmur.`,
      ),
    'permission-missing': ({ subject, detail }) =>
      said(`${subject} er ikke gitt: ${lostWithout(detail, lost)}.`, grant(subject)),
    'permissions-untold': () =>
      said(
        'Tokenet fra Graph sier ikke hva som er gitt.',
        'Ingenting å gjøre; en tillatelse som mangler, viser seg der den brukes.',
      ),
    'target-gone': ({ subject }) =>
      said(`${subject} er ikke i Entra, så den gis aldri.`, `${GROUPS}. ${name}`),
    'group-dynamic': ({ subject, detail }) =>
      said(
        `En regel bestemmer hvem som er i ${subject}, så ingen legges til.`,
        `${GROUPS} › ${detail} › Properties › Membership type: Assigned; eller oppgi en annen gruppe.`,
      ),
    'group-synced': ({ subject }) =>
      said(
        `${subject} styres lokalt, så ingen legges til.`,
        `Lag en gruppe i skyen (${GROUPS} › New group › Security) og oppgi den i stedet.`,
      ),
    'group-mail-enabled': ({ subject }) =>
      said(
        `${subject} er en e-postaktivert liste, som bare Exchange endrer.`,
        `Lag en sikkerhetsgruppe (${GROUPS} › New group › Security) og oppgi den i stedet.`,
      ),
    'group-not-owned': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `Usher eier ikke ${subject}, så ingen legges til eller fjernes.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, eller gi GroupMember.ReadWrite.All.`,
      );
    },
    'group-role-assignable': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `${subject} kan ha Entra-roller, og Usher eier den ikke, så ingen legges til eller fjernes.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, eller gi RoleManagement.ReadWrite.Directory.`,
      );
    },
    'group-roles-undecided': ({ subject }) =>
      said(
        `${subject} kan ha Entra-roller, så ingen får den.`,
        'Gi hver ressurs med den godkjennere i katalogen og sett DIRECTORY_ROLES=allow, eller oppgi en gruppe som ikke kan ha roller.',
      ),
    'role-gone': ({ subject }) =>
      said(
        `${subject} er ikke aktiv her, så den gis aldri.`,
        'az rest --url https://graph.microsoft.com/v1.0/directoryRoles viser dem som er det; skriv ID-en til en av dem (ikke til malen) i katalogen.',
      ),
    'role-unknown': ({ subject, detail }) =>
      said(
        `${subject} har ikke den rollen, eller den er slått av, så den gis aldri.`,
        `az ad sp show --id ${detail} --query appRoles viser rollene; skriv ID-en til en av dem i katalogen.`,
      ),
    'role-not-for-users': ({ subject, detail }) =>
      said(
        `Rollen til ${subject} er for applikasjoner, ikke for folk.`,
        `az ad sp show --id ${detail} --query appRoles viser rollene; velg en der allowedMemberTypes har User.`,
      ),
    'members-gone': ({ subject }) =>
      said(`Gruppen ${subject} er ikke i Entra, så ingen er i den.`, `${GROUPS}. ${name}`),
    'members-nobody': ({ subject, detail }) =>
      said(
        `Ingen i ${subject} er ansatt, så ingen der avgjør eller administrerer.`,
        `az ad group member add --group ${detail} --member-id PERSON`,
      ),
    'nobody-administers': () =>
      said('Ingen administrerer Usher.', 'Sett ADMINS eller ADMINS_GROUP_ID, og start Usher på nytt.'),
    'person-unknown': ({ subject }) => said(`${subject} er ikke i Entra.`, name),
    'person-partner': ({ subject }) =>
      said(`${subject} er ikke ansatt, og ber om, avgjør og administrerer derfor ingenting.`, name),
    'person-disabled': ({ subject, detail }) =>
      said(
        `Kontoen til ${subject} er deaktivert.`,
        `az ad user update --id ${detail} --account-enabled true, eller oppgi noen andre.`,
      ),
    'not-installed': ({ subject }) =>
      said(
        `${subject} har ikke installert Usher, så ingen kort kommer dit.`,
        `${setUpPolicy} Eller la Usher installere seg selv hos dem som skal spørres: ${grant(INSTALL)}`,
      ),
    'not-installed-yet': ({ subject }) =>
      said(
        `${subject} har ikke installert Usher; den installerer seg selv når det er noe å spørre om der.`,
        `Skal den være der før: ${setUpPolicy}`,
      ),
    'app-unknown': ({ subject }) =>
      said(
        `Appkatalogen i Teams har ingen app ${subject}, så Usher installerer seg ikke hos noen.`,
        'Last opp appPackage/build/usher.zip: Teams admin center › Teams apps › Manage apps. Er ikke ID-en i manifestet BOT_ID, skriv den i TEAMS_APP_ID.',
      ),
    'chat-untold': ({ subject }) =>
      said(
        `Herfra er det ikke mulig å se om ${subject} kan nås i chatten.`,
        'Skriv diagnose til Usher i Teams når noen har snakket med den.',
      ),
    'invitations-off': () =>
      said(
        'Leieren lar ingen invitere gjester.',
        `${POLICIES} › External collaboration settings › Guest invite settings: alt annet enn «No one».`,
      ),
    'partners-blocked': () =>
      said(
        'Innstillingene for tilgang på tvers av leiere slipper ikke inn gjester.',
        `${POLICIES} › Cross-tenant access settings › Default settings › Inbound: B2B collaboration › Allow access; eller legg til partnernes organisasjoner.`,
      ),
    'partners-chosen': ({ detail }) =>
      said(
        `Innstillingene for tilgang på tvers av leiere bestemmer hvem sine gjester som slippes inn: ${detail}.`,
        `Er ikke det meningen: ${POLICIES} › Cross-tenant access settings › Organizational settings.`,
      ),
    'bot-refused': ({ subject, detail }) =>
      said(
        `Boten ${subject} får ikke noe token (${detail}), så ingenting sies i Teams.`,
        'Sjekk BOT_ID, BOT_TENANT_ID og BOT_TYPE, og lag en ny hemmelighet: Azure portal › Azure Bot › Configuration › Manage Password › New client secret. Skriv den i BOT_PASSWORD.',
      ),
    'bot-unreachable': ({ detail }) =>
      said(
        `Botens pålogging svarer ikke (${detail}), så ingenting sies i Teams.`,
        'La denne maskinen nå login.microsoftonline.com (eller BOT_LOGIN_URL).',
      ),
    'bot-local': () =>
      said('Botens kanal er bare på denne maskinen, uten pålogging.', 'Sett BOT_ID for Teams.'),
    'clock-wrong': ({ detail }) =>
      said(
        `Klokken på denne maskinen går ${detail}\u00a0s feil, så pålogginger avvises og lenker slutter til feil tid.`,
        'timedatectl set-ntp true',
      ),
    'clock-untold': () =>
      said(
        'Det er ikke mulig å se om klokken går riktig: Graph svarte ikke.',
        'Sjekk på nytt når det svarer.',
      ),
    'not-seen': ({ subject, detail }) =>
      said(`${subject} kunne ikke sjekkes (${detail}).`, 'Rett det andre først, og se så etter igjen.'),
  },
  marks: { fine: 'i orden', missing: 'MANGLER', off: 'merknad', unknown: 'ukjent' },
  well: (untold) =>
    untold === 0 ? 'Alt er i orden.' : `Så vidt vites mangler ingenting; ${untold} kunne ikke sjekkes.`,
  unwell: (count) => (count === 1 ? 'Én ting mangler.' : `${count} ting mangler.`),
  alsoFine: (count) => `${count} til er i orden.`,
  unreadable: 'mer er ikke å si før innstillingene er riktige',
  usage: 'Skriv npm run doctor, eller npm run doctor -- --json.',
};
