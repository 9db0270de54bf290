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
      `${subject} er bare denne maskinen: Inviterte utenfra kommer ikke dit.`,
      'Sett PUBLIC_URL til en https-adresse for de inviterte.',
    ),
  'url-unreachable': ({ subject, detail }) =>
    said(
      `${subject} svarer ikke herfra (${detail}), så inviterte kan havne ingen steder.`,
      `Start Usher (npm run serve) og prøv curl -I ${subject}/healthz her; sjekk DNS, brannmur og proxy.`,
    ),
  'url-certificate': ({ subject, detail }) =>
    said(
      `Sertifikatet til ${subject} er ikke gyldig (${detail}), så nettlesere advarer de inviterte.`,
      `Forny det der TLS slutter, for navnet ${subject} og med hele kjeden; openssl s_client viser det.`,
    ),
  'url-answers-otherwise': ({ subject, detail }) =>
    said(
      `${subject}/healthz svarer ${detail} i stedet for 200: Der er det noe annet.`,
      'La PUBLIC_URL, eller proxyen bak den, peke på Usher.',
    ),
  'tab-off': ({ subject }) =>
    said(
      'Det er ingen fane i Teams ved siden av chatten.',
      `Vil du ha en: infra/tab.sh PUBLIC_URL lager registreringen. Skriv ID-en i ${subject}, og pakk appen på nytt.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `Appens manifest nevner fanens registrering (${subject}), ikke applikasjonen som kaller Graph: Teams lar ikke Usher installere seg selv eller skrive i aktivitetsfeeden.`,
      'Er AZURE_CLIENT_ID en appregistrering, bruk den for begge: infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, samme ID i TAB_CLIENT_ID, og pakk appen på nytt. Ellers må du velge: fanen, eller de to.',
    ),
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} tar ikke imot hendelser: Den svarer ${detail}.`,
      'Den må svare 200 til 299 innen ti sekunder, uten omdirigering. Sjekk WEBHOOK_URL, og at mottakeren har samme WEBHOOK_SECRET; docs/webhook.md viser hvordan den kontrollerer signaturen.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} tar ikke imot hendelser: Den svarer ikke innen ti sekunder.`
        : `${subject} tar ikke imot hendelser: Den kan ikke nås.`,
      `La denne maskinen nå ${subject}, og la den svare før den gjør noe som tar lang tid. Hendelser venter i tre dager.`,
    ),
};
