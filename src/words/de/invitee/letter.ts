import type { LetterFacts, LetterWords } from '../../types.ts';

const who = ({ sponsor, company }: LetterFacts): string =>
  company === undefined ? sponsor : `${sponsor} (${company})`;

export const letter: LetterWords = {
  language: 'de',
  direction: 'ltr',
  subject: ({ sponsor, resource }) => `${sponsor} lädt Sie zu ${resource} ein`,
  reminderSubject: ({ sponsor, resource }) => `Erinnerung: ${sponsor} lädt Sie zu ${resource} ein`,
  endedSubject: ({ resource }) => `Ihr Zugang zu ${resource} ist beendet`,
  greeting: (name) => (name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`),
  invited: (p) =>
    `${who(p)} lädt Sie zu ${p.resource} ein. Nehmen Sie die Einladung an, und etwa eine Minute später haben Sie Zugang.`,
  reminded: (p) =>
    `${who(p)} hat Sie zu ${p.resource} eingeladen, und die Einladung wartet noch auf Sie. Die Hälfte der Zeit ist vorbei; das ist die einzige Erinnerung.`,
  ended: (p, day) =>
    `Ihr Zugang zu ${p.resource}, den ${who(p)} beantragt hatte, hat am ${day} geendet. Sie müssen nichts tun.`,
  stillNeeded: ({ sponsor }) =>
    `Brauchen Sie ihn noch? Antworten Sie auf diese Mail: Ihre Antwort geht an ${sponsor} und führt, wenn nötig, zu einem neuen Antrag.`,
  writes: ({ sponsor }) => `${sponsor} schreibt:`,
  contact: ({ sponsor }) => `Für Fragen nennt ${sponsor} diese Adresse:`,
  accept: 'Einladung annehmen',
  signIn: ({ address }) =>
    `Der Link führt zu Microsoft, wo Sie sich als ${address} anmelden. Er gilt nur für Sie; bitte leiten Sie ihn nicht weiter.`,
  until: (when) => `Er gilt bis ${when}.`,
  copy: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  check: {
    title: 'So prüfen Sie, ob diese Mail echt ist',
    lines: ({ sponsor, sponsorAddress, sender, host }) => [
      `${sender === undefined ? 'Die' : `Sie wurde von ${sender} geschickt, und die`} Schaltfläche führt zu ${host}. Die Mail selbst fragt nach keinem Passwort.`,
      sponsorAddress === undefined
        ? `Im Zweifel fragen Sie ${sponsor} auf anderem Weg: unter einer Nummer oder Adresse, die Sie schon haben.`
        : `Im Zweifel fragen Sie ${sponsor} (${sponsorAddress}) auf anderem Weg: unter einer Nummer oder Adresse, die Sie schon haben.`,
    ],
    help: 'Mehr über Einladungen:',
  },
  unexpected: ({ sponsor }) =>
    `Haben Sie damit nicht gerechnet? Fragen Sie zuerst ${sponsor}, aber nicht als Antwort auf diese Mail. Wenn Sie nichts tun, geschieht nichts.`,
};
