import type { TermsPageWords } from '../../types.ts';

export const termsPage: TermsPageWords = {
  first: (resource, sponsor) => ({
    title: 'Les vilkårene først',
    lines: [
      `Tilgangen til ${resource} er klar. Den åpnes så snart du har godtatt vilkårene.`,
      `Svaret ditt lagres med datoen. Godtar du ikke, får ${sponsor} vite det.`,
    ],
  }),
  anew: (resource) => ({
    title: 'Vilkårene er endret',
    lines: [
      `Du har tilgang til ${resource}, og den er som før. Les de nye vilkårene, og si om du godtar dem.`,
    ],
  }),
  read: 'Les vilkårene (i en ny fane)',
  tick: (version) => `Jeg har lest vilkårene (versjon ${version}) og godtar dem.`,
  agree: 'Godta og få tilgang',
  agreeAnew: 'Godta',
  decline: 'Jeg godtar ikke',
  declined: (resource, sponsor) => ({
    title: 'Du har ikke godtatt vilkårene',
    lines: [
      `Derfor ble ikke tilgangen til ${resource} åpnet. ${sponsor} får vite det.`,
      'Ombestemmer du deg, gå tilbake til siden din og godta der.',
    ],
  }),
  declinedAnew: (resource, sponsor) => ({
    title: 'Du har ikke godtatt vilkårene',
    lines: [
      `Tilgangen din til ${resource} er som før. ${sponsor} får vite det, og kan avslutte den.`,
      'Ombestemmer du deg, gå tilbake til siden din og godta der.',
    ],
  }),
  declinedBefore: 'Du har avslått disse vilkårene. Har du ombestemt deg, kan du fortsatt godta.',
};
