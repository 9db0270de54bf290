import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'no',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} inviterer deg til ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `Påminnelse: ${sponsor} inviterer deg til ${resource}`,
  endedSubject: ({ resource }) => `Tilgangen din til ${resource} er avsluttet`,
  greeting: (name) => (name === undefined ? 'Hei,' : `Hei ${name},`),
  invited: (p) =>
    `${who(p)} inviterer deg til ${p.resource}. Godta invitasjonen, så har du tilgang omtrent et minutt senere.`,
  reminded: (p) =>
    `${who(p)} har invitert deg til ${p.resource}, og invitasjonen venter fortsatt på deg. Halve tiden er gått; dette er den eneste påminnelsen.`,
  ended: (p, day) =>
    `Tilgangen din til ${p.resource}, som ${who(p)} ba om, sluttet ${day}. Du trenger ikke å gjøre noe.`,
  stillNeeded: ({ sponsor }) =>
    `Trenger du den fortsatt? Svar på denne e‑posten: Svaret går til ${sponsor}, som kan be om tilgang på nytt.`,
  writes: ({ sponsor }) => `${sponsor} skriver:`,
  contact: ({ sponsor }) => `For spørsmål oppgir ${sponsor} denne adressen:`,
  accept: 'Godta invitasjonen',
  signIn: ({ address }) =>
    `Lenken går til Microsoft, der du logger på som ${address}. Den er bare for deg; ikke send den videre.`,
  until: (when) => `Den virker til ${when}.`,
  copy: 'Virker ikke knappen, kopier denne adressen inn i nettleseren:',
  check: {
    title: 'Slik sjekker du at denne e‑posten er ekte',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'Knappen' : `Den er sendt fra ${sender}, og knappen`} går til ${host}. Selve e‑posten ber ikke om noe passord.`,
      sponsorAddress === undefined
        ? `Er du i tvil, spør ${sponsor} på en annen måte: på et nummer eller en adresse du har fra før.`
        : `Er du i tvil, spør ${sponsor} (${sponsorAddress}) på en annen måte: på et nummer eller en adresse du har fra før.`,
    ],
    help: 'Mer om invitasjoner:',
  },
  unexpected: ({ sponsor }) =>
    `Ventet du ikke dette? Spør ${sponsor} først, men ikke ved å svare på denne e‑posten. Gjør du ingenting, skjer det ingenting.`,
};
