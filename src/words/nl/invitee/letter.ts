import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'nl',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} nodigt je uit voor ${resource}`,
  reminderSubject: ({ sponsor, resource }) => `Herinnering: ${sponsor} nodigt je uit voor ${resource}`,
  endedSubject: ({ resource }) => `Je toegang tot ${resource} is geëindigd`,
  greeting: (name) => (name === undefined ? 'Hallo,' : `Hallo ${name},`),
  invited: (p) =>
    `${who(p)} nodigt je uit voor ${p.resource}. Accepteer de uitnodiging, en ongeveer een minuut later heb je toegang.`,
  reminded: (p) =>
    `${who(p)} heeft je uitgenodigd voor ${p.resource}, en de uitnodiging wacht nog op je. De helft van de tijd is om; dit is de enige herinnering.`,
  ended: (p, day) =>
    `Je toegang tot ${p.resource}, die ${who(p)} had aangevraagd, is op ${day} geëindigd. Je hoeft niets te doen.`,
  stillNeeded: ({ sponsor }) =>
    `Heb je die nog nodig? Beantwoord deze mail: je antwoord gaat naar ${sponsor}, die opnieuw toegang kan aanvragen.`,
  writes: ({ sponsor }) => `${sponsor} schrijft:`,
  contact: ({ sponsor }) => `Voor vragen geeft ${sponsor} dit adres:`,
  accept: 'Uitnodiging accepteren',
  signIn: ({ address }) =>
    `De link gaat naar Microsoft, waar je je aanmeldt als ${address}. Die is alleen voor jou; stuur die niet door.`,
  until: (when) => `De link werkt tot ${when}.`,
  copy: 'Werkt de knop niet, kopieer dan dit adres naar je browser:',
  check: {
    title: 'Zo controleer je of deze mail echt is',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'De' : `De mail is verstuurd door ${sender}, en de`} knop gaat naar ${host}. De mail zelf vraagt niet om een wachtwoord.`,
      sponsorAddress === undefined
        ? `Twijfel je, vraag het dan op een andere manier aan ${sponsor}: met een nummer of adres dat je al hebt.`
        : `Twijfel je, vraag het dan op een andere manier aan ${sponsor} (${sponsorAddress}): met een nummer of adres dat je al hebt.`,
    ],
    help: 'Meer over uitnodigingen:',
  },
  unexpected: ({ sponsor }) =>
    `Had je dit niet verwacht? Vraag het eerst aan ${sponsor}, maar niet door deze mail te beantwoorden. Doe je niets, dan gebeurt er niets.`,
};
