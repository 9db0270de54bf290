import type { HelpFacts, HelpWords } from '../../help-types.ts';

const us = ({ company = 'het bedrijf dat je uitnodigde' }: HelpFacts): string => company;
const Us = ({ company = 'Het bedrijf dat je uitnodigde' }: HelpFacts): string => company;

/** Where to start from. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink ? 'met de knop op je pagina, of met de link hieronder' : 'met de knop op je pagina';
  return hasLink ? 'met de link hieronder' : `zoals ${sponsor} je heeft verteld`;
}

export const helpMeIn: HelpWords = {
  open: 'Het lukt niet',
  page: {
    title: 'Wat gaat er mis?',
    lines: [
      'Kies wat je ziet: eronder staat wat helpt. Helpt het niet, geef het dan door aan wie je heeft uitgenodigd.',
    ],
  },
  complaint: {
    'no-mail': 'De uitnodigingsmail komt niet aan',
    'other-account': 'Ik ben met een ander account aangemeld',
    'own-tenant': 'Ik kom bij mijn eigen bedrijf uit',
    'no-passcode': 'De code per mail komt niet aan',
    'no-second-factor': 'Ik heb de telefoon of app waarmee ik mijn aanmelding bevestig niet meer',
    blocked: 'Microsoft zegt dat ik geen toegang heb, of dat die is geblokkeerd',
    'asks-password': 'Er wordt een wachtwoord gevraagd dat ik nooit had',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `De mail is naar ${address} gestuurd. Lees je dat postvak niet, zeg het dan tegen ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Zoek een mail van ‘Microsoft Invitations’; de afzender begint met invites@. Vaak zit die mail in de spam, of in de quarantaine van je bedrijf.',
    'mail-from-us': (p) =>
      `Zoek een mail van ${p.mailSender ?? us(p)}, ook in de spam en in de quarantaine van je bedrijf.`,
    'mail-by-hand': ({ sponsor }) => `Er is geen mail gestuurd: ${sponsor} geeft je de link. Vraag erom.`,
    'mail-earlier': (p) =>
      `Er is geen nieuwe mail gestuurd, omdat je al eerder door ${us(p)} bent uitgenodigd. De oudere mail werkt nog: zoek in je postvak naar ‘invites@’.`,
    'mail-on-request': ({ sponsor }) =>
      `De laatste uitnodiging is verlopen, en vanzelf komt er geen nieuwe. Vraag er op je pagina een; die komt zodra ${sponsor} akkoord gaat.`,
    'private-window': () =>
      'Open de uitnodiging in een privévenster van je browser, waar nog niemand is aangemeld.',
    'private-window-again': () =>
      'Open deze pagina in een privévenster van je browser, waar nog niemand is aangemeld, en ga van daar naar de toepassing.',
    'another-address': ({ sponsor }) =>
      `Wil je liever een ander adres gebruiken? Dan moet ${sponsor} dat uitnodigen.`,
    'as-invited': ({ address }) => `Meld je aan met ${address}, en met geen ander adres.`,
    'as-entra': ({ address }) => `Vul ${address} in, en meld je aan zoals bij je eigen bedrijf.`,
    'as-microsoft': ({ address }) =>
      `Vul ${address} in. Krijg je een keuze, neem dan het persoonlijke account, niet dat van werk of school.`,
    'as-google': ({ address }) => `Vul ${address} in. Je gaat door naar Google, en meldt je daar aan.`,
    'as-facebook': ({ address }) => `Vul ${address} in. Je gaat door naar Facebook, en meldt je daar aan.`,
    'as-passcode': ({ address }) =>
      `Vul ${address} in. Je hebt geen wachtwoord nodig: Microsoft mailt je een code.`,
    'as-company-page': ({ address }) =>
      `Vul ${address} in. Je gaat door naar de aanmeldpagina van je eigen bedrijf.`,
    'home-link': (p) =>
      `Begin bij ${us(p)}, niet bij je eigen bedrijf: ${start(p)}. Een oude bladwijzer helpt niet.`,
    'switch-company': (p) =>
      `Opent toch je eigen bedrijf, kies dan rechtsboven je foto, ‘Schakelen tussen organisaties’, en ${us(p)}.`,
    'password-none': (p) => `${Us(p)} heeft je geen wachtwoord gegeven, en je hebt er daar ook geen nodig.`,
    'password-of-application': ({ resource, sponsor }) =>
      `Vraagt ${resource} erom met een eigen formulier? Zoek naar ‘Aanmelden met Microsoft’. Is dat er niet, zeg het dan tegen ${sponsor}.`,
    'code-where': ({ address }) =>
      `De code komt van Microsoft, alleen op ${address}, en kan een paar minuten duren. Kijk ook in de spam en in de quarantaine van je bedrijf.`,
    'code-newest': () =>
      'Alleen de nieuwste code telt, een half uur lang. Vraag er één keer een aan, en wacht erop.',
    'code-mailbox': ({ sponsor }) =>
      `Neemt dat postvak geen mail van buiten aan, dan moet ${sponsor} een ander adres uitnodigen.`,
    'code-not-needed': () => 'Met jouw account wordt er geen code gemaild.',
    'code-is-factor': () =>
      'Een code per sms of in een app is je tweede factor. Zie ‘Ik heb de telefoon of app niet meer’.',
    'code-of-microsoft': () =>
      'Je meldt je aan met een Microsoft-account. De code daarvan gaat naar de telefoon of het adres dat je aan Microsoft hebt gegeven; met ‘Andere manieren om aan te melden’ kan het ook met je wachtwoord.',
    'factor-of-company': () =>
      'Staat op de pagina die het vraagt de naam van je eigen bedrijf? Dan kan alleen je eigen IT helpen.',
    'factor-of-microsoft': () =>
      'Vraagt je persoonlijke Microsoft-account het? Kies ‘Ik kan dit nu niet gebruiken’, of ga naar account.microsoft.com.',
    'factor-of-provider': () => 'Vraagt Google of Facebook het? Dan kunnen alleen zij helpen, op die pagina.',
    'factor-of-ours': (p) =>
      `Vraagt de pagina het voor ${us(p)}? Zeg het dan tegen ${p.sponsor}. De IT daar zet het terug, en als je je weer aanmeldt, stel je het opnieuw in.`,
    'blocked-read': () => 'Zoek een code op de pagina van Microsoft. Die begint met AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020: dit is een ander account dan het uitgenodigde. Meld je in een privévenster aan met ${address}.`,
    'blocked-outbound': (p) =>
      `AADSTS500212, of ‘je beheerder’: je eigen bedrijf laat je er niet uit. Vraag je eigen IT om ${us(p)}${p.tenant === undefined ? '' : ` (tenant ${p.tenant})`} toe te staan.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 of een andere code: ${us(p)} laat je niet binnen. Zeg het tegen ${p.sponsor}, met de code erbij.`,
  },
  myApps: (p) => `Je toepassingen bij ${us(p)}`,
  tell: (sponsor) => `${sponsor} laten weten`,
  told: (sponsor) => `${sponsor} weet dat dit niet lukt.`,
  later: (sponsor) =>
    `Je hebt ${sponsor} net iets anders laten weten. Over tien minuten kun je dit ook doorgeven.`,
  complained: (sponsor) => ({
    title: 'We hebben het doorgegeven',
    lines: [
      `${sponsor} weet nu wat er niet lukt, en wat helpt. Het antwoord komt van daar, of als nieuwe uitnodiging.`,
      'Je hoeft het niet nog eens te zeggen.',
    ],
  }),
};
