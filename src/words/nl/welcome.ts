import type { Words } from '../words.ts';

type Welcome = Omit<Words['replies']['help'], 'title' | 'approves'>;

/** The first message of all, in a personal chat and where several people are. */
export const welcome: Welcome = {
  welcome: 'Hallo, ik ben Usher. Ik laat partners in je toepassingen, en er weer uit.',
  line: (example) =>
    `Typ **${example}**, of druk op de knop. Ik vraag om goedkeuring, stuur de uitnodiging en laat je weten wanneer de partner binnen is.`,
  ends: 'Toegang met een einddatum eindigt vanzelf. Ik herinner je daar vooraf aan, en je kunt altijd verlengen of beëindigen.',
  more: 'Typ **hulp** om alles te zien wat ik begrijp, of **taal** (**language**) voor een andere taal.',
  buttons: {
    invite: 'Partner uitnodigen',
    list: 'Mijn partners',
    approvals: 'Wat op me wacht',
    resources: 'Resources bekijken',
  },
  welcomeBy: (installer) =>
    `Hallo, ik ben Usher; ${installer} heeft me hier toegevoegd. Ik laat partners in je toepassingen, en er weer uit.`,
  mention: 'Vermeld me en typ',
  private: 'Iedereen hier leest mijn antwoorden. Wat alleen jij mag lezen, vraag je in onze eigen chat.',
  shared: {
    invite: 'vraagt toegang aan; de kaart blijft hier en laat zien hoe het gaat',
    status: 'hoe het ervoor staat met een partner',
    'approvals here': 'voor beheerders: goedkeuringskaarten komen hier',
    help: 'alles wat je kunt typen',
  },
};
