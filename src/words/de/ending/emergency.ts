import type { Words } from '../../words.ts';
import { listed } from '../counting.ts';

const accounts = (count: number): string => (count === 1 ? '1 Konto' : `${count} Konten`);
const are = (count: number): string => (count === 1 ? 'wird' : 'werden');
const remain = (count: number): string => (count === 1 ? 'bleibt' : 'bleiben');

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency: Words['emergency'] = {
  title: (whom) => `Alles von ${whom} jetzt entfernen?`,
  titleDone: (whom) => `Alles von ${whom} wird entfernt`,
  everybodyOf: (domain) => `allen Partnern von ${domain}`,
  nothing: (whom) => `Von ${whom} gibt es nichts, das ich entfernen könnte.`,
  partners: 'Partner',
  access: 'Zugang',
  waiting: 'Anträge und Einladungen',
  removing: 'Wird entfernt',
  gone: 'Entfernt',
  withdrawn: 'Zurückgezogen',
  stuck: 'Noch nicht entfernt',
  account: 'Anmeldung',
  earlier: 'Nicht von uns',
  of: (count, names, more) => `${count}: ${more > 0 ? listed([...names, `${more} weitere`]) : listed(names)}`,
  lists: (count) =>
    count === 1
      ? '1\u00a0noch nicht bearbeitete Listenzeile entfällt.'
      : `${count}\u00a0noch nicht bearbeitete Listenzeilen entfallen.`,
  listsClosed: (count) =>
    count === 1
      ? '1\u00a0noch nicht bearbeitete Listenzeile ist entfallen.'
      : `${count}\u00a0noch nicht bearbeitete Listenzeilen sind entfallen.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 Konto, das ich angelegt habe, wird gesperrt; vorher sehe ich es mir an.'
        : `${count} Konten, die ich vielleicht angelegt habe, werden gesperrt; vorher sehe ich mir jedes an.`,
    blocking: (count) => `${accounts(count)} ${are(count)} gerade gesperrt.`,
    blocked: (count) => `${accounts(count)} gesperrt.`,
    deleted: (count) => `${accounts(count)} gelöscht.`,
    left: (count, why) => `${accounts(count)} ${remain(count)} unverändert: ${why}.`,
    failed: (count, why) => `${accounts(count)} noch nicht gesperrt: ${why}`,
  },
  why: {
    'not-ours': 'nicht von mir angelegt, sperren müssen Sie es in Entra selbst',
    'in-use': 'es wird noch anderweitig gebraucht',
    gone: 'jemand hatte es schon gelöscht',
    'blocked-before': 'jemand anders hatte es schon gesperrt',
    unblocked: 'jemand hatte die Sperre aufgehoben',
  },
  stays:
    'Was ich nicht wegnehmen kann: Zugang, den andere außerhalb des Katalogs gegeben haben, und jetzt offene Sitzungen. Microsoft lässt niemanden die Sitzungen eines Gastes von hier aus beenden; sie laufen, bis ihr Token abläuft, etwa eine Stunde.',
  earlierStays: (count) =>
    count === 1
      ? '1 Mitgliedschaft, die es vor mir gab oder die jemand anderes vergeben hat, bleibt, wenn Sie sie nicht auch entfernen.'
      : `${count} Mitgliedschaften, die es vor mir gab oder die jemand anderes vergeben hat, bleiben, wenn Sie sie nicht auch entfernen.`,
  unseen: 'Was es aus dem Katalog sonst noch gibt, darf ich nicht sehen; es bleibt.',
  told: 'Jeder Sponsor erfährt es einmal, mit Ihrem Grund. Rückgängig machen geht nicht: Soll jemand wieder Zugang haben, braucht es einen neuen Antrag.',
  lift: 'Soll sich jemand doch wieder anmelden können: Öffnen Sie den Verlauf, dann **Konto behalten**.',
  remove: 'Alles entfernen',
  removeAll: 'Alles, auch Fremdes',
  look: 'Noch einmal ansehen',
  hint: 'Das Postfach wurde übernommen',
  underWay: 'Der Rest läuft und hat Vorrang vor allem anderen.',
  toSponsor: (by, whom) =>
    `${by} hat in einem Notfall alles von ${whom} auf einmal entfernt. Der Zugang, den Sie beantragt hatten, ist weg; Sie müssen nichts tun.`,
  toAdministrator: (by, whom) =>
    `${by} hat in einem Notfall alles von ${whom} auf einmal entfernt. **verlauf anna@partner.com** zeigt, was aus einem Partner wurde.`,
};
