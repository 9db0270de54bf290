import type { HelpFacts, HelpWords } from '../../help-types.ts';

/** In the dative: “bei …”, “von …”. */
const us = ({ company = 'dem Unternehmen, das Sie eingeladen hat' }: HelpFacts): string => company;
const Us = ({ company = 'Das Unternehmen, das Sie eingeladen hat,' }: HelpFacts): string => company;

/** Womit man anfängt. */
function start({ hasButton, hasLink, sponsor }: HelpFacts): string {
  if (hasButton)
    return hasLink
      ? 'mit der Schaltfläche auf Ihrer Seite oder mit dem Link hier unten'
      : 'mit der Schaltfläche auf Ihrer Seite';
  return hasLink ? 'mit dem Link hier unten' : `so, wie ${sponsor} es Ihnen gesagt hat`;
}

export const helpMeIn: HelpWords = {
  open: 'Es klappt nicht',
  page: {
    title: 'Was geht nicht?',
    lines: [
      'Wählen Sie aus, was Sie sehen. Darunter steht, was hilft. Wenn es nicht hilft, geben Sie es an die Person weiter, die Sie eingeladen hat.',
    ],
  },
  complaint: {
    'no-mail': 'Die Einladungsmail kommt nicht an',
    'other-account': 'Ich bin mit einem anderen Konto angemeldet',
    'own-tenant': 'Ich lande bei meinem eigenen Unternehmen',
    'no-passcode': 'Der Code per Mail kommt nicht an',
    'no-second-factor': 'Ich habe das Telefon oder die App nicht mehr, mit der ich die Anmeldung bestätige',
    blocked: 'Microsoft meldet, dass ich keinen Zugriff habe oder dass er blockiert ist',
    'asks-password': 'Ich werde nach einem Passwort gefragt, das ich nie hatte',
  },
  step: {
    'mail-address': ({ address, sponsor }) =>
      `Sie ging an ${address}. Wenn Sie dieses Postfach nicht lesen, sagen Sie es ${sponsor}.`,
    'mail-from-microsoft': () =>
      'Suchen Sie nach einer Mail von „Microsoft Invitations“; ihr Absender beginnt mit invites@. Oft liegt sie im Spam oder in der Quarantäne Ihres Unternehmens.',
    'mail-from-us': (p) =>
      `Suchen Sie nach einer Mail von ${p.mailSender ?? us(p)}, auch im Spam und in der Quarantäne Ihres Unternehmens.`,
    'mail-by-hand': ({ sponsor }) =>
      `Es wurde keine Mail geschickt: ${sponsor} gibt Ihnen den Link. Fragen Sie danach.`,
    'mail-earlier': (p) =>
      `Es wurde keine neue Mail geschickt, weil Sie schon früher eine Einladung von ${us(p)} bekommen haben. Die ältere Mail gilt noch: Suchen Sie in Ihrem Postfach nach „invites@“.`,
    'mail-on-request': ({ sponsor }) =>
      `Die letzte Einladung ist abgelaufen, und von selbst kommt keine neue. Bitten Sie auf Ihrer Seite darum; nach der Zustimmung von ${sponsor} kommt sie bei Ihnen an.`,
    'private-window': () =>
      'Öffnen Sie die Einladung in einem privaten Fenster Ihres Browsers. Dort ist noch niemand angemeldet.',
    'private-window-again': () =>
      'Öffnen Sie diese Seite in einem privaten Fenster Ihres Browsers, in dem noch niemand angemeldet ist, und gehen Sie von dort zur Anwendung.',
    'another-address': ({ sponsor }) =>
      `Möchten Sie lieber eine andere Adresse verwenden? Dann muss ${sponsor} diese einladen.`,
    'as-invited': ({ address }) => `Melden Sie sich mit ${address} an, und mit keiner anderen Adresse.`,
    'as-entra': ({ address }) =>
      `Geben Sie ${address} ein und melden Sie sich an wie bei Ihrem eigenen Unternehmen.`,
    'as-microsoft': ({ address }) =>
      `Geben Sie ${address} ein. Wenn Sie die Wahl haben, nehmen Sie das persönliche Konto, nicht das Geschäfts- oder Schulkonto.`,
    'as-google': ({ address }) =>
      `Geben Sie ${address} ein. Sie werden zu Google weitergeleitet und melden sich dort an.`,
    'as-facebook': ({ address }) =>
      `Geben Sie ${address} ein. Sie werden zu Facebook weitergeleitet und melden sich dort an.`,
    'as-passcode': ({ address }) =>
      `Geben Sie ${address} ein. Sie brauchen kein Passwort: Microsoft schickt Ihnen einen Code per Mail.`,
    'as-company-page': ({ address }) =>
      `Geben Sie ${address} ein. Sie werden zur Anmeldeseite Ihres eigenen Unternehmens weitergeleitet.`,
    'home-link': (p) =>
      `Starten Sie bei ${us(p)}, nicht bei Ihrem eigenen Unternehmen: ${start(p)}. Ein altes Lesezeichen hilft nicht.`,
    'switch-company': (p) =>
      `Öffnet sich trotzdem Ihr eigenes Unternehmen, wählen Sie oben rechts Ihr Bild, „Organisation wechseln“ und die Organisation von ${us(p)}.`,
    'password-none': (p) =>
      `${Us(p)} hat Ihnen kein Passwort gegeben, und Sie brauchen von dort auch keines.`,
    'password-of-application': ({ resource, sponsor }) =>
      `Fragt ${resource} mit einem eigenen Formular? Suchen Sie nach „Mit Microsoft anmelden“. Wenn es das nicht gibt, sagen Sie es ${sponsor}.`,
    'code-where': ({ address }) =>
      `Er kommt von Microsoft, nur an ${address}, und kann einige Minuten brauchen. Sehen Sie auch im Spam und in der Quarantäne Ihres Unternehmens nach.`,
    'code-newest': () =>
      'Nur der neueste Code gilt, und zwar eine halbe Stunde. Fordern Sie einmal einen an und warten Sie darauf.',
    'code-mailbox': ({ sponsor }) =>
      `Wenn dieses Postfach keine Mails von außen annimmt, muss ${sponsor} eine andere Adresse einladen.`,
    'code-not-needed': () => 'Mit Ihrem Konto wird Ihnen kein Code per Mail geschickt.',
    'code-is-factor': () =>
      'Ein Code per SMS oder in einer App ist Ihr zweiter Faktor. Siehe „Ich habe das Telefon oder die App nicht mehr“.',
    'code-of-microsoft': () =>
      'Sie melden sich mit einem Microsoft-Konto an. Sein Code geht an das Telefon oder die Adresse, die Sie Microsoft gegeben haben; unter „Andere Möglichkeiten für die Anmeldung“ geht es auch mit Ihrem Passwort.',
    'factor-of-company': () =>
      'Steht auf der Seite, die danach fragt, der Name Ihres eigenen Unternehmens? Dann kann nur Ihre eigene IT helfen.',
    'factor-of-microsoft': () =>
      'Fragt Ihr persönliches Microsoft-Konto danach? Wählen Sie „Ich kann dies zurzeit nicht verwenden“ oder gehen Sie zu account.microsoft.com.',
    'factor-of-provider': () =>
      'Fragt Google oder Facebook danach? Dann hilft nur deren eigene Seite weiter.',
    'factor-of-ours': (p) =>
      `Fragt die Seite im Namen von ${us(p)}? Dann sagen Sie es ${p.sponsor}. Die IT dort setzt es zurück, und Sie richten es bei der nächsten Anmeldung neu ein.`,
    'blocked-read': () => 'Suchen Sie auf der Seite von Microsoft nach einem Code. Er beginnt mit AADSTS.',
    'blocked-account': ({ address }) =>
      `AADSTS50020: Das ist ein anderes Konto als das eingeladene. Melden Sie sich in einem privaten Fenster mit ${address} an.`,
    'blocked-outbound': (p) =>
      `AADSTS500212 oder „Ihr Administrator“: Ihr eigenes Unternehmen lässt Sie nicht hinaus. Bitten Sie Ihre eigene IT, den Zugriff auf die Organisation von ${us(p)}${p.tenant === undefined ? '' : ` (Mandant ${p.tenant})`} zu erlauben.`,
    'blocked-inbound': (p) =>
      `AADSTS500213, AADSTS53003 oder ein anderer Code: Sie werden bei ${us(p)} nicht hereingelassen. Sagen Sie es ${p.sponsor}, und nennen Sie den Code.`,
  },
  myApps: (p) => `Ihre Anwendungen bei ${us(p)}`,
  tell: (sponsor) => `${sponsor} Bescheid geben`,
  told: (sponsor) => `${sponsor} weiß, dass das nicht klappt.`,
  later: (sponsor) =>
    `Sie haben ${sponsor} gerade etwas anderes gesagt. In zehn Minuten können Sie auch das weitergeben.`,
  complained: (sponsor) => ({
    title: 'Wir haben es weitergegeben',
    lines: [
      `${sponsor} weiß jetzt, was nicht klappt und was hilft. Die Antwort kommt von dort oder als neue Einladung.`,
      'Sie müssen es nicht noch einmal sagen.',
    ],
  }),
};
