import type { Ended } from '../../access/record.ts';
import type { Words } from '../words.ts';
import { listed } from './counting.ts';
import { limits } from './limits.ts';
import { LIVE } from './live.ts';
import { optionRefusals } from './options.ts';
import { peopleRefusals } from './people.ts';

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'entfernt',
  expired: 'planmäßig beendet',
  rejected: 'abgelehnt',
  cancelled: 'zurückgezogen',
  lapsed: 'verfallen, weil niemand rechtzeitig entschieden hat',
  refused: 'von Microsoft zurückgewiesen',
  gone: 'beendet, weil jemand das Konto gelöscht hat',
  approved: 'genehmigt',
};

export const refusals: Words['refusals'] = {
  'not-requester': () =>
    'Hierfür können Sie keinen Zugang beantragen. Ein Administrator kann Sie freischalten.',
  'no-role': () =>
    'Sie haben hier keine Rolle, deshalb kann ich Ihnen keine Partner zeigen. Ein Administrator kann Sie zum Beantragen freischalten.',
  'not-approver': () =>
    'Sie sind hierfür nicht als Genehmiger vorgesehen, deshalb wurde nichts geändert. Ein Administrator kann Sie eintragen.',
  'not-admin': () => 'Das können nur Administratoren. Was Sie selbst beantragt haben, zeigt **liste**.',
  'not-ended': ({ sponsor }, { plain }) =>
    `Das ist noch nicht abgeschlossen, und was noch läuft, braucht seine Daten. ${plain(sponsor.name, 100)} betreut es und kann es entfernen oder zurückziehen.`,
  'not-yours': ({ sponsor }, { plain }) =>
    `Diesen Partner betreut ${plain(sponsor.name, 100)}; ändern kann das nur diese Person oder ein Administrator. Es wurde nichts geändert. Fragen Sie ${plain(sponsor.name, 100)}.`,
  'known-to-others': ({ sponsors }, { plain }) =>
    `Dieser Partner ist hier bekannt. Mehr erfahren Sie von ${listed(sponsors.map(({ name }) => plain(name, 100)))}.`,
  'extension-needs-approval': () => 'Längerer Zugang braucht hier eine Genehmigung.',
  'extension-pending': () =>
    'Längerer Zugang ist schon beantragt, und ein Genehmiger muss noch entscheiden. Es wurde nichts doppelt beantragt.',
  'self-approval': () =>
    'Sie haben das selbst beantragt oder betreuen es, oder es geht um Ihr eigenes Konto. Deshalb muss jemand anders entscheiden. Es wurde nichts geändert.',
  'not-your-approval': () =>
    'Eine Genehmigung kann nur zurücknehmen, wer sie erteilt hat. Der Sponsor oder ein Administrator kann den Zugang mit **entferne** und der Adresse beenden.',
  'not-approved-yet': () =>
    'Das hat noch niemand genehmigt, also ist nichts zurückzunehmen. Wenn Sie gefragt sind, finden Sie es unter **genehmigungen**.',
  'review-over': ({ by, at }, { plain, date }) =>
    by === undefined
      ? 'Hier ist nichts mehr zu beantworten. Es wurde nichts geändert.'
      : `${plain(by.name, 100)} hat das schon beantwortet, am ${date(at)}. Es wurde nichts geändert.`,
  'not-your-review': () =>
    'Das wird jemand anders gefragt: wer den Partner betreut und wer die Ressource verwaltet. Es wurde nichts geändert.',
  'already-sponsor': ({ sponsor }, { plain }) => `${plain(sponsor.name, 100)} betreut diesen Partner schon.`,
  'own-sponsor': () => 'Niemand betreut den eigenen Zugang. Nennen Sie jemand anderen.',
  'sponsor-unknown': ({ input }, { plain }) =>
    `Ich finde bei uns niemanden namens „${plain(input, 100)}“. Erwähnen Sie die Person mit @, oder schreiben Sie ihre Adresse.`,
  'sponsor-needed': () =>
    'Sagen Sie dazu, wer den Partner betreuen soll: **übergib anna@partner.com an @Bea**.',
  'transfer-over': () => 'Das ist schon beantwortet oder zurückgenommen. Es wurde nichts geändert.',
  'not-asked-to-sponsor': () =>
    'Jemand anders wurde gebeten, diesen Partner zu übernehmen. Es wurde nichts geändert.',
  'not-your-removal': ({ by }, { plain }) =>
    `${by === undefined ? 'Jemand anders' : plain(by.name, 100)} hat diesen Zugang entfernt. Rückgängig machen kann das nur dieselbe Person oder ein Administrator. Es wurde nichts geändert.`,
  'undo-over': () =>
    'Entfernen lässt sich nur zehn Minuten lang rückgängig machen, und die sind vorbei. Um wieder Zugang zu geben, schreiben Sie **einladen** und die Adresse.',
  'already-undone': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} hat das schon rückgängig gemacht, ${dateTime(at)}. Ihr Klick hat nichts geändert.`,
  'taken-up': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} kümmert sich seit ${dateTime(at)} darum. Sie können trotzdem entscheiden.`,
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Schon genehmigt',
      rejected: 'Schon abgelehnt',
      cancelled: 'Schon zurückgezogen',
      lapsed: 'Verfallen',
      'not-needed': 'Keine Genehmigung nötig',
    }[decision];
    return `${what}${by === undefined ? '' : ` von ${plain(by.name, 100)}`}, ${dateTime(at)}. Ihr Klick hat nichts geändert.`;
  },
  'privileged-group': ({ people }, { plain }) => {
    const whom =
      people.length === 0
        ? 'einen Administrator'
        : listed(people.slice(0, 3).map(({ name }) => plain(name, 100)));
    return `Damit käme jemand in eine Gruppe, die Verzeichnisrollen haben kann, und das Beantragen ist dafür nicht eingerichtet. Es wurde nichts gesendet. Wenden Sie sich dafür an ${whom}.`;
  },
  'not-understood': ({ input }, { plain }) =>
    `Ich habe nicht alles verstanden, deshalb wurde nichts gesendet: „${plain(input, 100)}“. Prüfen Sie, was hier steht, und senden Sie es dann.`,
  'name-for-several': () =>
    'Ein Name passt nicht zu mehreren Personen. Lassen Sie das leer, und schreiben Sie jeden Namen zu seiner Adresse: Anna Berg <anna@partner.com>',
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Geben Sie mindestens eine Mailadresse an, zum Beispiel anna@partner.com.';
    if (mixed)
      return `Die Domäne von „${plain(input, 200)}“ mischt Buchstaben mehrerer Alphabete, wie es gefälschte Adressen tun. Tippen Sie sie von Hand; es wurde nichts gesendet.`;
    const why =
      character === undefined
        ? 'ist keine Mailadresse'
        : `enthält ${character === ' ' ? 'ein Leerzeichen' : `„${plain(character)}“`}, und das nimmt Microsoft in Einladungen nicht an`;
    return `„${plain(input, 200)}“ ${why}. Schreiben Sie die Adresse wie anna@partner.com.`;
  },
  'foreign-account-name': ({ domain, address }, { plain }) =>
    `Das ist der Kontoname eines Gastes bei ${plain(domain, 100)}, nicht bei Ihrem Unternehmen. Schreiben Sie die Adresse selbst; vielleicht ist es ${plain(address, 200)}.`,
  'too-many': ({ limit }) =>
    `Das sind zu viele für ein Formular. Schreiben Sie hier bis zu ${limit} Adressen, oder schicken Sie mir alle als Liste in unserem Chat.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partner von ${say.plain(domain, 100)} lassen sich hierzu nicht einladen. Verwenden Sie eine Adresse von ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Von ${plain(domain, 100)} lässt sich hierzu niemand einladen. Den Grund kennt ein Administrator.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `„${say.plain(input, 100)}“ gibt es hier nicht. Es gibt: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Wozu soll der Zugang sein? Es gibt: ${listed(known.map((one) => say.plain(one, 100)))}. Zum Beispiel: **lade anna@partner.com zu ${say.plain(known[0] ?? 'portal', 100)} ein**`,
  'second-administrator-needed': () =>
    'Das haben Sie selbst vorgeschlagen, also muss ein anderer Administrator zustimmen, mit **katalog**.',
  'reason-needed': () => 'Nennen Sie den Grund, zum Beispiel: **wegen der Quartalsprüfung**.',
  'reason-too-long': ({ limit }) => `Bitte höchstens ${limit}\u00a0Zeichen für den Grund.`,
  'answer-needed': ({ ask }, { plain }) => `Bitte beantworten Sie: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `Zu „${plain(ask, 200)}“ gehört ${
      {
        text: 'ein Text mit bis zu 500\u00a0Zeichen',
        choice: 'eine der Möglichkeiten',
        date: 'ein Datum wie 2027-03-31',
        number: 'eine Zahl wie 12',
        'yes-no': 'Ja oder Nein',
      }[kind]
    }.`,
  'not-yours-to-delegate': () =>
    'Eine Vertretung können Sie nur für sich selbst bestimmen; für andere kann es ein Administrator. Es wurde nichts geändert.',
  'nothing-to-delegate': ({ of }, { plain }) =>
    `${plain(of.name, 100)} wird um keine Genehmigung gebeten, also gibt es nichts zu vertreten. Es wurde nichts geändert.`,
  'stand-in-unknown': ({ input }, { plain }) =>
    `Ich finde bei uns niemanden namens „${plain(input, 200)}“, der entscheiden könnte. Erwähnen Sie die Person mit @, oder schreiben Sie ihre Mailadresse. Es wurde nichts geändert.`,
  'stand-in-needed': () =>
    'Sagen Sie dazu, wer Sie vertritt und bis wann: **vertretung durch bea@example.com bis zum 31. März 2027**. Zum Beenden: **vertretung beenden**',
  'begins-at-once': ({ input }, { plain }) =>
    `Der Zugang beginnt, sobald die Einladung angenommen ist; auf „${plain(input, 100)}“ kann ich ihn nicht legen. Senden Sie das Formular jetzt oder an dem Tag.`,
  'term-malformed': ({ input }, { plain }) =>
    `„${plain(input, 60)}“ ist keine Dauer. Schreiben Sie 30d, 2w, 6m, 1y oder ein Datum wie 31. März 2027.`,
  'term-past': () => 'Dieser Tag ist vorbei. Nehmen Sie einen späteren, zum Beispiel 31. März 2027.',
  'term-too-long': ({ latest }, { date }) =>
    `Beantragen können Sie es längstens bis ${date(latest)}. Nehmen Sie diesen Tag oder einen früheren.`,
  'already-live': ({ address, status, sponsor }, { plain }) =>
    `${plain(address, 200)} ${LIVE[status]}; betreut von ${plain(sponsor.name, 100)}. Ich habe nichts Neues beantragt. Mehr zeigt **status ${plain(address, 200)}**.`,
  'asked-since': ({ by, at }, { plain, dateTime }) =>
    `${plain(by.name, 100)} hat das schon neu beantragt, ${dateTime(at)}. Ihr Klick hat nichts geändert. Wie es steht, zeigt **status** mit der Adresse.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    if (outcome === 'removing')
      return 'Dieser Zugang wird gerade entfernt, deshalb wurde nichts geändert. Wie weit es ist, zeigt **status** mit der Adresse.';
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'abgeschlossen';
    return `Das ist schon vorbei: ${how}, ${dateTime(at)}. Es wurde nichts geändert. Für einen neuen Anfang schreiben Sie **einladen** und die Adresse.`;
  },
  'not-invited-yet': ({ isApproved }) =>
    isApproved
      ? 'Die erste Einladung ist noch nicht hinausgegangen, also gibt es nichts erneut zu senden. Worauf sie wartet, zeigt **status** mit der Adresse.'
      : 'Es gibt noch keine Einladung, die sich erneut senden ließe. Sie geht nach der Genehmigung hinaus.',
  'already-granted': ({ isIn }) =>
    isIn
      ? 'Dieser Partner hat schon Zugang. Zum Beenden schreiben Sie **entferne** und die Adresse.'
      : 'Hier ist keine Einladung mehr offen, und der Zugang ist noch nicht erteilt. Um das anzuhalten, schreiben Sie **entferne** und die Adresse.',
  'not-granted': () =>
    'Gerade gibt es keinen Zugang zu verlängern. Wie es steht, zeigt **status** mit der Adresse.',
  'no-end': () => 'Dieser Zugang ist unbefristet, also gibt es nichts zu verlängern.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `Davon gibt es mehrere: für ${listed(resources.map((one) => say.plain(one, 100)))}. Es wurde nichts geändert. Schreiben Sie **status** und die Adresse, und öffnen Sie den richtigen mit „Details“.`,
  'limit-reached': ({ limited, until }, { dateTime }) => limits[limited](dateTime(until)),
  'nothing-to-restore': () =>
    'Es gibt nichts wiederherzustellen: Das Konto wurde nicht von mir gesperrt oder gelöscht, oder seine 30\u00a0Tage sind vorbei.',
  'nothing-found': () =>
    'Diese Adresse kenne ich nicht. Prüfen Sie die Schreibweise, oder schreiben Sie **einladen** und die Adresse.',
};
