import type { GrantPageWords } from '../en/grant-page.ts';

export const grantPage: GrantPageWords = {
  lang: 'de',
  granted: {
    title: 'Zugang erteilt',
    text: (resource) => `Sie haben jetzt Zugang zu ${resource}.`,
    again: (resource) => `Sie haben bereits Zugang zu ${resource}.`,
    go: (resource) => `Weiter zu ${resource}`,
    noLink: 'Sie können diese Seite schließen.',
  },
  notAccepted: {
    title: 'Bitte nehmen Sie zuerst die Einladung an',
    text: (resource) =>
      `Ihr Zugang zu ${resource} ist vorbereitet, aber Microsoft weiß noch nicht, dass Sie die Einladung angenommen haben.`,
    steps: [
      'Öffnen Sie die Einladungsmail von Microsoft.',
      'Wählen Sie „Einladung annehmen“ und folgen Sie den Schritten.',
      'Sie kommen von selbst hierher zurück. Wenn Sie gerade angenommen haben, warten Sie einige Sekunden und versuchen Sie es erneut.',
    ],
    retry: 'Erneut versuchen',
  },
  expired: {
    title: 'Dieser Einladungslink ist abgelaufen',
    text: 'Zu Ihrer Sicherheit gelten Links nur eine begrenzte Zeit. Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  },
  ended: {
    title: 'Diese Einladung gilt nicht mehr',
    text: 'Sie wurde zurückgezogen, oder der Zugang ist beendet. Wenn Sie noch Zugang brauchen, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  },
  unknown: {
    title: 'Dieser Link ist ungültig',
    text: 'Verwenden Sie den Link aus der neuesten Einladungsmail, und öffnen Sie ihn vollständig. Hilft das nicht, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
  },
  unavailable: {
    title: 'Das hat gerade nicht geklappt',
    text: 'Es ist nichts verloren: Ihre Einladung bleibt gültig, und Sie müssen nichts tun.',
    again: (seconds) => `Diese Seite versucht es in ${seconds} Sekunden von selbst erneut.`,
    retry: 'Jetzt erneut versuchen',
    reference: (id) => `Referenz: ${id}`,
  },
  notFound: { title: 'Hier ist nichts', text: 'Verwenden Sie den Link aus Ihrer Einladungsmail.' },
  notAllowed: {
    title: 'Diese Seite kann nur geöffnet werden',
    text: 'Öffnen Sie den Link aus Ihrer Einladungsmail im Browser.',
  },
  fault: {
    title: 'Etwas ist schiefgegangen',
    text: 'Das liegt an uns, nicht an Ihnen. Versuchen Sie es in einer Minute erneut. Wenn es wieder geschieht, nennen Sie der Person, die Sie eingeladen hat, diese Referenz.',
  },
};
