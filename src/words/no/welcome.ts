import type { Words } from '../words.ts';

type Welcome = Omit<Words['replies']['help'], 'title' | 'approves'>;

/** The first message of all, in a personal chat and where several people are. */
export const welcome: Welcome = {
  welcome: 'Hei, jeg er Usher. Jeg slipper partnere inn i applikasjonene deres, og ut igjen.',
  line: (example) =>
    `Skriv **${example}**, eller trykk på knappen. Jeg spør den som må godkjenne, sender invitasjonen og sier fra når partneren er inne.`,
  ends: 'Tilgang med sluttdato slutter av seg selv. Jeg minner deg på det først, og du kan når som helst forlenge eller avslutte.',
  more: 'Skriv **hjelp** for å se alt jeg forstår, eller **språk** (**language**) for et annet språk.',
  buttons: {
    invite: 'Inviter en partner',
    list: 'Mine partnere',
    approvals: 'Det som venter',
    resources: 'Hva kan jeg be om?',
  },
  welcomeBy: (installer) =>
    `Hei, jeg er Usher; ${installer} la meg til her. Jeg slipper partnere inn i applikasjonene deres, og ut igjen.`,
  mention: 'Nevn meg, og skriv',
  private: 'Alle her leser svarene mine. Det bare du skal lese, spør du meg om i vår egen chat.',
  shared: {
    invite: 'ber om tilgang; kortet blir her og viser hvordan det går',
    status: 'hvordan det går med en partner',
    'approvals here': 'for administratorer: godkjenningskort kommer hit',
    help: 'alt du kan skrive',
  },
};
