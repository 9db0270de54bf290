import { said } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';

/** What may be wrong with the address that invitees come back to, the tab and the webhook. */
export const edgeFaults: Pick<
  Words['doctor']['faults'],
  | 'url-local'
  | 'url-unreachable'
  | 'url-certificate'
  | 'url-answers-otherwise'
  | 'tab-off'
  | 'tab-apart'
  | 'webhook-refused'
  | 'webhook-silent'
> = {
  'url-local': ({ subject }) =>
    said(
      `${subject} ist nur dieser Rechner: Eingeladene von außen kommen dort nicht hin.`,
      'Setzen Sie PUBLIC_URL für Eingeladene auf eine https-Adresse.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} antwortet von hier aus nicht (${detail}), Eingeladene landen vielleicht nirgends.`,
      `Starten Sie Usher (npm run serve) und versuchen Sie hier curl -I ${subject}/healthz; prüfen Sie DNS, Firewall und Proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `Das Zertifikat von ${subject} ist ungültig (${detail}), Browser warnen deshalb die Eingeladenen.`,
      `Erneuern Sie es dort, wo TLS endet, für den Namen ${subject} und mit der ganzen Kette; openssl s_client zeigt es.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz antwortet ${detail} statt 200: Dort ist etwas anderes.`,
      'Lassen Sie PUBLIC_URL, oder den Proxy dahinter, auf Usher zeigen.',
    ),
  'tab-off': ({ subject }) =>
    said(
      'In Teams gibt es neben dem Chat keinen Tab.',
      `Falls Sie einen wollen: infra/tab.sh PUBLIC_URL legt die Registrierung an. Schreiben Sie ihre ID in ${subject}, und packen Sie die App neu.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `Das Manifest der App nennt die Registrierung des Tabs (${subject}), nicht die Anwendung, die Graph aufruft: Teams lässt Usher weder sich selbst installieren noch in den Aktivitätsfeed schreiben.`,
      'Ist AZURE_CLIENT_ID eine App-Registrierung, nehmen Sie sie für beides: infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, dieselbe ID in TAB_CLIENT_ID, und packen Sie die App neu. Sonst wählen Sie: den Tab, oder diese beiden.',
    ),
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} nimmt keine Ereignisse an: Die Antwort ist ${detail}.`,
      'Die Antwort muss innerhalb von zehn Sekunden 200 bis 299 sein, ohne Umleitung. Prüfen Sie WEBHOOK_URL, und ob der Empfänger dasselbe WEBHOOK_SECRET hat; docs/webhook.md zeigt, wie er die Signatur prüft.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} nimmt keine Ereignisse an: Innerhalb von zehn Sekunden kommt keine Antwort.`
        : `${subject} nimmt keine Ereignisse an: Es ist nicht zu erreichen.`,
      `Lassen Sie diesen Rechner ${subject} erreichen, und antworten Sie dort, bevor etwas Langes beginnt. Ereignisse warten drei Tage.`,
    ),
};
