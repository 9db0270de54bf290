import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies: Words['replies'] = {
  sent: 'Sendt. Kortet i denne chatten viser hvordan det går.',
  formSent: (name) => `${name} har allerede sendt dette skjemaet, så ingenting ble sendt to ganger.`,
  sentBy: (name) => `${name} sendte dette skjemaet.`,
  nothingChanged: 'Ingenting ble endret.',
  tryAgain: (span) => `Ingenting ble endret. Prøv igjen om ${span}.`,
  again: (address) => `Jeg har allerede denne forespørselen for ${address}.`,
  nothingToRemove: {
    known: (address) => `${address} har ingen tilgang gjennom Usher, så det er ingenting å fjerne.`,
    unknown: (address) =>
      `Jeg kjenner ingen med ${address}, så det er ingenting å fjerne. Sjekk skrivemåten.`,
  },
  done: {
    cancelled: (address, resource) =>
      `Forespørselen om tilgang til ${resource} for ${address} er trukket tilbake. Lenken virker ikke lenger.`,
    cancelledUnsent: (address, resource) =>
      `Forespørselen om tilgang til ${resource} for ${address} er trukket tilbake. Ingenting ble sendt.`,
    resent: (address, resource) => `En ny invitasjon til ${resource} er på vei til ${address}.`,
    handed: (address) =>
      `Jeg har sendt deg en ny lenke for ${address} i vår egen chat, som du kan gi videre.`,
    restored: (address) => `Kontoen til ${address} beholdes som den var. Historikken viser siden når.`,
    extended: (address, until) => `${address} har nå tilgang frem til ${until}.`,
    extendedForEver: (address) => `${address} har nå tilgang uten sluttdato.`,
  },
  delegation: {
    none: 'Ingen er stedfortreder for noen. Når du er borte: **deleger til bea@example.com til og med 31. mars 2027**',
    title: 'Hvem som avgjør for hvem:',
    line: (from, to, day) => `${to} for ${from}, til og med ${day}`,
    left: (from) => ` (har sluttet, så ${from} blir spurt)`,
    setBy: (name) => `, satt opp av ${name}`,
    set: (from, to, day) =>
      `${to} avgjør for ${from ?? 'deg'} til og med ${day}. Alle kan se det med **stedfortredere**; ${from === undefined ? '**stedfortreder stopp**' : `**delegate ${from} stop**`} avslutter det.`,
    notTold: (to) => `Jeg fikk ikke tak i ${to} for å si fra: Gjør det selv.`,
    ended: 'Du avgjør selv igjen.',
    endedFor: (from) => `${from} avgjør selv igjen.`,
    forYou: (from, day) =>
      `Du avgjør for ${from} til og med ${day}. Det som allerede venter, finner du under **godkjenninger**; nye forespørsler kommer av seg selv.`,
  },
  mayI: {
    atOnce: {
      employee: (who, where) =>
        `Ja: ${who} er ansatt, og får tilgang til ${where} med en gang, uten godkjenning.`,
      'no-approvers': (who, where) =>
        `Ja: Ingen trenger å godkjenne tilgang til ${where}; ${who} inviteres så snart du ber om det.`,
    },
    approval: (who, where) => `Du kan be om det: ${who} til ${where} må godkjennes.`,
    first: (people, stages) =>
      stages === 1
        ? `${people} ville bli spurt.`
        : `${people} ville bli spurt først, i det første av ${stages} trinn.`,
    reason: 'Du må skrive hvorfor.',
    inPlace: (name, whom) => `${name} (for ${whom})`,
    nobody: 'Akkurat nå kunne bare administratorene bli spurt.',
    usually: (span) => `I det siste har en avgjørelse vanligvis tatt ${span}.`,
    never: 'I det siste har det ikke vært noen avgjørelser å sammenligne med.',
  },
  span: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'et minutt';
    if (minutes < 90) return `${minutes}\u00a0minutter`;
    const hours = Math.round(minutes / 60);
    return hours < 36 ? `${hours}\u00a0timer` : `${Math.round(hours / 24)}\u00a0dager`;
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'Fra nå av kommer godkjenningskort til denne kanalen.',
  ask: (names) => `Spør ${names}.`,
  approvalsQuiet:
    'Du får ikke flere godkjenningskort. **godkjenninger** viser hva som venter på deg, og du kan fortsatt avgjøre. Hvis ingen andre kan spørres, kommer kortet likevel til deg. **godkjenninger på** gir kortene tilbake.',
  approvalsOn: 'Du får godkjenningskort igjen. **godkjenninger** viser hva som venter på deg nå.',
  auditHere:
    'Fra nå av melder jeg alle avgjørelser, og all tilgang som gis eller fjernes, i denne kanalen. Det er ingenting å klikke på her.',
  auditElsewhere:
    'Skriv dette i kanalen der jeg skal melde det, og nevn meg der. Det må være en standardkanal: Teams slipper meg ikke inn i private og delte.',
  approvalsElsewhere:
    'Skriv dette i kanalen som skal få godkjenningskortene, og nevn meg der. Det må være en standardkanal: Teams slipper meg ikke inn i private og delte.',
  approvalsNotHere:
    'Dette er en privat eller delt kanal, der Teams kanskje ikke leverer kortene mine. Ingenting ble endret. Skriv dette i en standardkanal, og nevn meg der; i et privat team blir det blant medlemmene.',
  fileInChannel: 'Filer når meg bare i vår egen chat. Send den der.',
  inquiryUnknown:
    'Jeg vet ikke lenger hva dette kortet spurte om. Skriv **gjennomganger** for å se hva som venter på deg.',
  staleCard:
    'Jeg kjenner ikke dette kortet. Ingenting ble endret. Skriv **status** og adressen for å se hvordan det ligger an.',
  listInChannel: 'Lister over partnere hører til i vår egen chat. Send dem der.',
  oneFile: 'Én liste om gangen, takk. Ingenting ble sendt. Send meg bare den første.',
  exportNotForYou:
    'Administratorer, revisorer og eiere av en ressurs eksporterer det som er registrert. **historikk anna@partner.com** viser deg det som er registrert om en av partnerne dine.',
  timeNotUnderstood:
    'Den dagen forstår jeg ikke. Skriv den som 3. november 2026, eller 3. november 2026 14:05.',
  incomplete: (example) => `Hvem mener du? Prøv: \`${example}\``,
  unknown: (text, nearest, example) => {
    if (nearest === undefined)
      return `Jeg forsto ikke «${text}». Prøv: \`${example}\`, eller skriv \`hjelp\`.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `\`${nearest}\` trenger mer. Prøv: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `Jeg forsto ikke alt i «${text}», så jeg gjorde ingenting. Prøv: \`${example}\``
      : `Jeg forsto ikke «${text}». Mente du \`${nearest}\`? Prøv: \`${example}\``;
  },
  meant: (text) => `Jeg forsto ikke «${text}», så jeg gjorde ingenting. Mente du:`,
  called: (name) => `Mener du med «${name}»:`,
  which: (name) => `Det er mer enn én «${name}». Hvem mener du?`,
  talk: {
    thanks: 'Bare hyggelig.',
    ok: 'OK. Jeg gjorde ingenting med det; skriv **hjelp** for å se hva jeg kan.',
    bye: 'Ha det.',
    who: 'Jeg er Usher, en bot: Jeg slipper partnere inn i firmaets applikasjoner, og ut igjen. Skriv **hjelp** for å se hva jeg kan.',
  },
  several: (first) =>
    `Én kommando per melding, takk. Jeg har ikke gjort noe ennå: Send «${first}» først, så den neste.`,
  wrongTenant: 'Jeg jobber bare for folkene i ett firma, og du skriver fra et annet.',
  guestCaller:
    'Jeg jobber bare for de ansatte i dette firmaet, og kontoen din kommer utenfra. Snakk med den som inviterte deg.',
  callerUnknown: 'Jeg finner deg ikke i Entra for dette firmaet, så jeg kan ikke gjøre noe for deg.',
  working: 'Jeg holder på. Dette tar lengre tid enn vanlig; jeg svarer her så snart jeg kan.',
  underWay:
    'Jeg fikk dette to ganger og gjør det én gang. Skriv **status** og adressen for å se hva som ble av det.',
  storeAway:
    'Jeg får ikke tak i opplysningene mine akkurat nå, så jeg vet ikke om det gikk. Prøv igjen om et minutt: Ingenting blir gjort to ganger.',
  stopping:
    'Jeg må stoppe et øyeblikk og fikk ikke gjort dette ferdig. Det som er gjort, er gjort. Prøv igjen om et minutt.',
  notUnderstood: 'Jeg fikk ikke med meg alt, så ingenting ble endret. Prøv igjen.',
  refresh: {
    hidden: 'Dette kortet er for dem det gjelder.',
    unknown:
      'Jeg vet ikke lenger hva dette kortet gjaldt. Skriv **status** og adressen for å se hvordan det ligger an.',
    later: 'Dette kortet kunne ikke oppdateres akkurat nå. Det blir det neste gang du ser på det.',
  },
  fault: (reference) =>
    `Noe gikk galt hos meg. Prøv igjen om et minutt. Skjer det igjen, gi en administrator denne referansen: ${reference}`,
  language: {
    title: (name) => `Jeg skriver til deg på ${name.toLowerCase()}.`,
    asChosen: 'Som du har valgt. Med **språk automatisk** følger jeg Teams igjen.',
    asTeams: 'Som i Teams. Du kan velge et annet språk.',
    unknown: (said) => `«${said}» kan jeg ikke ennå.`,
  },
  languageInChat: 'Si det til meg én gang i vår egen chat; så gjelder det overalt.',
  whoami: {
    title: (name) => `Du er ${name}`,
    asks: 'Du kan be om tilgang for partnere.',
    approves: 'Du avgjør forespørsler fra andre.',
    administers: 'Du administrerer Usher: Du kan se og endre alles forespørsler.',
    owns: (resources) => `Du eier ${listed(resources)}: Der kan du se og endre alles forespørsler.`,
    nothing:
      'Du kan ikke be om tilgang, godkjenne eller administrere her. En administrator kan legge deg til i en gruppe som kan.',
  },
  help: {
    title: 'Det du kan skrive',
    ...welcome,
    approves: 'Godkjenningskort kommer av seg selv. Den første avgjørelsen gjelder.',
  },
};
