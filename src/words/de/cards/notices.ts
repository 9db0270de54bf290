import type { NotTaken } from '../../../usecases/ports.ts';
import type { NoticeFacts } from '../../types.ts';
import type { Words } from '../../words.ts';
import { stuck } from './stuck.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` Grund: ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `die Antwort ist ${why.status}`;
    case 'slow':
      return 'innerhalb von zehn Sekunden kommt keine Antwort';
    case 'unreachable':
      return 'der Empfänger ist nicht zu erreichen';
  }
}
const told = ({ told: names }: NoticeFacts): string =>
  names === '' ? '' : ` Ich habe ${names} Bescheid gegeben.`;
const notInstalled = ({ notInstalled: { names, several } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} ${several ? 'haben' : 'hat'} Usher nicht installiert.`;

/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} hat keinen Zugang zu ${p.resource} mehr.`,
  nothing: (p) => `${p.address} hat keinen Zugang zu ${p.resource}; es gab nichts zu entfernen.`,
  stays: (p) => `Der Zugang von ${p.address} zu ${p.resource} ist hier beendet; was vorher da war, bleibt.`,
};

/** The short messages that come by themselves. */
export const notices: Pick<
  Words['cards'],
  | 'notice'
  | 'alert'
  | 'unreached'
  | 'privilegedGroup'
  | 'webhookDown'
  | 'channelGone'
  | 'auditGone'
  | 'turned'
