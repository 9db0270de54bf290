import type { LetterWords } from '../../types.ts';

export const letter: LetterWords = {
  language: 'de',
  subject: ({ sponsor, resource }) => `${sponsor} lädt Sie zu ${resource} ein`,
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  invited: ({ sponsor, resource }) =>
    `${sponsor} lädt Sie zu ${resource} ein. Nehmen Sie die Einladung an, so haben Sie etwa eine Minute später Zugang.`,
  writes: ({ sponsor }) => `${sponsor} schreibt:`,
  accept: 'Einladung annehmen',
  signIn: ({ address }) =>
    `Der Link führt zu Microsoft, wo Sie sich als ${address} anmelden. Er gilt nur für Sie; bitte leiten Sie ihn nicht weiter.`,
  until: (when) => `Er gilt bis ${when}.`,
  copy: 'Falls sich die Schaltfläche nicht öffnen lässt, kopieren Sie diese Adresse in Ihren Browser:',
  unexpected: ({ sponsor }) =>
    `Haben Sie damit nicht gerechnet? Fragen Sie ${sponsor}, indem Sie auf diese Mail antworten. Wenn Sie nichts tun, geschieht nichts.`,
};
