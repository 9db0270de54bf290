import type { HelpFacts, HelpWords } from '../../help-types.ts';

const us = ({ company = 'firmaet som inviterte deg' }: HelpFacts): string => company;
const Us = ({ company = 'Firmaet som inviterte deg,' }: HelpFacts): string => company;

/** Where to start from. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink ? 'med knappen på siden din, eller med lenken nedenfor' : 'med knappen på siden din';
  return hasLink ? 'med lenken nedenfor' : `slik ${sponsor} har fortalt deg`;
}

export const helpMeIn: HelpWords = {
  open: 'Det virker ikke',
  page: {
    title: 'Hva er det som ikke virker?',
    lines: [
      'Velg det du ser: Under står det som hjelper. Hjelper det ikke, si fra til den som inviterte deg.',
    ],
  },
  complaint: {
    'no-mail': 'E‑posten med invitasjonen kommer ikke',
    'other-account': 'Jeg er logget på med en annen konto',
    'own-tenant': 'Jeg havner i mitt eget firma',
    'no-passcode': 'Koden på e‑post kommer ikke',
    'no-second-factor': 'Jeg har ikke lenger telefonen eller appen som bekrefter påloggingen',
    blocked: 'Microsoft sier at jeg ikke har tilgang, eller at den er blokkert',
    'asks-password': 'Jeg blir spurt om et passord jeg aldri har hatt',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `Den ble sendt til ${address}. Er ikke det en postboks du leser, si fra til ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Se etter en e‑post fra «Microsoft Invitations»; avsenderen begynner med invites@. Den havner ofte i søppelposten, eller i karantenen i firmaet ditt.',
    'mail-from-us': (p) =>
      `Se etter en e‑post fra ${p.mailSender ?? us(p)}, også i søppelposten og i karantenen i firmaet ditt.`,
    'mail-by-hand': ({ sponsor }) =>
      `Det er ikke sendt noen e‑post: ${sponsor} gir deg lenken. Spør etter den.`,
    'mail-earlier': (p) =>
      `Det er ikke sendt noen ny e‑post, fordi du har fått en invitasjon fra ${us(p)} før. Den eldre e‑posten virker fortsatt: Søk i postboksen etter «invites@».`,
    'mail-on-request': ({ sponsor }) =>
      `Den siste invitasjonen er utløpt, og det sendes ingen av seg selv. Be om en ny på siden din; den kommer når ${sponsor} sier ja.`,
    'private-window': () => 'Åpne invitasjonen i et privat vindu i nettleseren, der ingen er logget på ennå.',
    'private-window-again': () =>
      'Åpne denne siden i et privat vindu i nettleseren, der ingen er logget på ennå, og gå til applikasjonen derfra.',
    'another-address': ({ sponsor }) =>
      `Vil du heller bruke en annen adresse? Da må ${sponsor} invitere den.`,
    'as-invited': ({ address }) => `Logg på med ${address}, og ikke med noen annen adresse.`,
    'as-entra': ({ address }) => `Skriv inn ${address}, og logg på som hos ditt eget firma.`,
    'as-microsoft': ({ address }) =>
      `Skriv inn ${address}. Får du et valg, ta den personlige kontoen, ikke den fra jobb eller skole.`,
    'as-google': ({ address }) => `Skriv inn ${address}. Du sendes videre til Google, og logger på der.`,
    'as-facebook': ({ address }) => `Skriv inn ${address}. Du sendes videre til Facebook, og logger på der.`,
    'as-passcode': ({ address }) =>
      `Skriv inn ${address}. Du trenger ikke noe passord: Microsoft sender deg en kode på e‑post.`,
    'as-company-page': ({ address }) =>
      `Skriv inn ${address}. Du sendes videre til påloggingssiden i ditt eget firma.`,
    'home-link': (p) =>
      `Begynn hos ${us(p)}, ikke i ditt eget firma: ${start(p)}. Et gammelt bokmerke hjelper ikke.`,
    'switch-company': (p) =>
      `Åpnes likevel ditt eget firma, velg bildet ditt øverst til høyre, «Bytt organisasjon» og ${us(p)}.`,
    'password-none': (p) => `${Us(p)} har ikke gitt deg noe passord, og du trenger ikke noe derfra.`,
    'password-of-application': ({ resource, sponsor }) =>
      `Spør ${resource} med et eget skjema? Se etter «Logg på med Microsoft». Er det ikke der, si fra til ${sponsor}.`,
    'code-where': ({ address }) =>
      `Den kommer fra Microsoft, bare til ${address}, og kan ta noen minutter. Se også i søppelposten og i karantenen i firmaet ditt.`,
    'code-newest': () =>
      'Bare den nyeste koden gjelder, og i en halv time. Be om en én gang, og vent på den.',
    'code-mailbox': ({ sponsor }) =>
      `Tar ikke den postboksen imot e‑post utenfra, må ${sponsor} invitere en annen adresse.`,
    'code-not-needed': () => 'Med kontoen din sendes det ingen kode på e‑post.',
    'code-is-factor': () =>
      'En kode på SMS eller i en app er den andre faktoren din. Se «Jeg har ikke lenger telefonen eller appen».',
    'code-of-microsoft': () =>
      'Du logger på med en Microsoft-konto. Koden går til telefonen eller adressen du har gitt Microsoft; med «Andre måter å logge på» kan du bruke passordet ditt i stedet.',
    'factor-of-company': () =>
      'Viser siden som spør, navnet på ditt eget firma? Da kan bare din egen IT hjelpe.',
    'factor-of-microsoft': () =>
      'Er det din personlige Microsoft-konto som spør? Velg «Jeg kan ikke bruke dette nå», eller gå til account.microsoft.com.',
    'factor-of-provider': () => 'Er det Google eller Facebook som spør? Da kan bare de hjelpe, på den siden.',
    'factor-of-ours': (p) =>
      `Spør siden på vegne av ${us(p)}? Si fra til ${p.sponsor}. IT der tilbakestiller det, og du setter det opp på nytt neste gang du logger på.`,
    'blocked-read': () => 'Se etter en kode på siden fra Microsoft. Den begynner med AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020: Dette er en annen konto enn den inviterte. Logg på med ${address} i et privat vindu.`,
    'blocked-outbound': (p) =>
      `AADSTS500212, eller «administratoren din»: Ditt eget firma slipper deg ikke ut. Be din egen IT tillate ${us(p)}${p.tenant === undefined ? '' : ` (leier ${p.tenant})`}.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 eller en annen kode: Du slippes ikke inn hos ${us(p)}. Si fra til ${p.sponsor}, og oppgi koden.`,
  },
  myApps: (p) => `Applikasjonene dine hos ${us(p)}`,
  tell: (sponsor) => `Si fra til ${sponsor}`,
  told: (sponsor) => `${sponsor} vet at dette ikke virker.`,
  later: (sponsor) =>
    `Du har nettopp sagt noe annet til ${sponsor}. Om ti minutter kan du si fra om dette også.`,
  complained: (sponsor) => ({
    title: 'Vi har sagt fra',
    lines: [
      `${sponsor} vet nå hva som ikke virker, og hva som hjelper. Svaret kommer derfra, eller som en ny invitasjon.`,
      'Du trenger ikke å si det igjen.',
    ],
  }),
};
