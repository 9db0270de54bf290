import type { Words } from '../words.ts';

/** What people read in the compose box, and in the dialog that it opens. */
export const compose: Words['compose'] = {
  dialogTitle: 'Usher',
  noAddress: 'In dieser Nachricht steht keine Mailadresse. Schreiben Sie hier eine.',
  asked: (address, resource) => `Beantragt: ${address} zu ${resource}.`,
  question: (address) =>
    `Zu ${address} gibt es vorher eine Frage: Sie steht in Ihrem eigenen Chat mit Usher.`,
  follow: 'Wie es weitergeht, zeigt die Karte in Ihrem eigenen Chat mit Usher.',
  followSoon:
    'Wie es weitergeht, zeigt Ihr eigener Chat mit Usher. Falls Sie noch keinen haben, fügen Sie Usher in Teams hinzu; der Antrag läuft so lange weiter.',
  working:
    'Microsoft ist gerade langsam. Ich mache weiter und schreibe Ihnen in unserem Chat, wenn es erledigt ist. Sie müssen es nicht noch einmal senden.',
  slow: 'Microsoft ist gerade langsam. Es wurde nichts getan. Versuchen Sie es in einer Minute noch einmal.',
  unknown: 'Diesen Befehl kennt Usher hier nicht. Ein Administrator kann die App aktualisieren.',
  search: {
    empty:
      'Schreiben Sie einen Teil der Adresse oder des Namens. Sie haben noch für niemanden Zugang beantragt.',
    none: (text) => `Unter Ihren Partnern finde ich niemanden zu „${text}“.`,
    noneOfAll: (text) => `Ich finde niemanden zu „${text}“.`,
    begin: 'Es gibt viele Partner: Schreiben Sie die Adresse von Anfang an.',
    notForYou:
      'Partner findet hier nur, wer Zugang für sie beantragt hat oder Usher administriert. Ein Administrator kann Sie zum Beantragen freischalten.',
  },
  shared: {
    sponsor: (name) => `${name} betreut diesen Partner hier und kann mehr sagen.`,
    refresh: 'Aktualisieren',
  },
};
