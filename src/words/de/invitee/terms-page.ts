import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Bitte lesen Sie zuerst die Bedingungen',
    lines: [
      `Der Zugang zu ${resource} liegt bereit. Er öffnet sich, sobald Sie den Bedingungen zugestimmt haben.`,
      `Ihre Antwort wird mit Datum festgehalten. Stimmen Sie nicht zu, erfährt ${sponsor} davon.`,
    ],
  }),
  anew: (resource) => ({
    title: 'Die Bedingungen haben sich geändert',
    lines: [
      `Sie haben Zugang zu ${resource}, und er bleibt, wie er ist. Bitte lesen Sie die neuen Bedingungen und sagen Sie, ob Sie zustimmen.`,
    ],
  }),
  read: 'Bedingungen lesen (in neuem Tab)',
  tick: (version) => `Ich habe die Bedingungen (Fassung ${version}) gelesen und stimme ihnen zu.`,
  agree: 'Zustimmen und Zugang erhalten',
  agreeAnew: 'Zustimmen',
  decline: 'Ich stimme nicht zu',
  declined: (resource, sponsor) => ({
    title: 'Sie haben den Bedingungen nicht zugestimmt',
    lines: [
      `Deshalb wurde der Zugang zu ${resource} nicht geöffnet. ${sponsor} erfährt davon.`,
      'Wenn Sie es sich anders überlegen, gehen Sie zurück zu Ihrer Seite und stimmen Sie dort zu.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'Sie haben den Bedingungen nicht zugestimmt',
    lines: [
      `Ihr Zugang zu ${resource} bleibt, wie er ist. ${sponsor} erfährt davon und kann ihn beenden.`,
      'Wenn Sie es sich anders überlegen, gehen Sie zurück zu Ihrer Seite und stimmen Sie dort zu.',
    ],
  }),
  declinedBefore:
    'Sie haben diese Bedingungen abgelehnt. Wenn Sie es sich anders überlegt haben, können Sie noch zustimmen.',
};
