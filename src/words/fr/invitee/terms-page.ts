import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Lisez d’abord les conditions',
    lines: [
      `L’accès à ${resource} est prêt. Il s’ouvre dès que vous avez accepté les conditions.`,
      `Votre réponse est conservée avec sa date. Si vous refusez, nous en informons ${sponsor}.`,
    ],
  }),
  anew: (resource) => ({
    title: 'Les conditions ont changé',
    lines: [
      `Vous avez accès à ${resource}, et cet accès reste inchangé. Lisez les nouvelles conditions et dites si vous les acceptez.`,
    ],
  }),
  read: 'Lire les conditions (nouvel onglet)',
  tick: (version) => `J’ai lu les conditions (version ${version}) et je les accepte.`,
  agree: 'Accepter et obtenir l’accès',
  agreeAnew: 'Accepter',
  decline: 'Je n’accepte pas',
  declined: (resource, sponsor) => ({
    title: 'Vous n’avez pas accepté les conditions',
    lines: [
      `L’accès à ${resource} n’a donc pas été ouvert. Nous en informons ${sponsor}.`,
      'Si vous changez d’avis, revenez à votre page pour les accepter.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'Vous n’avez pas accepté les conditions',
    lines: [
      `Votre accès à ${resource} reste inchangé. Nous en informons ${sponsor}, qui peut y mettre fin.`,
      'Si vous changez d’avis, revenez à votre page pour les accepter.',
    ],
  }),
  declinedBefore:
    'Vous avez refusé ces conditions. Si vous avez changé d’avis, vous pouvez encore les accepter.',
};
