import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { options } from './options.ts';
import { welcome } from './welcome.ts';

export const replies: Words['replies'] = {
  sent: 'Gesendet. Auf der Karte in diesem Chat sehen Sie, wie es weitergeht.',
  formSent: (name) => `${name} hat dieses Formular schon gesendet, es ging also nichts doppelt hinaus.`,
  sentBy: (name) => `Dieses Formular hat ${name} gesendet.`,
  nothingChanged: 'Es wurde nichts geändert.',
  tryAgain: (span) => `Es wurde nichts geändert. Versuchen Sie es in ${span} noch einmal.`,
  again: (address) => `Diesen Antrag für ${address} habe ich schon.`,
  nothingToRemove: {
    known: (address) => `${address} hat keinen Zugang über Usher, es gibt also nichts zu entfernen.`,
    unknown: (address) =>
      `${address} kenne ich nicht, es gibt also nichts zu entfernen. Prüfen Sie die Schreibweise.`,
  },
  done: {
    cancelled: (address, resource) =>
      `Der Antrag für ${address} zu ${resource} ist zurückgezogen. Sein Link gilt nicht mehr.`,
    cancelledUnsent: (address, resource) =>
      `Der Antrag für ${address} zu ${resource} ist zurückgezogen. Es wurde nichts gesendet.`,
    resent: (address, resource) => `Eine neue Einladung zu ${resource} ist unterwegs an ${address}.`,
    handed: (address) =>
      `In unserem eigenen Chat habe ich Ihnen einen neuen Link für ${address} geschickt, zum Weitergeben.`,
    restored: (address) => `Das Konto von ${address} bleibt, wie es war. Seit wann, steht im Verlauf.`,
    extended: (address, until) => `${address} hat jetzt Zugang bis ${until}.`,
    extendedForEver: (address) => `${address} hat jetzt unbefristeten Zugang.`,
  },
  delegation: {
    none: 'Gerade vertritt niemand jemanden. Wenn Sie weg sind: **vertretung durch bea@example.com bis zum 31. März 2027**',
    title: 'Wer für wen entscheidet:',
    line: (from, to, day) => `${to} für ${from}, bis ${day}`,
    left: (from) => ` (nicht mehr da, deshalb ist ${from} gefragt)`,
    setBy: (name) => `, eingerichtet von ${name}`,
    set: (from, to, day) =>
      `${to} entscheidet für ${from ?? 'Sie'} bis ${day}. Mit **vertretungen** sehen es alle; ${from === undefined ? '**vertretung beenden**' : `**delegate ${from} stop**`} hebt das auf.`,
    notTold: (to) => `Ich konnte ${to} nicht erreichen: Sagen Sie bitte selbst Bescheid.`,
    ended: 'Sie entscheiden wieder selbst.',
    endedFor: (from) => `${from} entscheidet wieder selbst.`,
    forYou: (from, day) =>
      `Sie entscheiden für ${from} bis ${day}. Was schon wartet, steht in **genehmigungen**; neue Anträge kommen von selbst.`,
  },
  mayI: {
    atOnce: {
      employee: (who, where) =>
        `Ja: ${who} gehört zum Unternehmen und bekommt sofort Zugang zu ${where}, ohne Genehmigung.`,
      'no-approvers': (who, where) =>
        `Ja: Zugang zu ${where} braucht keine Genehmigung; die Einladung an ${who} geht hinaus, sobald Sie sie beantragen.`,
    },
    approval: (who, where) => `Sie können es beantragen: ${who} zu ${where} braucht eine Genehmigung.`,
    first: (people, stages) =>
      stages === 1
        ? `Ich würde ${people} fragen.`
        : `Zuerst würde ich ${people} fragen, in der ersten von ${stages} Stufen.`,
    reason: 'Einen Grund müssen Sie angeben.',
    inPlace: (name, whom) => `${name} (für ${whom})`,
    nobody: 'Gerade ließen sich nur die Administratoren fragen.',
    usually: (span) => `Zuletzt fiel eine Entscheidung meist innerhalb von ${span}.`,
    never: 'Zuletzt gab es keine Entscheidungen zum Vergleich.',
  },
  // In the dative: “in …”, “innerhalb von …”.
  span: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'einer Minute';
    if (minutes < 90) return `${minutes}\u00a0Minuten`;
    const hours = Math.round(minutes / 60);
    return hours < 36 ? `${hours}\u00a0Stunden` : `${Math.round(hours / 24)}\u00a0Tagen`;
  },
  link: options.link,
  termsLink: options.termsLink,
  approvalsHere: 'Ab jetzt kommen Genehmigungskarten in diesen Kanal.',
  ask: (names) => `Fragen Sie ${names}.`,
  approvalsQuiet:
    'Sie bekommen keine Genehmigungskarten mehr. **genehmigungen** zeigt, was auf Sie wartet, und entscheiden dürfen Sie weiterhin. Wo niemand sonst gefragt werden kann, kommt die Karte trotzdem zu Ihnen. **genehmigungen an** bringt die Karten zurück.',
  approvalsOn: 'Sie bekommen wieder Genehmigungskarten. **genehmigungen** zeigt, was jetzt auf Sie wartet.',
  auditHere:
    'Ab jetzt melde ich in diesem Kanal jede Entscheidung und jeden erteilten oder beendeten Zugang. Zu klicken gibt es hier nichts.',
  auditElsewhere:
    'Schreiben Sie das in dem Kanal, in dem ich melden soll, und erwähnen Sie mich dort. Es muss ein Standardkanal sein: In private und freigegebene lässt Teams mich nicht hinein.',
  approvalsElsewhere:
    'Schreiben Sie das in dem Kanal, in den die Genehmigungskarten kommen sollen, und erwähnen Sie mich dort. Es muss ein Standardkanal sein: In private und freigegebene lässt Teams mich nicht hinein.',
  approvalsNotHere:
    'Das ist ein privater oder freigegebener Kanal, in dem Teams meine Karten vielleicht nicht zustellt. Es wurde nichts geändert. Schreiben Sie es in einem Standardkanal und erwähnen Sie mich dort; in einem privaten Team bleibt es unter dessen Mitgliedern.',
  fileInChannel: 'Dateien bekomme ich nur in unserem eigenen Chat. Bitte schicken Sie sie dort.',
  inquiryUnknown:
    'Ich weiß nicht mehr, was diese Karte gefragt hat. Was auf Sie wartet, zeigt **überprüfungen**.',
  staleCard:
    'Diese Karte kenne ich nicht. Es wurde nichts geändert. Wie es steht, zeigt **status** mit der Adresse.',
  listInChannel: 'Listen von Partnern gehören in unseren eigenen Chat. Bitte schicken Sie sie dort.',
  oneFile: 'Bitte nur eine Liste auf einmal. Es wurde nichts gesendet. Schicken Sie mir die erste allein.',
  exportNotForYou:
    'Was festgehalten ist, exportieren Administratoren, Auditoren und Besitzer einer Ressource. Was es zu einem Ihrer Partner gibt, zeigt **verlauf anna@partner.com**.',
  timeNotUnderstood:
    'Diesen Tag verstehe ich nicht. Schreiben Sie ihn als 3. November 2026 oder 3. November 2026 14:05.',
  incomplete: (example) => `Wen meinen Sie? Versuchen Sie: \`${example}\``,
  unknown: (text, nearest, example) => {
    if (nearest === undefined)
      return `„${text}“ habe ich nicht verstanden. Versuchen Sie: \`${example}\`, oder schreiben Sie \`hilfe\`.`;
    if (text.toLowerCase() === nearest.toLowerCase())
      return `\`${nearest}\` braucht noch mehr. Versuchen Sie: \`${example}\``;
    return text.toLowerCase().startsWith(nearest.toLowerCase())
      ? `„${text}“ habe ich nicht ganz verstanden und deshalb nichts getan. Versuchen Sie: \`${example}\``
      : `„${text}“ habe ich nicht verstanden. Meinten Sie \`${nearest}\`? Versuchen Sie: \`${example}\``;
  },
  meant: (text) => `„${text}“ habe ich nicht verstanden und deshalb nichts getan. Meinten Sie:`,
  called: (name) => `Meinen Sie mit „${name}“:`,
  which: (name) => `„${name}“ gibt es mehrmals. Wen meinen Sie?`,
  talk: {
    thanks: 'Gern geschehen.',
    ok: 'OK. Getan habe ich daraufhin nichts; was ich kann, zeigt **hilfe**.',
    bye: 'Bis bald.',
    who: 'Ich bin Usher, ein Bot: Ich lasse Partner in die Anwendungen Ihres Unternehmens und wieder hinaus. Was ich kann, zeigt **hilfe**.',
  },
  several: (first) =>
    `Bitte nur ein Befehl pro Nachricht. Ich habe noch nichts getan: Senden Sie zuerst „${first}“, dann den nächsten.`,
  wrongTenant: 'Ich arbeite nur für die Leute eines Unternehmens, und Sie schreiben aus einem anderen.',
  guestCaller:
    'Ich arbeite nur für die Leute dieses Unternehmens, und Ihr Konto kommt von außen. Sprechen Sie mit der Person, die Sie eingeladen hat.',
  callerUnknown:
    'Ich finde Sie nicht im Verzeichnis dieses Unternehmens und kann deshalb nichts für Sie tun.',
  working: 'Bin dabei. Es dauert länger als sonst; ich antworte hier, sobald ich kann.',
  underWay:
    'Das kam doppelt an, und ich erledige es einmal. Was daraus wurde, zeigt **status** mit der Adresse.',
  storeAway:
    'Ich komme gerade nicht an meine Aufzeichnungen und kann deshalb nicht sagen, ob das geklappt hat. Versuchen Sie es in einer Minute noch einmal: Nichts geschieht doppelt.',
  stopping:
    'Ich muss kurz anhalten und konnte das nicht beenden. Was erledigt ist, bleibt erledigt. Bitte versuchen Sie es in einer Minute noch einmal.',
  notUnderstood:
    'Davon kam nicht alles an, deshalb wurde nichts geändert. Bitte versuchen Sie es noch einmal.',
  refresh: {
    hidden: 'Diese Karte ist für die, die es angeht.',
    unknown:
      'Ich weiß nicht mehr, worum es auf dieser Karte ging. Wie es steht, zeigt **status** mit der Adresse.',
    later: 'Diese Karte ließ sich gerade nicht aktualisieren. Beim nächsten Ansehen ist sie aktuell.',
  },
  fault: (reference) =>
    `Bei mir ist etwas schiefgegangen. Versuchen Sie es in einer Minute noch einmal. Wenn es wieder geschieht, nennen Sie einem Administrator diese Kennung: ${reference}`,
  language: {
    title: (name) => `Ich schreibe Ihnen auf ${name}.`,
    asChosen: 'So haben Sie es gewählt. Mit **sprache automatisch** richte ich mich wieder nach Teams.',
    asTeams: 'Wie in Ihrem Teams eingestellt. Sie können eine andere Sprache wählen.',
    unknown: (said) => `„${said}“ spreche ich noch nicht.`,
  },
  languageInChat: 'Sagen Sie mir das einmal in unserem eigenen Chat; dann gilt es überall.',
  whoami: {
    title: (name) => `Sie sind ${name}`,
    asks: 'Sie können Zugang für Partner beantragen.',
    approves: 'Sie entscheiden über Anträge von anderen.',
    administers: 'Sie administrieren Usher: Sie können die Anträge von allen sehen und ändern.',
    owns: (resources) =>
      `Sie sind Besitzer von ${listed(resources)}: Dafür können Sie die Anträge von allen sehen und ändern.`,
    nothing:
      'Sie können hier nichts beantragen, genehmigen oder administrieren. Ein Administrator kann Sie in eine Gruppe aufnehmen, die das darf.',
  },
  help: {
    title: 'Was Sie schreiben können',
    ...welcome,
    approves: 'Genehmigungskarten kommen von selbst. Die erste Entscheidung zählt.',
  },
};
