import { lostWithout, said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';
import { grant } from './diagnosis.ts';
import { edgeFaults } from './edges.ts';
import { lost } from './permissions.ts';
import { storeFaults } from './stores.ts';

const GROUPS = 'Entra Admin Center › Gruppen › Alle Gruppen';
const POLICIES = 'Entra Admin Center › External Identities';
const name =
  'Schreiben Sie die richtige ID oder den richtigen Namen in die Einstellungen oder den Katalog, und starten Sie Usher neu.';
const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const setUpPolicy =
  'Teams Admin Center › Teams-Apps › Setuprichtlinien › die Richtlinie dieser Personen › Installierte Apps › Apps hinzufügen › Usher.';

/** What `npm run doctor` and `doctor` say. */
export const doctor: Words['doctor'] = {
  fine: {
    'sign-in': () => 'Die Anmeldung bei Graph klappt.',
    permission: (subject) => `${subject} ist erteilt.`,
    target: (subject) => `${subject} lässt sich geben und wegnehmen.`,
    members: (subject) => `${subject} ist lesbar.`,
    person: (subject) => `${subject} ist intern.`,
    chat: (subject) => `${subject} ist im Chat zu erreichen.`,
    app: (subject) => `Usher steht im App-Katalog von Teams (${subject}).`,
    tab: (subject) => `Im Tab meldet man sich mit ${subject} an.`,
    'invitation-policy': () => 'Der Mandant lässt Gäste einladen.',
    'partner-policy': () => 'Die mandantenübergreifenden Zugriffseinstellungen sperren keine Gäste.',
    store: (subject) => `Der Speicher lässt sich beschreiben: ${subject}.`,
    bot: () => 'Die Registrierung des Bots gibt ihm ein Token.',
    'public-url': (subject) => `${subject} antwortet mit gültigem Zertifikat.`,
    clock: () => 'Die Uhr geht richtig.',
    webhook: (subject) => `${subject} nimmt Ereignisse an.`,
  },
  faults: {
    ...edgeFaults,
    ...storeFaults,
    'not-signed-in': ({ detail }) =>
      said(
        `Graph gibt Usher kein Token${detail && ` (${detail})`}, deshalb geht nichts.`,
        'Prüfen Sie AZURE_TENANT_ID und AZURE_CLIENT_ID, und legen Sie ein neues Geheimnis an: Entra Admin Center › App-Registrierungen › die von Usher › Zertifikate & Geheimnisse; oder az ad app credential reset --id CLIENT_ID. Schreiben Sie es in AZURE_CLIENT_SECRET.',
      ),
    'graph-unreachable': ({ subject, detail }) =>
      said(
        `${subject} antwortet nicht (${detail}), deshalb geht nichts weiter.`,
        `Lassen Sie diesen Rechner ${subject} erreichen: Versuchen Sie hier curl -I ${subject}/v1.0/, und prüfen Sie GRAPH_BASE_URL, Proxy und Firewall.`,
      ),
    'permission-missing': ({ subject, detail }) =>
      said(`${subject} ist nicht erteilt: ${lostWithout(detail, lost)}.`, grant(subject)),
    'permissions-untold': () =>
      said(
        'Das Token von Graph sagt nicht, was erteilt ist.',
        'Nichts zu tun; eine fehlende Berechtigung zeigt sich, wo sie gebraucht wird.',
      ),
    'target-gone': ({ subject }) =>
      said(`${subject} ist nicht im Verzeichnis und wird deshalb nie gegeben.`, `${GROUPS}. ${name}`),
    'group-dynamic': ({ subject, detail }) =>
      said(
        `Wer in ${subject} ist, bestimmt eine Regel, deshalb kommt niemand hinein.`,
        `${GROUPS} › ${detail} › Eigenschaften › Mitgliedschaftstyp: Zugewiesen; oder geben Sie eine andere Gruppe an.`,
      ),
    'group-synced': ({ subject }) =>
      said(
        `${subject} wird lokal verwaltet, deshalb kommt niemand hinein.`,
        `Legen Sie eine Cloudgruppe an (${GROUPS} › Neue Gruppe › Sicherheit), und geben Sie diese an.`,
      ),
    'group-mail-enabled': ({ subject }) =>
      said(
        `${subject} ist eine E-Mail-aktivierte Liste, die nur Exchange ändert.`,
        `Legen Sie eine Sicherheitsgruppe an (${GROUPS} › Neue Gruppe › Sicherheit), und geben Sie diese an.`,
      ),
    'group-not-owned': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `Usher ist nicht Besitzer von ${subject}, deshalb wird niemand hinzugefügt oder entfernt.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, oder erteilen Sie GroupMember.ReadWrite.All.`,
      );
    },
    'group-role-assignable': ({ subject, detail }) => {
      const [group = '', owner = ''] = detail.split(' ');
      return said(
        `${subject} kann Verzeichnisrollen haben, und Usher ist nicht Besitzer, deshalb wird niemand hinzugefügt oder entfernt.`,
        `az ad group owner add --group ${group} --owner-object-id ${owner}, oder erteilen Sie RoleManagement.ReadWrite.Directory.`,
      );
    },
    'group-roles-undecided': ({ subject }) =>
      said(
        `${subject} kann Verzeichnisrollen haben, deshalb bekommt sie niemand.`,
        'Geben Sie im Katalog jeder Ressource damit Genehmiger und setzen Sie DIRECTORY_ROLES=allow, oder geben Sie eine Gruppe an, die keine Rollen haben kann.',
      ),
    'role-gone': ({ subject }) =>
      said(
        `${subject} ist hier nicht aktiv und wird deshalb nie gegeben.`,
        'az rest --url https://graph.microsoft.com/v1.0/directoryRoles zeigt die aktiven; schreiben Sie die ID einer davon (nicht die ihrer Vorlage) in den Katalog.',
      ),
    'role-unknown': ({ subject, detail }) =>
      said(
        `${subject} hat diese Rolle nicht, oder sie ist ausgeschaltet; sie wird deshalb nie gegeben.`,
        `az ad sp show --id ${detail} --query appRoles zeigt die Rollen; schreiben Sie die ID einer davon in den Katalog.`,
      ),
    'role-not-for-users': ({ subject, detail }) =>
      said(
        `Die Rolle von ${subject} ist für Anwendungen, nicht für Menschen.`,
        `az ad sp show --id ${detail} --query appRoles zeigt die Rollen; nehmen Sie eine, deren allowedMemberTypes User enthält.`,
      ),
    'members-gone': ({ subject }) =>
      said(
        `Die Gruppe ${subject} ist nicht im Verzeichnis, deshalb ist niemand darin.`,
        `${GROUPS}. ${name}`,
      ),
    'members-nobody': ({ subject, detail }) =>
      said(
        `In ${subject} ist niemand aus dem Unternehmen, deshalb entscheidet oder administriert dort niemand.`,
        `az ad group member add --group ${detail} --member-id PERSON`,
      ),
    'nobody-administers': () =>
      said(
        'Niemand administriert Usher.',
        'Setzen Sie ADMINS oder ADMINS_GROUP_ID, und starten Sie Usher neu.',
      ),
    'person-unknown': ({ subject }) => said(`${subject} ist nicht im Verzeichnis.`, name),
    'person-partner': ({ subject }) =>
      said(`${subject} ist nicht intern und beantragt, entscheidet und administriert deshalb nichts.`, name),
    'person-disabled': ({ subject, detail }) =>
      said(
        `Das Konto von ${subject} ist deaktiviert.`,
        `az ad user update --id ${detail} --account-enabled true, oder geben Sie jemand anderen an.`,
      ),
    'not-installed': ({ subject }) =>
      said(
        `${subject} hat Usher nicht installiert, deshalb kommt dort keine Karte an.`,
        `${setUpPolicy} Oder lassen Sie Usher sich selbst installieren, wo jemand gefragt wird: ${grant(INSTALL)}`,
      ),
    'not-installed-yet': ({ subject }) =>
      said(
        `${subject} hat Usher nicht installiert; es installiert sich selbst, sobald dort zu fragen ist.`,
        `Soll es schon vorher da sein: ${setUpPolicy}`,
      ),
    'app-unknown': ({ subject }) =>
      said(
        `Der App-Katalog von Teams hat keine App ${subject}, deshalb installiert sich Usher bei niemandem.`,
        'Laden Sie appPackage/build/usher.zip hoch: Teams Admin Center › Teams-Apps › Apps verwalten. Ist die ID im Manifest nicht BOT_ID, schreiben Sie sie in TEAMS_APP_ID.',
      ),
    'chat-untold': ({ subject }) =>
      said(
        `Ob ${subject} im Chat zu erreichen ist, lässt sich von hier aus nicht sagen.`,
        'Schreiben Sie Usher in Teams diagnose, sobald jemand damit gesprochen hat.',
      ),
    'invitations-off': () =>
      said(
        'Der Mandant lässt niemanden Gäste einladen.',
        `${POLICIES} › Einstellungen für externe Zusammenarbeit › Einstellungen für Gasteinladungen: alles außer „Niemand“.`,
      ),
    'partners-blocked': () =>
      said(
        'Die mandantenübergreifenden Zugriffseinstellungen lassen keine Gäste herein.',
        `${POLICIES} › Mandantenübergreifende Zugriffseinstellungen › Standardeinstellungen › Eingehend: B2B-Zusammenarbeit › Zugriff zulassen; oder fügen Sie die Organisationen Ihrer Partner hinzu.`,
      ),
    'partners-chosen': ({ detail }) =>
      said(
        `Die mandantenübergreifenden Zugriffseinstellungen bestimmen, wessen Gäste hereinkommen: ${detail}.`,
        `Ist das nicht gewollt: ${POLICIES} › Mandantenübergreifende Zugriffseinstellungen › Organisationseinstellungen.`,
      ),
    'bot-refused': ({ subject, detail }) =>
      said(
        `Der Bot ${subject} bekommt kein Token (${detail}), deshalb kommt in Teams nichts an.`,
        'Prüfen Sie BOT_ID, BOT_TENANT_ID und BOT_TYPE, und legen Sie ein neues Geheimnis an: Azure-Portal › Azure Bot › Konfiguration › Kennwort verwalten › Neuer geheimer Clientschlüssel. Schreiben Sie es in BOT_PASSWORD.',
      ),
    'bot-unreachable': ({ detail }) =>
      said(
        `Die Anmeldung des Bots antwortet nicht (${detail}), deshalb kommt in Teams nichts an.`,
        'Lassen Sie diesen Rechner login.microsoftonline.com (oder BOT_LOGIN_URL) erreichen.',
      ),
    'bot-local': () =>
      said(
        'Der Kanal des Bots gehört nur zu diesem Rechner und verlangt keine Anmeldung.',
        'Setzen Sie für Teams BOT_ID.',
      ),
    'clock-wrong': ({ detail }) =>
      said(
        `Die Uhr dieses Rechners geht ${detail}\u00a0s falsch, deshalb scheitern Anmeldungen, und Links enden zur falschen Zeit.`,
        'timedatectl set-ntp true',
      ),
    'clock-untold': () =>
      said(
        'Ob die Uhr richtig geht, lässt sich nicht sagen: Graph hat nicht geantwortet.',
        'Sehen Sie noch einmal nach, wenn es antwortet.',
      ),
    'not-seen': ({ subject, detail }) =>
      said(
        `${subject} ließ sich nicht prüfen (${detail}).`,
        'Beheben Sie zuerst das Übrige, und sehen Sie dann noch einmal nach.',
      ),
  },
  marks: { fine: 'gut', missing: 'FEHLT', off: 'Hinweis', unknown: 'unbekannt' },
  well: (untold) =>
    untold === 0
      ? 'Alles in Ordnung.'
      : `Soweit bekannt, fehlt nichts; ${untold} ${untold === 1 ? 'ließ' : 'ließen'} sich nicht prüfen.`,
  unwell: (count) => (count === 1 ? 'Eines fehlt.' : `${count} Dinge fehlen.`),
  alsoFine: (count) => `${count} weitere sind in Ordnung.`,
  unreadable: 'mehr lässt sich erst sagen, wenn die Einstellungen stimmen',
  usage: 'Schreiben Sie npm run doctor, oder npm run doctor -- --json.',
};
