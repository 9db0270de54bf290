import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies: Words['replies'] = {
  sent: 'Verzonden. Op de kaart in deze chat zie je hoe het verdergaat.',
  formSent: (name) => `${name} heeft dit formulier al verstuurd, dus er is niets dubbel verzonden.`,
  sentBy: (name) => `${name} heeft dit formulier verstuurd.`,
  nothingChanged: 'Er is niets gewijzigd.',
  tryAgain: (span) => `Er is niets gewijzigd. Probeer het over ${span} opnieuw.`,
  again: (address) => `Deze aanvraag voor ${address} heb ik al.`,
  nothingToRemove: {
    known: (address) => `${address} heeft geen toegang via Usher, dus er is niets te verwijderen.`,
    unknown: (address) =>
      `Ik ken niemand met ${address}, dus er is niets te verwijderen. Controleer de spelling.`,
  },
  done: {
    cancelled: (address, resource) =>
      `De aanvraag voor toegang van ${address} tot ${resource} is ingetrokken. De link werkt niet meer.`,
    cancelledUnsent: (address, resource) =>
      `De aanvraag voor toegang van ${address} tot ${resource} is ingetrokken. Er is niets verzonden.`,
    resent: (address, resource) => `Een nieuwe uitnodiging voor ${resource} is onderweg naar ${address}.`,
    handed: (address) =>
      `Ik heb je in onze eigen chat een nieuwe link voor ${address} gestuurd, om door te geven.`,
    restored: (address) =>
      `Het account van ${address} blijft zoals het was. Sinds wanneer, staat in de geschiedenis.`,
    extended: (address, until) => `${address} heeft nu toegang tot ${until}.`,
    extendedForEver: (address) => `${address} heeft nu toegang voor onbepaalde tijd.`,
  },
  delegation: {
    none: 'Niemand vervangt nu iemand. Ben je weg: **vervanging door bea@example.com tot en met 31 maart 2027**',
    title: 'Wie voor wie beslist:',
    line: (from, to, day) => `${to} namens ${from}, tot en met ${day}`,
    left: (from) => ` (is weg, dus wordt ${from} gevraagd)`,
    setBy: (name) => `, ingesteld door ${name}`,
    set: (from, to, day) =>
      `${to} beslist voor ${from ?? 'jou'} tot en met ${day}. Iedereen ziet het met **vervangingen**; met ${from === undefined ? '**vervanging stoppen**' : `**delegate ${from} stop**`} eindigt dat.`,
    notTold: (to) => `Ik kon ${to} niet bereiken: zeg het zelf even.`,
    ended: 'Je beslist weer zelf.',
    endedFor: (from) => `${from} beslist weer zelf.`,
    forYou: (from, day) =>
      `Jij beslist namens ${from} tot en met ${day}. Wat al wacht, staat onder **goedkeuringen**; nieuwe aanvragen komen vanzelf.`,
  },
  mayI: {
    atOnce: {
      employee: (who, where) =>
        `Ja: ${who} is een medewerker en krijgt meteen toegang tot ${where}, zonder goedkeuring.`,
      'no-approvers': (who, where) =>
        `Ja: toegang tot ${where} hoeft niemand goed te keuren; ${who} wordt uitgenodigd zodra je het aanvraagt.`,
    },
    approval: (who, where) =>
      `Je kunt het aanvragen: voor toegang van ${who} tot ${where} is goedkeuring nodig.`,
    first: (people, stages) =>
      stages === 1
        ? `Ik zou ${people} vragen.`
        : `Eerst zou ik ${people} vragen, in de eerste van ${stages} fasen.`,
    reason: 'Je moet wel een reden geven.',
    inPlace: (name, whom) => `${name} (namens ${whom})`,
    nobody: 'Op dit moment kunnen alleen de beheerders worden gevraagd.',
    usually: (span) => `De laatste tijd duurde een beslissing meestal ${span}.`,
    never: 'De laatste tijd waren er geen beslissingen om mee te vergelijken.',
  },
  span: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'een minuut';
    if (minutes < 90) return `${minutes}\u00a0minuten`;
    const hours = Math.round(minutes / 60);
    return hours < 36 ? `${hours}\u00a0uur` : `${Math.round(hours / 24)}\u00a0dagen`;
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'Vanaf nu komen goedkeuringskaarten in dit kanaal.',
  ask: (names) => `Vraag het aan ${names}.`,
  approvalsQuiet:
    'Je krijgt geen goedkeuringskaarten meer. **goedkeuringen** laat zien wat op je wacht, en je mag nog steeds beslissen. Als niemand anders gevraagd kan worden, komt de kaart toch bij jou. Met **goedkeuringen aan** komen de kaarten terug.',
  approvalsOn: 'Je krijgt weer goedkeuringskaarten. **goedkeuringen** laat zien wat nu op je wacht.',
  auditHere:
    'Vanaf nu meld ik in dit kanaal elke beslissing en alle verleende of beëindigde toegang. Er is hier niets om op te klikken.',
  auditElsewhere:
    'Typ dit in het kanaal waarin ik moet melden, en vermeld me daar. Het moet een standaardkanaal zijn: in privé- en gedeelde kanalen laat Teams me niet toe.',
  approvalsElsewhere:
    'Typ dit in het kanaal waar de goedkeuringskaarten moeten komen, en vermeld me daar. Het moet een standaardkanaal zijn: in privé- en gedeelde kanalen laat Teams me niet toe.',
  approvalsNotHere:
    'Dit is een privé- of gedeeld kanaal, waar Teams mijn kaarten misschien niet aflevert. Er is niets gewijzigd. Typ dit in een standaardkanaal en vermeld me daar; in een privéteam blijft het onder de leden.',
  fileInChannel: 'Bestanden krijg ik alleen in onze eigen chat. Stuur het daar.',
  inquiryUnknown: 'Ik weet niet meer wat deze kaart vroeg. Typ **beoordelingen** om te zien wat op je wacht.',
  staleCard:
    'Deze kaart ken ik niet. Er is niets gewijzigd. Typ **status** en het adres om te zien hoe het ervoor staat.',
  listInChannel: 'Lijsten met partners horen in onze eigen chat. Stuur ze daar.',
  oneFile: 'Eén lijst tegelijk, alsjeblieft. Er is niets verzonden. Stuur me eerst alleen de eerste.',
  exportNotForYou:
    'Wat is vastgelegd, exporteren beheerders, auditors en eigenaren van een resource. Wat er van een van je partners is, zie je met **geschiedenis anna@partner.com**.',
  timeNotUnderstood: 'Die dag begrijp ik niet. Typ hem als 3 november 2026, of 3 november 2026 14:05.',
  incomplete: (example) => `Wie bedoel je? Probeer: \`${example}\``,
  unknown: (text, nearest, example) => {
    if (nearest === undefined) return `‘${text}’ begreep ik niet. Probeer: \`${example}\`, of typ \`hulp\`.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `Bij \`${nearest}\` hoort nog meer. Probeer: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `‘${text}’ begreep ik niet helemaal, dus ik heb niets gedaan. Probeer: \`${example}\``
      : `‘${text}’ begreep ik niet. Bedoelde je \`${nearest}\`? Probeer: \`${example}\``;
  },
  meant: (text) => `‘${text}’ begreep ik niet, dus ik heb niets gedaan. Bedoelde je:`,
  called: (name) => `Bedoel je met ‘${name}’:`,
  which: (name) => `Er is meer dan één ‘${name}’. Wie bedoel je?`,
  talk: {
    thanks: 'Graag gedaan.',
    ok: 'Oké. Ik heb daarop niets gedaan; typ **hulp** voor wat ik kan.',
    bye: 'Tot ziens.',
    who: 'Ik ben Usher, een bot: ik laat partners in de toepassingen van je bedrijf, en er weer uit. Typ **hulp** voor wat ik kan.',
  },
  several: (first) =>
    `Eén opdracht per bericht, alsjeblieft. Ik heb nog niets gedaan: stuur eerst ‘${first}’, dan de volgende.`,
  wrongTenant: 'Ik werk alleen voor de mensen van één bedrijf, en jij schrijft vanuit een ander.',
  guestCaller:
    'Ik werk alleen voor de medewerkers van dit bedrijf, en jouw account komt van buiten. Vraag het aan de persoon die je heeft uitgenodigd.',
  callerUnknown: 'Ik vind je niet in de directory van dit bedrijf, dus ik kan niets voor je doen.',
  working: 'Ik ben ermee bezig. Het duurt langer dan anders; ik antwoord hier zodra ik kan.',
  underWay:
    'Dit kwam twee keer binnen, en ik doe het één keer. Typ **status** en het adres om te zien wat ervan is gekomen.',
  storeAway:
    'Ik kan nu niet bij mijn gegevens, dus ik weet niet of dat gelukt is. Probeer het over een minuut opnieuw: niets gebeurt dubbel.',
  stopping:
    'Ik moet even stoppen en kon dit niet afmaken. Wat klaar is, blijft klaar. Probeer het over een minuut opnieuw.',
  notUnderstood: 'Niet alles kwam aan, dus er is niets gewijzigd. Probeer het opnieuw.',
  refresh: {
    hidden: 'Deze kaart is voor wie het aangaat.',
    unknown:
      'Ik weet niet meer waar deze kaart over ging. Typ **status** en het adres om te zien hoe het ervoor staat.',
    later: 'Deze kaart kon nu niet worden vernieuwd. De volgende keer dat je kijkt, klopt hij weer.',
  },
  fault: (reference) =>
    `Er ging iets mis bij mij. Probeer het over een minuut opnieuw. Gebeurt het weer, geef een beheerder dan dit kenmerk: ${reference}`,
  language: {
    title: (name) => `Ik schrijf je in het ${name}.`,
    asChosen: 'Zoals je hebt gekozen. Met **taal automatisch** volg ik weer je Teams.',
    asTeams: 'Zoals in je Teams. Je kunt een andere kiezen.',
    unknown: (said) => `‘${said}’ spreek ik nog niet.`,
  },
  languageInChat: 'Zeg me dat één keer in onze eigen chat; dan geldt het overal.',
  whoami: {
    title: (name) => `Je bent ${name}`,
    asks: 'Je kunt toegang voor partners aanvragen.',
    approves: 'Je beslist over aanvragen van anderen.',
    administers: 'Je beheert Usher: je kunt ieders aanvragen zien en wijzigen.',
    owns: (resources) =>
      `Je bent eigenaar van ${listed(resources)}: daarvoor kun je ieders aanvragen zien en wijzigen.`,
    nothing:
      'Je kunt hier niets aanvragen, goedkeuren of beheren. Een beheerder kan je toevoegen aan een groep die dat kan.',
  },
  help: {
    title: 'Wat je kunt typen',
    ...welcome,
    approves: 'Goedkeuringskaarten komen vanzelf. De eerste beslissing telt.',
  },
};
