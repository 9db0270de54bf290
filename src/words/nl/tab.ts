import type { Words } from '../words.ts';

/** The tab in Teams: a place to look, where nothing is changed. */
export const tab: Words['tab'] = {
  title: 'Usher',
  sections: { partners: 'Mijn partners', waiting: 'Te beslissen', help: 'Hulp' },
  nav: 'Onderdelen',
  loading: 'Laden…',
  outside: {
    title: 'Deze pagina hoort bij Teams',
    lines: [
      'Kies in Teams ‘Apps’, zoek naar Usher en open het: ‘Mijn partners’ is een tabblad naast onze chat.',
      'Ben je een partner, dan heb je deze pagina niet nodig. Gebruik de link in je uitnodiging.',
    ],
  },
  away: {
    title: 'Usher antwoordt niet',
    line: 'Controleer je verbinding en probeer het opnieuw.',
  },
  tryAgain: 'Opnieuw proberen',
  signIn: {
    title: 'Ik zie niet wie je bent',
    line: 'Sluit Usher in Teams en open het opnieuw. Helpt dat niet, zeg het dan tegen een beheerder; intussen kan alles van dit tabblad ook in onze chat.',
    code: 'Code',
  },
  directory: 'Ik kan nu even niet kijken',
  turnedAway: 'Hier is niets te zien',
  fault: {
    title: 'Er ging iets mis bij mij',
    line: (reference) =>
      `Probeer het over een minuut opnieuw. Gebeurt het weer, geef een beheerder dan dit kenmerk: ${reference}`,
  },
  chat: 'Kies een regel: onze chat opent met de opdracht voor de kaart. Druk daar op Enter.',
  partners: {
    search: 'Zoeken',
    searchHint: 'Naam of adres',
    show: 'Tonen',
    live: 'Alle huidige',
    whose: 'Aangevraagd door',
    mine: 'Mij',
    all: 'Iedereen',
    go: 'Zoeken',
    found: (count) => `${count} gevonden`,
    ending: (count) => `van ${count} eindigt de toegang binnen 30\u00a0dagen`,
    newest: 'Je hebt heel veel partners. Ik heb gezocht in de nieuwste en in alle adressen die zo beginnen.',
    narrow: 'Het zijn er meer dan ik hier tel. Zoek op een adres om de rest te zien.',
    none: 'Nog niemand. Om een partner uit te nodigen, typ je dit in onze chat:',
    noneSuch: 'Niemand gevonden. Probeer een ander woord of kies iets anders.',
    sponsor: (name) => `aangevraagd door ${name}`,
    pages: 'Pagina’s',
  },
  waiting: {
    none: 'Er wacht niets op je.',
    approvals: (count) =>
      count === 1 ? 'Eén aanvraag wacht op je beslissing' : `${count} aanvragen wachten op je beslissing`,
    inquiries: (count) =>
      count === 1 ? 'Eén vraag wacht op je antwoord' : `${count} vragen wachten op je antwoord`,
    review: (partners) =>
      partners === 1
        ? 'Heeft deze partner de toegang nog nodig?'
        : `Hebben deze ${partners} partners de toegang nog nodig?`,
    transfer: (from, partners) =>
      partners === 1
        ? `Neem je een partner van ${from} over?`
        : `Neem je ${partners} partners van ${from} over?`,
    until: (day) => `antwoord uiterlijk op ${day}`,
    more: (count) => `En nog ${count}. Typ dit in onze chat om alles te zien:`,
  },
  help: {
    line: 'Dit alles typ je in onze chat. Kies een regel om hem daar te openen, en pas hem aan zoals je wilt voordat je op Enter drukt.',
    resources: 'Wat je kunt aanvragen',
  },
  feed: {
    topic: 'Usher',
    partners: (count) => (count === 1 ? 'Een partner wacht' : `${count} partners wachten`),
    approval: (sponsor, resource, term) => `${sponsor} vraagt toegang tot ${resource}, ${term}`,
    review: (day) => `Is de toegang nog nodig? Antwoord uiterlijk op ${day}`,
    transfer: (from) => `${from} vraagt of je het overneemt`,
    granted: (resource) => `${resource} is nu te gebruiken`,
  },
};
