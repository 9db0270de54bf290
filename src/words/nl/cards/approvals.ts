import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';

/** What approvers read on their cards. */
export const approvals: Pick<Words['cards'], 'approval' | 'waiting' | 'revoke'> = {
  approval: {
    title: (sponsor, partner, resource, length) =>
      `${sponsor} vraagt toegang voor ${partner} tot ${resource} ${length}`,
    extension: (sponsor, partner, resource, length) =>
      `${sponsor} vraagt langere toegang voor ${partner} tot ${resource} ${length}`,
    length: {
      for: (span) => `voor ${span}`,
      until: (day) => `tot ${day}`,
      forever: 'voor onbepaalde tijd',
    },
    called: (who) => `${who}: graag een beslissing.`,
    yours: 'Dit is je eigen aanvraag, dus iemand anders beslist.',
    others: 'Hierover beslissen anderen.',
    reminder: (day) => `Herinnering: gevraagd op ${day}, nog niet beslist.`,
    stage: (stage, of) => `Fase ${stage} van ${of}`,
    next: (people, count) =>
      `Nu ${count === 1 ? 'beslist' : 'beslissen'} ${people}. Jij hoeft niets meer te doen.`,
    nextStage: 'Nu beslist de volgende fase. Jij hoeft niets meer te doen.',
    inPlaceOf: (name) => `Je beslist namens ${name}, die afwezig is.`,
    inPlace: (name, whom) => `${name} namens ${whom}`,
    takeBack: 'Intrekken',
    takeUp: 'Ik kijk ernaar',
    takenUp: (name, when) => `${name} kijkt er sinds ${when} naar.`,
    since: (status) => `Sindsdien: ${status}`,
    said: (comment) => `‘${comment}’`,
    decided: {
      approved: 'Goedgekeurd',
      rejected: 'Afgewezen',
      cancelled: 'Ingetrokken',
      lapsed: 'Vervallen',
    },
    by: (who, when) => `door ${who}, ${when}`,
    partner: 'Voor',
    domain: 'Domein',
    known: (domain) => `${domain}, hier bekend`,
    new: (domain) => `${domain}, hier nieuw: voor dit domein is nog nooit toegang aangevraagd`,
    publicMail: (domain) => `${domain}, waar iedereen een adres kan hebben`,
    asked: 'Aangevraagd',
    decideBy: 'Beslissen uiterlijk',
    askedBecause: {
      silence: 'Jij bent gevraagd omdat niemand op tijd besliste.',
      unreachable: 'Jij bent gevraagd omdat niemand anders bereikbaar was.',
      nobody: 'Jij bent gevraagd omdat er niemand anders was.',
    },
    termLabel: 'Duur',
    reason: 'Reden',
    noReason: 'Geen reden opgegeven',
    directory: 'Gast',
    found: {
      employee: 'Medewerker; meteen binnen na goedkeuring',
      'accepted-guest': 'Hier bekend; meteen binnen na goedkeuring',
      'pending-guest': 'Al uitgenodigd, niet geaccepteerd; die uitnodiging loopt door',
      nobody: 'Hier nieuw; wordt na goedkeuring uitgenodigd',
    },
    replaces: 'Vervangt',
    foundBefore: 'Hier bekend met het oude adres; krijgt na goedkeuring een nieuwe uitnodiging',
    foundPending: 'Al uitgenodigd, nog niet geaccepteerd; krijgt de uitnodiging na goedkeuring opnieuw',
    replaced: (address, invited) =>
      invited
        ? `${address}. Is het gastaccount voor deze sponsor gemaakt en heeft het verder niets, dan gaat het door met het nieuwe adres; anders krijgt het nieuwe adres een eigen account.`
        : address,
    account: 'Account',
    member: 'Als lid van de directory van het bedrijf, niet als gast',
    delivery: 'Uitnodiging',
    deliveries: {
      microsoft: 'Met de mail van Microsoft',
      own: 'Met onze eigen mail',
      link: (name) => `Als link, die ${name} doorgeeft`,
    },
    cc: 'Kopie aan',
    personal: 'Bericht',
    contact: 'Contactlink',
    comment: 'Opmerking (optioneel)',
    commentHint: 'Reden als je afwijst',
    earlier: 'Eerder',
    approve: 'Goedkeuren',
    reject: 'Afwijzen',
  },
  waiting: {
    title: (count) =>
      count === 0
        ? 'Er wacht niets op je'
        : count === 1
          ? '1 aanvraag wacht op je beslissing'
          : `${count} aanvragen wachten op je beslissing`,
    none: 'Goedkeuringskaarten komen vanzelf als iemand iets aanvraagt.',
    how: 'Vink aan waarover je in één keer beslist. ‘Openen’ laat alles van één aanvraag zien.',
    row: (partner, resource) => `${partner} voor ${resource}`,
    asked: (sponsor, day, length) => `${sponsor}, ${day}, ${length}`,
    silent: 'Microsoft antwoordde niet meer, dus de rest wacht nog. Vink die over een minuut opnieuw aan.',
    list: {
      title: (sponsor, count) =>
        count === 0
          ? `Verder wacht hier niets van ${sponsor}`
          : `Van ${sponsor} ${count === 1 ? 'wacht hier nog 1 aanvraag' : `wachten hier nog ${count} aanvragen`}`,
      how: 'Tien aanvragen van één persoon komen als kaart, de rest wacht hier. Vink aan waarover je in één keer beslist. ‘Openen’ laat alles van één aanvraag zien.',
      more: (count) =>
        `Hierna komen er nog ${count}. Typ **goedkeuringen** om alles te zien wat op je wacht.`,
      moved: (sponsor) => `Wat ${sponsor} nog meer aanvraagt, staat verder naar beneden.`,
      byWhom: (decided, name) => `${afterColon(decided)} door ${name}`,
    },
    open: 'Openen',
    approve: 'Goedkeuren',
    reject: 'Afwijzen',
    decided: {
      approve: (who) => `Goedgekeurd: ${who}`,
      reject: (who) => `Afgewezen: ${who}`,
    },
  },
  revoke: {
    title: (address, resource) => `Je goedkeuring voor toegang van ${address} tot ${resource} intrekken?`,
    whom: 'Partner',
    now: 'Nu',
    what: 'Toegang die er is, eindigt nu; een uitnodiging werkt niet meer. De aanvrager krijgt het te horen, met je reden.',
    reason: 'Reden',
    reasonHint: 'Het project is klaar',
    reasonError: 'Geef een reden; de aanvrager leest hem.',
    revoke: 'Intrekken',
    cancel: 'Annuleren',
    done: (address, resource) => `Goedkeuring voor toegang van ${address} tot ${resource} ingetrokken`,
    gone: 'Er is geen toegang meer.',
    going: 'De toegang wordt verwijderd. De sponsor hoort het als het klaar is.',
  },
};
