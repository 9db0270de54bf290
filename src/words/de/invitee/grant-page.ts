import type { GrantPageWords } from '../../types.ts';
import { helpMeIn } from './help-me-in.ts';
import { termsPage as terms } from './terms-page.ts';

export const grantPage: GrantPageWords = {
  language: 'de',
  name: 'Deutsch',
  direction: 'ltr',
  granted: (resource, hasLink) => ({
    title: 'Zugang erteilt',
    lines: [
      `Sie haben jetzt Zugang zu ${resource}.`,
      hasLink
        ? 'Melden Sie sich dort mit dem Konto an, das Sie gerade verwendet haben. Bis alles offen ist, kann es eine Minute dauern.'
        : 'Sie können diese Seite schließen. Öffnen Sie die Anwendung so, wie es Ihnen die einladende Person gesagt hat, mit dem Konto, das Sie gerade verwendet haben.',
    ],
  }),
  grantedBefore: (resource, hasLink) => ({
    title: 'Sie haben bereits Zugang',
    lines: [
      `Der Zugang zu ${resource} wurde schon erteilt. Hier ist nichts mehr zu tun.`,
      hasLink
        ? 'Melden Sie sich dort mit dem eingeladenen Konto an.'
        : 'Sie können diese Seite schließen. Öffnen Sie die Anwendung so, wie es Ihnen die einladende Person gesagt hat.',
    ],
  }),
  notAccepted: (resource) => ({
    title: 'Bitte nehmen Sie zuerst die Einladung an',
    lines: [`Der Zugang zu ${resource} liegt bereit, aber die Einladung ist noch nicht angenommen.`],
    steps: [
      'Öffnen Sie die Einladungsmail oder den Einladungslink, den Sie erhalten haben.',
      'Nehmen Sie die Einladung an und melden Sie sich mit der eingeladenen Adresse an.',
      'Danach werden Sie hierher zurückgeleitet. Wenn Sie gerade angenommen haben, warten Sie einige Sekunden und versuchen Sie es noch einmal.',
    ],
  }),
  expired: {
    title: 'Dieser Einladungslink ist abgelaufen',
    lines: [
      'Ein Einladungslink gilt nur eine begrenzte Zeit, und die ist abgelaufen.',
      'Bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
    ],
  },
  ended: {
    title: 'Diese Einladung gilt nicht mehr',
    lines: [
      'Sie wurde zurückgezogen, oder der damit erteilte Zugang ist beendet.',
      'Wenn Sie den Zugang noch brauchen, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',
    ],
  },
  unknown: {
    title: 'Dieser Link ist ungültig',
    lines: [
      'Vielleicht wurde er beim Kopieren abgeschnitten, oder es gibt inzwischen eine neuere Einladung.',
      'Verwenden Sie den Link aus der neuesten Einladungsmail. Wenn auch der nicht geht, fragen Sie die Person, die Sie eingeladen hat.',
    ],
  },
  unavailable: (seconds) => ({
    title: 'Das hat gerade nicht geklappt',
    lines: [
      'Der Dienst, der den Zugang öffnet, antwortet nicht. Es ist nichts verloren: Ihre Einladung bleibt gültig.',
      `Diese Seite versucht es in ${seconds === 1 ? 'einer Sekunde' : `${seconds}\u00a0Sekunden`} von selbst noch einmal. Sie können sie offen lassen.`,
    ],
  }),
  busy: (seconds) => ({
    title: 'Gerade sind es zu viele Aufrufe',
    lines: [
      'Diese Seite wurde eben sehr oft aus Ihrem Netz geöffnet. Es ist nichts verloren: Ihre Einladung bleibt gültig.',
      `Diese Seite versucht es in ${seconds === 1 ? 'einer Sekunde' : `${seconds}\u00a0Sekunden`} von selbst noch einmal. Sie können sie offen lassen.`,
    ],
  }),
  fault: {
    title: 'Bei uns ist etwas schiefgegangen',
    lines: [
      'Ihre Einladung ist unverändert. Bitte versuchen Sie es in einigen Minuten noch einmal.',
      'Wenn es wieder geschieht, nennen Sie der Person, die Sie eingeladen hat, diese Kennung.',
    ],
  },
  noPage: {
    title: 'Hier ist keine Seite',
    lines: ['Wenn Sie eingeladen wurden, verwenden Sie den Link aus der neuesten Einladungsmail.'],
  },
  front: (company) => ({
    title: 'Usher',
    lines: [
      company === undefined
        ? 'Hier lässt ein Unternehmen seine Partner in seine Anwendungen und wieder hinaus.'
        : `Hier lässt ${company} Partner in die eigenen Anwendungen und wieder hinaus.`,
      'Wenn Sie eingeladen wurden, verwenden Sie den Link aus der Einladungsmail. Fragen beantwortet die Person, die Sie eingeladen hat.',
      'Wenn Sie hier arbeiten, schreiben Sie Usher in Microsoft Teams.',
    ],
  }),
  wrongMethod: {
    title: 'Bitte öffnen Sie Ihren Link noch einmal',
    lines: [
      'Es wurde nichts geändert. Diese Adresse allein bewirkt nichts: Verwenden Sie den Link aus der Einladungsmail.',
    ],
  },
  badAddress: {
    title: 'Diese Adresse ist beschädigt',
    lines: ['Es wurde nichts geändert. Verwenden Sie den Link aus der neuesten Einladungsmail unverändert.'],
  },
  busyForm: (seconds) => ({
    title: 'Gerade sind es zu viele Aufrufe',
    lines: [
      'Diese Seite wurde eben sehr oft aus Ihrem Netz benutzt. Deshalb wurde nichts geändert.',
      `Gehen Sie zurück und versuchen Sie es in ${seconds === 1 ? 'einer Sekunde' : `${seconds}\u00a0Sekunden`} noch einmal.`,
    ],
  }),
  wished: {
    'new-link': (sponsor) => ({
      title: 'Wir haben um eine neue Einladung gebeten',
      lines: [
        `Ihre Bitte liegt bei ${sponsor}. Nach der Zustimmung kommt eine neue Einladung, auf demselben Weg wie die letzte.`,
        'Sie müssen nicht noch einmal fragen.',
      ],
    }),
    longer: (sponsor) => ({
      title: 'Wir haben um längeren Zugang gebeten',
      lines: [
        `Ihre Bitte liegt bei ${sponsor}. Bis zur Entscheidung bleibt Ihr Zugang, wie er ist; das neue Datum steht dann auf dieser Seite.`,
        'Sie müssen nicht noch einmal fragen.',
      ],
    }),
  },
  wishedBefore: {
    'new-link': (sponsor) =>
      `Sie haben ${sponsor} um eine neue Einladung gebeten. Sie kommt nach der Zustimmung.`,
    longer: (sponsor) =>
      `Sie haben ${sponsor} um längeren Zugang gebeten. Das neue Datum steht nach der Zustimmung hier.`,
  },
  confirmLeave: (resource, sponsor) => ({
    title: 'Zugang aufgeben?',
    lines: [
      `Sie könnten ${resource} dann nicht mehr öffnen. ${sponsor} erfährt davon.`,
      'Noch ist nichts geändert.',
    ],
  }),
  left: (resource, sponsor) => ({
    title: 'Ihr Zugang wird entfernt',
    lines: [
      `In etwa einer Minute können Sie ${resource} nicht mehr öffnen. ${sponsor} erfährt davon.`,
      'Sie können diese Seite schließen.',
    ],
  }),
  terms,
  nothingToDo: {
    title: 'Hier ist nichts zu ändern',
    lines: [
      'Es wurde nichts geändert. Auf Ihrer Seite steht, wie es um Ihren Zugang steht.',
      'Wenn Sie eine neuere Einladung bekommen haben, verwenden Sie den Link aus dieser Mail.',
    ],
  },
  forms: {
    'new-link': 'Um eine neue Einladung bitten',
    longer: 'Um längeren Zugang bitten',
    leave: 'Meinen Zugang aufgeben',
    confirmLeave: 'Ja, meinen Zugang aufgeben',
  },
  helpMeIn,
  back: 'Zurück zu Ihrer Seite',
  facts: {
    sponsor: 'Eingeladen von',
    resource: 'Zugang zu',
    description: 'Was das ist',
    until: 'Letzter Tag',
    noEnd: 'Ohne Enddatum',
  },
  help: 'Hilfe',
  languages: 'Sprache',
  toApplication: 'Zur Anwendung',
  tryAgain: 'Erneut versuchen',
  tryNow: 'Jetzt versuchen',
  reference: 'Kennung',
  about: 'Gastzugang. Sie sind hier, weil jemand Sie zur Zusammenarbeit eingeladen hat.',
};
