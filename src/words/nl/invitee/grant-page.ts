import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

const within = (seconds: number): string => (seconds === 1 ? 'een seconde' : `${seconds}\u00a0seconden`);

export const grantPage: GrantPageWords = {
  language: 'nl',
  name: 'Nederlands',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Je hebt toegang',
    lines: [
      `Je hebt nu toegang tot ${resource}.`,
      hasLink
        ? 'Meld je daar aan met het account dat je net hebt gebruikt. Het kan een minuut duren tot alles opengaat.'
        : 'Je kunt deze pagina sluiten. Open de toepassing zoals de persoon die je uitnodigde je heeft verteld, met het account dat je net hebt gebruikt.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'Je hebt al toegang',
    lines: [
      `De toegang tot ${resource} is al eerder gegeven. Hier hoef je niets meer te doen.`,
      hasLink
        ? 'Meld je daar aan met het account dat is uitgenodigd.'
        : 'Je kunt deze pagina sluiten. Open de toepassing zoals de persoon die je uitnodigde je heeft verteld.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Accepteer eerst de uitnodiging',
    lines: [`De toegang tot ${resource} ligt klaar, maar de uitnodiging is nog niet geaccepteerd.`],
    steps: [
      'Open de uitnodigingsmail, of de uitnodigingslink die je hebt gekregen.',
      'Accepteer de uitnodiging en meld je aan met het adres dat is uitgenodigd.',
      'Daarna kom je hier terug. Heb je net geaccepteerd, wacht dan een paar seconden en probeer het opnieuw.',
    ],
  }),
  expired: {
    title: 'Deze uitnodigingslink is verlopen',
    lines: [
      'Een uitnodigingslink werkt maar een beperkte tijd, en die is voorbij.',
      'Vraag de persoon die je uitnodigde om een nieuwe uitnodiging.',
    ],
  },
  ended: {
    title: 'Deze uitnodiging geldt niet meer',
    lines: [
      'De uitnodiging is ingetrokken, of de toegang die erbij hoorde, is geëindigd.',
      'Heb je de toegang nog nodig, vraag dan de persoon die je uitnodigde om een nieuwe uitnodiging.',
    ],
  },
  unknown: {
    title: 'Deze link klopt niet',
    lines: [
      'Misschien is de link bij het kopiëren afgekapt, of is er een nieuwere uitnodiging.',
      'Gebruik de link uit de nieuwste uitnodigingsmail. Werkt die ook niet, vraag het dan aan de persoon die je uitnodigde.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'Dat lukt nu even niet',
    lines: [
      'De dienst die de toegang opent, antwoordt niet. Er is niets verloren: je uitnodiging blijft geldig.',
      `Deze pagina probeert het over ${within(seconds)} vanzelf opnieuw. Je kunt de pagina open laten.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'Te veel bezoeken tegelijk',
    lines: [
      'Deze pagina is net heel vaak geopend vanaf jouw netwerk. Er is niets verloren: je uitnodiging blijft geldig.',
      `Deze pagina probeert het over ${within(seconds)} vanzelf opnieuw. Je kunt de pagina open laten.`,
    ],
  }),
  fault: {
    title: 'Er ging iets mis bij ons',
    lines: [
      'Je uitnodiging is ongewijzigd. Probeer het over een paar minuten opnieuw.',
      'Gebeurt het weer, geef dan dit kenmerk aan de persoon die je uitnodigde.',
    ],
  },
  noPage: {
    title: 'Hier is geen pagina',
    lines: ['Ben je uitgenodigd, gebruik dan de link uit de nieuwste uitnodigingsmail.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'Hier laat een bedrijf zijn partners in zijn toepassingen, en er weer uit.'
        : `Hier laat ${company} partners in de eigen toepassingen, en er weer uit.`,
      'Ben je uitgenodigd, gebruik dan de link uit de uitnodigingsmail. Heb je een vraag, stel die dan aan de persoon die je uitnodigde.',
      'Werk je hier, schrijf dan naar Usher in Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Open je link nog eens',
    lines: [
      'Er is niets gewijzigd. Dit adres doet uit zichzelf niets: gebruik de link uit de uitnodigingsmail.',
    ],
  },
  badAddress: {
    title: 'Dit adres is beschadigd',
    lines: [
      'Er is niets gewijzigd. Gebruik de link uit de nieuwste uitnodigingsmail, zonder iets te wijzigen.',
    ],
  },
  busyForm: (seconds) => ({
    title: 'Te veel bezoeken tegelijk',
    lines: [
      'Deze pagina is net heel vaak gebruikt vanaf jouw netwerk, dus er is niets gewijzigd.',
      `Ga terug en probeer het over ${within(seconds)} opnieuw.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'We hebben om een nieuwe uitnodiging gevraagd',
      lines: [
        `Je vraag ligt bij ${sponsor}. Na akkoord komt er een nieuwe uitnodiging, op dezelfde manier als de vorige.`,
        'Je hoeft het niet nog eens te vragen.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'We hebben om langere toegang gevraagd',
      lines: [
        `Je vraag ligt bij ${sponsor}. Tot de beslissing blijft je toegang zoals hij is; de nieuwe datum komt op deze pagina te staan.`,
        'Je hoeft het niet nog eens te vragen.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) => `Je hebt ${sponsor} om een nieuwe uitnodiging gevraagd. Die komt na akkoord.`,
    longer: (sponsor) =>
      `Je hebt ${sponsor} om langere toegang gevraagd. De nieuwe datum staat hier na akkoord.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: 'Je toegang opgeven?',
    lines: [
      `Je kunt ${resource} dan niet meer openen. ${sponsor} krijgt het te horen.`,
      'Er is nog niets gewijzigd.',
    ],
  }),
  left: (resource, sponsor) => ({
    title: 'Je toegang wordt verwijderd',
    lines: [
      `Over ongeveer een minuut kun je ${resource} niet meer openen. ${sponsor} krijgt het te horen.`,
      'Je kunt deze pagina sluiten.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'Er is niets te wijzigen',
    lines: [
      'Er is niets gewijzigd. Op je pagina staat hoe het met je toegang staat.',
      'Kreeg je een nieuwere uitnodiging, gebruik dan de link in die mail.',
    ],
  },
  forms: {
    'new-link': 'Om een nieuwe uitnodiging vragen',
    longer: 'Om langere toegang vragen',
    leave: 'Mijn toegang opgeven',
    confirmLeave: 'Ja, mijn toegang opgeven',
  },
  helpMeIn,
  back: 'Terug naar je pagina',
  facts: {
    sponsor: 'Uitgenodigd door',
    resource: 'Toegang tot',
    description: 'Wat dit is',
    until: 'Laatste dag',
    noEnd: 'Geen einddatum',
  },
  help: 'Hulp',
  languages: 'Taal',
  toApplication: 'Naar de toepassing',
  tryAgain: 'Opnieuw proberen',
  tryNow: 'Nu proberen',
  reference: 'Kenmerk',
  about: 'Gasttoegang. Je bent hier omdat iemand je heeft uitgenodigd om samen te werken.',
};