> = {
  notice: {
    granted: (p) => `${p.address} hat jetzt Zugang zu ${p.resource}${p.until ? `, bis ${p.until}` : ''}.`,
    rejected: (p) =>
      `${p.by} hat Ihren Antrag für ${p.address} zu ${p.resource} abgelehnt.${why(p)} Es wurde nichts gesendet.`,
    cancelled: (p) => `${p.by} hat Ihren Antrag für ${p.address} zu ${p.resource} zurückgezogen.${why(p)}`,
    lapsed: (p) =>
      `Über Ihren Antrag für ${p.address} zu ${p.resource} hat niemand rechtzeitig entschieden, er ist verfallen. Stellen Sie ihn neu, oder sprechen Sie mit einem Genehmiger.`,
    'approvers-unreachable': (p) =>
      `Für die Entscheidung über ${p.address} zu ${p.resource} konnte ich ${p.people} nicht erreichen.${notInstalled(p)}`,
    'approvers-reminded': (p) =>
      `Über ${p.address} zu ${p.resource} hat noch niemand entschieden; ich habe ${p.people} erinnert.`,
    'alternates-asked': (p) =>
      `${p.address} zu ${p.resource}: ${p.turned}, deshalb frage ich die Ersatzgenehmiger.`,
    'administrators-asked': (p) =>
      `${p.address} zu ${p.resource}: ${p.turned}, deshalb frage ich die Administratoren.`,
    'stage-approved': (p) =>
      `${p.by} hat ${p.address} zu ${p.resource} genehmigt; jetzt entscheidet die nächste Stufe.`,
    'approved-for-you': (p) =>
      `${p.decider} hat in Ihrer Vertretung einen Antrag von ${p.sponsor} genehmigt: ${p.address} zu ${p.resource}. **vertretung beenden** beendet die Vertretung.`,
    'rejected-for-you': (p) =>
      `${p.decider} hat in Ihrer Vertretung einen Antrag von ${p.sponsor} abgelehnt: ${p.address} zu ${p.resource}. **vertretung beenden** beendet die Vertretung.`,
    'revoked-for-you': (p) =>
      `${p.decider} hat in Ihrer Vertretung die Genehmigung eines Antrags von ${p.sponsor} zurückgenommen: ${p.address} zu ${p.resource}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Über ${p.address} zu ${p.resource} kann niemand entscheiden: Außer Ihnen erreiche ich keinen Genehmiger. Sprechen Sie mit einem Administrator; der Antrag bleibt offen.`,
    'invitation-held-up': (p) =>
      `Verzögert: Die Einladung für ${p.address} zu ${p.resource} wartet. ${p.why}${told(p)} Ich versuche es weiter.`,
    'invitation-refused': (p) => `${p.address} wurde nicht eingeladen. ${p.why}`,
    'acceptance-awaited': (p) =>
      `${p.address} hat die Einladung zu ${p.resource} noch nicht angenommen, und die Hälfte der Zeit ist vorbei. Fragen Sie nach, ob die Mail angekommen ist; Sie können sie erneut senden, den Link selbst weitergeben, die Adresse ändern oder den Antrag zurückziehen.`,
    'mail-bounced': (p) =>
      `Die Einladung von ${p.address} zu ${p.resource} kam zurück: Der Mailserver hat sie nicht angenommen. Prüfen Sie die Adresse und ändern Sie sie, wenn sie falsch ist; stimmt sie, geben Sie den Link selbst weiter oder senden Sie die Einladung später erneut.`,
    'invitation-withdrawn': (p) =>
      `${p.address} hat die Einladung zu ${p.resource} so lange nicht angenommen, dass ich sie zurückgezogen habe. Beantragen Sie den Zugang neu, wenn er noch gebraucht wird.`,
    'invitation-expired': (p) =>
      `${p.address} hat die Einladung zu ${p.resource} nicht rechtzeitig angenommen. Für eine neue schreiben Sie **sende ${p.address} erneut**.`,
    resent: (p) =>
      `${p.people} hat die Einladung von ${p.address} zu ${p.resource} erneut senden lassen.${why(p)}`,
    'account-gone': (p) =>
      `${p.address} hat keinen Zugang zu ${p.resource}: Jemand hat das Konto aus dem Verzeichnis gelöscht. ${
        p.isEmployee
          ? 'Ein Administrator kann es innerhalb von 30\u00a0Tagen wiederherstellen; beantragen Sie den Zugang dann neu.'
          : 'Beantragen Sie den Zugang neu, um mit einer neuen Einladung zu beginnen. War es ein Versehen, lassen Sie das Konto zuerst von einem Administrator wiederherstellen, innerhalb von 30\u00a0Tagen.'
      }`,
    'grant-failed': (p) =>
      `Verzögert: ${p.address} kann noch keinen Zugang zu ${p.resource} bekommen. ${p.why}${told(p)} Ich versuche es weiter.`,
    'terms-awaited': (p) =>
      `${p.address} hat den Bedingungen von ${p.resource} noch nicht zugestimmt und deshalb keinen Zugang. Der Link in der Einladung führt dorthin. Einen Link zum Weitergeben gibt Ihnen **sende ${p.address} erneut**.`,
    'terms-declined': (p) =>
      `${p.address} hat die Bedingungen von ${p.resource} abgelehnt und bekommt keinen Zugang. Der Link bleibt gültig, falls sich das ändert.`,
    'new-terms-declined': (p) =>
      `${p.address} hat die neuen Bedingungen von ${p.resource} abgelehnt. Der Zugang bleibt; **entferne ${p.address}** beendet ihn.`,
    removed: (p) =>
      `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} hat die Genehmigung zurückgenommen: ${p.comment}` : ''}`,
    'removal-failed': (p) =>
      `Verzögert: Der Zugang von ${p.address} zu ${p.resource} lässt sich noch nicht entfernen. ${p.why}${told(p)} Ich versuche es weiter.`,
    'removal-undone': (p) =>
      `${p.people} hat das Entfernen rückgängig gemacht: ${p.address} hat wieder Zugang zu ${p.resource}${p.until ? `, bis ${p.until}` : ''}.`,
    'earlier-removal-asked': (p) =>
      `${p.people} lässt auch entfernen, was ${p.address} von ${p.resource} schon vor Usher hatte.${why(p)}`,
    'membership-restored': (p) =>
      `Die Mitgliedschaft hinter dem Zugang von ${p.address} zu ${p.resource} war verschwunden. Ich habe sie wieder eingetragen.`,
    'leftover-failed': (p) =>
      `Das Konto von ${p.address} ist ohne jeden Zugang, ließ sich aber noch nicht sperren oder löschen. ${p.why} Ich versuche es weiter.`,
    'account-restored': (p) =>
      `Das Konto von ${p.address} ist wieder wie vorher. Zugang zu ${p.resource} besteht nicht; beantragen Sie ihn bei Bedarf neu.`,
    adopted: (p) =>
      `Sie sind jetzt Sponsor von ${p.address}; den Zugang zu ${p.resource} gab es schon vor meiner Zeit. Eingetragen hat Sie ${p.people}. Vielleicht sind es noch mehr: **liste** zeigt alle Ihre Partner.`,
    left: (p) => `${p.address} hat den Zugang zu ${p.resource} selbst aufgegeben; er ist entfernt.`,
    'inactive-removed': (p) =>
      `${p.address} hat keinen Zugang zu ${p.resource} mehr: Die letzte Anmeldung ist so lange her, dass der Katalog ihn beendet. War das falsch, lässt es sich zehn Minuten lang rückgängig machen: **status ${p.address}**.`,
    'transfer-accepted': (p) => `${p.people} betreut ab jetzt ${p.address} (${p.resource}).`,
    'transfer-declined': (p) =>
      `${p.people} möchte ${p.address} (${p.resource}) nicht betreuen.${why(p)} Es bleibt alles, wie es war; jemand anderen fragen Sie mit **übergib ${p.address} an @NAME**.`,
    'transfer-lapsed': (p) =>
      `Auf die Frage, wer ${p.address} (${p.resource}) betreut, hat niemand rechtzeitig geantwortet; es bleibt alles, wie es war. Fragen Sie noch einmal oder fragen Sie jemand anderen: **übergib ${p.address} an @NAME**.`,
    ...stuck,
    'new-link-wished': (p) =>
      `${p.address} bittet um eine neue Einladung zu ${p.resource}: Die bisherige gilt nicht mehr.`,
    'longer-wished': (p) =>
      `${p.address} bittet um längeren Zugang zu ${p.resource}${p.until ? `; bisher gilt er bis ${p.until}` : ''}.`,
    'ends-soon': (p) => `Der Zugang von ${p.address} zu ${p.resource} gilt bis ${p.until}.`,
    extended: (p) =>
      `${p.by} hat es genehmigt: ${p.address} hat Zugang zu ${p.resource}, ${p.until ? `bis ${p.until}` : 'unbefristet'}.`,
    'extended-for-you': (p) =>
      `${p.people} hat den Zugang von ${p.address} zu ${p.resource} verlängern lassen: Er ${p.until ? `gilt jetzt bis ${p.until}` : 'endet nicht mehr'}.${why(p)}`,
    'extension-rejected': (p) =>
      `${p.by} hat längeren Zugang von ${p.address} zu ${p.resource} abgelehnt.${why(p)} Er endet wie vorgesehen.`,
    'extension-lapsed': (p) =>
      `Über längeren Zugang von ${p.address} zu ${p.resource} hat niemand rechtzeitig entschieden, er endet wie vorgesehen. Sprechen Sie mit einem Genehmiger, oder beantragen Sie es neu.`,
  },
  alert: {
    'approvers-unreachable': (p) =>
      `Für die Entscheidung über ${p.address} zu ${p.resource}, beantragt von ${p.sponsor}, erreiche ich ${p.people} nicht.${notInstalled(p) || ' Vielleicht ist Usher dort nicht installiert oder blockiert.'}`,
    'invitation-held-up': (p) =>
      `Verzögert: Die Einladung für ${p.address} zu ${p.resource}, beantragt von ${p.sponsor}, wartet. ${p.why} Ich versuche es weiter.`,
    'grant-failed': (p) =>
      `Verzögert: ${p.address} kann den Zugang zu ${p.resource}, den ${p.sponsor} beantragt hat, noch nicht bekommen. ${p.why} Ich versuche es weiter.`,
    'removal-failed': (p) =>
      `Verzögert: Der Zugang von ${p.address} zu ${p.resource}, beantragt von ${p.sponsor}, ist noch zu entfernen. ${p.why} Ich versuche es weiter.`,
    'earlier-removal-asked': (p) =>
      `${p.people} lässt auch entfernen, was ${p.address} von ${p.resource} schon vor Usher hatte; beantragt hatte den Zugang ${p.sponsor}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Über ${p.address} zu ${p.resource}, beantragt von ${p.sponsor}, kann niemand entscheiden: Ich erreiche keinen Genehmiger. Fügen Sie in Entra einen hinzu; der Antrag bleibt so lange offen.`,
  },
  unreached: (sponsor, sentence) => `Ich erreiche ${sponsor} nicht. Auszurichten ist: ${sentence}`,
  privilegedGroup: (resource) =>
    `${resource} bringt jemanden in eine Gruppe, die Verzeichnisrollen haben kann, deshalb gebe ich es niemandem: Dafür braucht es Genehmiger und einen Administrator, der es erlaubt. Tragen Sie im Katalog Genehmiger ein und setzen Sie DIRECTORY\\_ROLES auf allow, oder geben Sie eine andere Gruppe an.`,
  webhookDown: (host, since, why) =>
    `${host} nimmt seit ${since} keine Ereignisse von mir an: ${notTaken(why)}. Ich versuche es weiter; was nach drei Tagen nicht angenommen ist, sende ich nicht mehr, und Sie finden es mit **exportiere**. **diagnose** probiert es jetzt.`,
  auditGone:
    'In den Kanal für Auditoren kann ich nicht mehr schreiben, melde dort also nichts mehr. Alles bleibt festgehalten: Sie finden es mit **exportiere**. Um einen anderen Kanal zu wählen, schreiben Sie dort **protokoll hier**.',
  channelGone:
    'In den Kanal für Genehmigungen kann ich nicht mehr schreiben, ab jetzt bekommen die Genehmiger ihre Karten persönlich. Um einen anderen zu wählen, schreiben Sie dort **genehmigungen hier**.',
  turned: {
    silence: 'Niemand hat rechtzeitig entschieden',
    unreachable: 'Für eine Entscheidung war niemand zu erreichen',
    nobody: 'Es gibt niemanden, der entscheiden könnte',
  },
};
