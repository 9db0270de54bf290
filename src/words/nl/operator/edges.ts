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
      `${subject} is alleen deze machine: genodigden van buiten komen daar niet.`,
      'Zet PUBLIC_URL voor genodigden op een https-adres.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} antwoordt vanaf hier niet (${detail}), dus genodigden komen misschien nergens uit.`,
      `Start Usher (npm run serve) en probeer hier curl -I ${subject}/healthz; controleer DNS, firewall en proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `Het certificaat van ${subject} is niet geldig (${detail}), dus browsers waarschuwen genodigden.`,
      `Vernieuw het waar TLS eindigt, voor de naam ${subject} en met de hele keten; openssl s_client laat het zien.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz antwoordt ${detail} in plaats van 200: daar is iets anders.`,
      'Laat PUBLIC_URL, of de proxy erachter, naar Usher wijzen.',
    ),
  'tab-off': ({ subject }) =>
    said(
      'In Teams is er naast de chat geen tabblad.',
      `Wil je er een: infra/tab.sh PUBLIC_URL maakt de registratie. Zet de id ervan in ${subject}, en pak de app opnieuw in.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `Het manifest van de app noemt de registratie van het tabblad (${subject}), niet de toepassing die Graph aanroept: Teams laat Usher zichzelf niet installeren en niet in de activiteitenfeed schrijven.`,
      'Is AZURE_CLIENT_ID een app-registratie, gebruik die dan voor beide: infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, dezelfde id in TAB_CLIENT_ID, en pak de app opnieuw in. Kies anders: het tabblad, of die twee.',
    ),
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} neemt geen gebeurtenissen aan: het antwoord is ${detail}.`,
      'Het antwoord moet binnen tien seconden 200 tot 299 zijn, zonder omleiding. Controleer WEBHOOK_URL, en of de ontvanger hetzelfde WEBHOOK_SECRET heeft; docs/webhook.md laat zien hoe hij de handtekening controleert.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} neemt geen gebeurtenissen aan: er komt binnen tien seconden geen antwoord.`
        : `${subject} neemt geen gebeurtenissen aan: het is niet te bereiken.`,
      `Laat deze machine ${subject} bereiken, en laat het antwoorden voordat het iets doet dat lang duurt. Gebeurtenissen wachten drie dagen.`,
    ),
};
