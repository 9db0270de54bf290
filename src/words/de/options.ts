import type { Options, Words } from '../words.ts';

/** The rarely used part of the form, and the form that changes an address. */
export const options: Options = {
  form: {
    more: 'Weitere Optionen',
    delivery: 'Wie die Einladung hinausgeht',
    deliveries: {
      microsoft: 'Mail von Microsoft',
      own: 'Unsere eigene Mail',
      link: 'Ich gebe den Link selbst weiter',
    },
    personalMessage: 'Nachricht in unserer Mail (optional)',
    personalMessageHint: 'Hallo Anna, hier ist der besprochene Zugang.',
    cc: 'Kopie der Mail an (optional)',
    ccHint: 'ben@partner.com',
    invitedAs: 'Konto',
    invitedAsChoices: {
      guest: 'Gast, wie üblich',
      member: 'Mitglied unseres Verzeichnisses',
    },
    usualLanguage: 'Englisch oder Microsofts Wahl',
  },
  change: {
    title: (address) => `Adresse von ${address} ändern?`,
    what: {
      waiting:
        'Für die neue Adresse wird ein neuer Antrag gestellt. Der für die alte wird jetzt zurückgezogen.',
      invited:
        'Für die neue Adresse wird ein neuer Antrag gestellt. Die Einladung an die alte gilt dann nicht mehr.',
      accepted:
        'Für die neue Adresse wird ein neuer Antrag gestellt. Bis zur Genehmigung kann die alte noch ihren Zugang bekommen.',
      granted:
        'Für die neue Adresse wird ein neuer Antrag gestellt. Der Zugang mit der alten bleibt bis zur Genehmigung.',
    },
    resource: 'Zugang zu',
    address: 'Neue Adresse',
    addressHint: 'anna@new.com',
    addressError: 'Geben Sie eine Mailadresse an, zum Beispiel anna@partner.com.',
    reason: 'Grund (optional)',
    reasonRequired: 'Grund',
    reasonHint: 'Neue Firma',
    send: 'Antrag senden',
  },
  link: (address, resource, until, url) =>
    `Hier ist der Einladungslink zu ${resource} für ${address}. Geben Sie ihn selbst weiter, und nur dorthin: Wer ihn öffnet, muss sich als ${address} anmelden. Er gilt bis ${until}. Öffnen Sie ihn nicht selbst.\n\n\`${url}\``,
  termsLink: (address, resource, url) =>
    `${address} ist hier schon Gast und muss vor dem Zugang den Bedingungen von ${resource} zustimmen. Hier ist der Link dazu. Geben Sie ihn an ${address} weiter, und an niemanden sonst. Öffnen Sie ihn nicht selbst.\n\n\`${url}\``,
};

export const optionRefusals: Pick<
  Words['refusals'],
  | 'not-longer'
  | 'member-by-administrators'
  | 'cc-without-mail'
  | 'message-without-own-mail'
  | 'message-too-long'
  | 'same-address'
  | 'employee-address'
> = {
  'not-longer': ({ until }, { date }) =>
    `Der Zugang gilt schon bis ${date(until - 1)}, und verlängern lässt er sich nur darüber hinaus. Es wurde nichts geändert. Um ihn früher zu beenden, schreiben Sie **entferne** und die Adresse.`,
  'member-by-administrators': () =>
    'Als Mitglied unseres Verzeichnisses darf nur ein Administrator einladen. Laden Sie als Gast ein, oder fragen Sie einen Administrator.',
  'cc-without-mail': () =>
    'Bei einem Link zum Weitergeben geht keine Mail hinaus, also auch keine Kopie. Lassen Sie das leer, oder wählen Sie eine Mail.',
  'message-without-own-mail': () =>
    'Nur unsere eigene Mail enthält eine Nachricht von Ihnen. Lassen Sie das leer, oder wählen Sie unsere eigene Mail.',
  'message-too-long': ({ limit }) => `Bitte höchstens ${limit}\u00a0Zeichen für die Nachricht.`,
  'same-address': () => 'Diese Adresse ist schon eingetragen. Geben Sie die neue an.',
  'employee-address': () =>
    'Das ist der Zugang einer internen Person: Die Adresse kann nur Ihr eigenes Unternehmen ändern. Soll der Zugang umziehen, schreiben Sie **einladen** und die neue Adresse, danach **entferne** und die alte.',
};

export const chatClosed: Words['chatClosed'] =
  'Der Link geht nur in den persönlichen Chat der Person, die ihn weitergibt, und dort kann ich nicht schreiben. Sie muss unseren Chat öffnen und kurz Hallo sagen.';
