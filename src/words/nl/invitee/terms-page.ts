import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Lees eerst de voorwaarden',
    lines: [
      `De toegang tot ${resource} ligt klaar. Die gaat open zodra je akkoord gaat met de voorwaarden.`,
      `Je antwoord wordt met de datum bewaard. Ga je niet akkoord, dan krijgt ${sponsor} dat te horen.`,
    ],
  }),
  anew: (resource) => ({
    title: 'De voorwaarden zijn gewijzigd',
    lines: [
      `Je hebt toegang tot ${resource}, en die blijft zoals die is. Lees de nieuwe voorwaarden en zeg of je akkoord gaat.`,
    ],
  }),
  read: 'Voorwaarden lezen (in een nieuw tabblad)',
  tick: (version) => `Ik heb de voorwaarden (versie ${version}) gelezen en ga ermee akkoord.`,
  agree: 'Akkoord, geef me toegang',
  agreeAnew: 'Akkoord',
  decline: 'Niet akkoord',
  declined: (resource, sponsor) => ({
    title: 'Je bent niet akkoord gegaan met de voorwaarden',
    lines: [
      `Daarom is de toegang tot ${resource} niet geopend. ${sponsor} krijgt dat te horen.`,
      'Bedenk je je, ga dan terug naar je pagina en ga daar akkoord.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'Je bent niet akkoord gegaan met de voorwaarden',
    lines: [
      `Je toegang tot ${resource} blijft zoals die is. ${sponsor} krijgt dat te horen, en kan die beëindigen.`,
      'Bedenk je je, ga dan terug naar je pagina en ga daar akkoord.',
    ],
  }),
  declinedBefore:
    'Je bent niet akkoord gegaan met deze voorwaarden. Heb je je bedacht, dan kun je nog akkoord gaan.',
};
