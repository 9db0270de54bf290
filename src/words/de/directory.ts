import type { Words } from '../words.ts';

/** Why the directory did not do it. */
export const directory: Words['directory'] = {
  throttled: () => 'Microsoft bittet mich, ein wenig zu warten.',
  unavailable: () => 'Microsoft antwortet gerade nicht.',
  timeout: () => 'Microsoft hat nicht rechtzeitig geantwortet.',
  'not-signed-in': () =>
    'Usher konnte sich bei Microsoft nicht anmelden; ein Administrator muss die Anmeldedaten prüfen.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher darf die Mitglieder der Gruppe nicht ändern: Ein Administrator muss es zum Besitzer der Gruppe machen oder ihm in Entra GroupMember.ReadWrite.All erteilen.'
      : `Usher fehlt in Entra ${permission === undefined ? 'eine Berechtigung' : `die Berechtigung ${permission}`}; ein Administrator muss sie erteilen.`,
  'not-replicated': () => 'Das neue Konto ist bei Microsoft noch nicht überall angekommen.',
  'pending-guest': () => 'Der Gast hat die Einladung noch nicht angenommen.',
  'not-found': () =>
    'Das Verzeichnis kennt dieses Konto oder diese Gruppe nicht mehr; ob etwas gelöscht wurde, sieht ein Administrator in Entra.',
  'group-dynamic': () =>
    'Die Gruppe füllt sich nach einer Regel, von Hand kommt niemand hinein; ein Administrator muss eine andere Gruppe angeben.',
  'group-synced': () =>
    'Die Gruppe wird lokal verwaltet und lässt sich hier nicht ändern; ein Administrator muss eine andere Gruppe angeben.',
  'group-mail-enabled': () =>
    'Die Gruppe ist eine Verteilerliste oder eine E‑Mail-aktivierte Sicherheitsgruppe, die nur Exchange ändern kann; ein Administrator muss eine andere Gruppe angeben.',
  'group-closed': () =>
    'Die Gruppe nimmt keine Gäste auf; ein Administrator kann Gäste darin zulassen oder eine andere Gruppe angeben.',
  'group-full': () =>
    'Die Gruppe ist voll; ein Administrator muss darin Platz schaffen oder eine andere Gruppe angeben.',
  'invitations-blocked': () =>
    'Microsoft hat Einladungen für das ganze Unternehmen wegen verdächtiger Aktivität gesperrt; ein Administrator muss den Support von Microsoft bitten, das aufzuheben, und danach **tempo weiter weil es aufgehoben ist** schreiben. Bis dahin geht keine hinaus, und keine geht verloren.',
  'directory-full': () =>
    'Das Verzeichnis des Unternehmens ist voll; ein Administrator muss Überflüssiges löschen oder die Grenze bei Microsoft anheben lassen und danach **tempo weiter weil Platz ist** schreiben.',
  'invitee-refused': () =>
    'Die Regeln des Unternehmens lassen nicht zu, dass diese Person eingeladen wird; ein Administrator kann in Entra die zugelassenen und verweigerten Domänen ansehen.',
  'invitations-disabled': () =>
    'Gasteinladungen sind für dieses Unternehmen ausgeschaltet; ein Administrator kann sie zulassen.',
  'domain-is-ours': () =>
    'Die Adresse gehört zu Ihrem eigenen Unternehmen und lässt sich nicht als Gast einladen. Prüfen Sie die Schreibweise.',
  'address-is-employee': () =>
    'Laut Microsoft hat hier schon ein Konto diese Adresse, ich bekomme es aber nicht zu sehen; ein Administrator kann in Entra nachsehen.',
  'account-blocked': () =>
    'Das Konto gibt es, es ist aber für die Anmeldung gesperrt; ein Administrator muss es entsperren.',
  'address-refused': () => 'Microsoft nimmt diese Adresse nicht an. Prüfen Sie die Schreibweise.',
  'cross-tenant-blocked': () =>
    'Die mandantenübergreifenden Zugriffseinstellungen sperren Einladungen an diesen Partner; die Administratoren beider Unternehmen können sie zulassen.',
  'target-address': () => 'Microsoft hat die Zieladresse gerade nicht gefunden.',
  'mailbox-missing': () =>
    'Das Postfach, das die Einladung senden soll, gibt es nicht; ein Administrator muss MAIL_SENDER prüfen.',
  unexpected: () =>
    'Microsoft hat eine Antwort gegeben, die Usher nicht kennt; der Wortlaut steht im Protokoll von Usher.',
};

/** What Microsoft said that nobody knows the meaning of. */
export const unknownAnswer: Words['unknownAnswer'] = {
  quoted: (said, marks) => [said && `„${said}“`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id) => `Anforderung ${id}`,
  met: (quoted) => `Microsoft hat eine Antwort gegeben, die Usher nicht kennt: ${quoted}.`,
  about: (address, resource, sponsor) => `Es geht um ${address} zu ${resource}, beantragt von ${sponsor}.`,
  next: 'Mit der Anforderungs-ID weiß der Support von Microsoft mehr. Dieselbe Antwort melde ich einmal am Tag.',
  told: 'Microsoft hat eine Antwort gegeben, die Usher nicht kennt; die Administratoren haben den Wortlaut erhalten.',
};

/** Why an invitation waits that has its turn later. */
export const paced: Words['paced'] =
  'Einladungen gehen nach und nach hinaus, damit sie Microsoft nicht verdächtig vorkommen.';

export const privilegedGroup: Words['privilegedGroup'] =
  'Es ist eine Gruppe, die Verzeichnisrollen haben kann, und niemand musste das genehmigen. Die Administratoren wissen Bescheid.';
export const resourceGone: Words['resourceGone'] =
  'Die Ressource steht nicht mehr im Katalog; ein Administrator muss sie dort wieder eintragen.';
