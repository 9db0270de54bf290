import type { Words } from '../../words.ts';
import { are, number, rows } from '../counting.ts';

/** Lists about access that there is. */
export const actions: Words['batches']['actions'] = {
  everybodyOf: (domain) => `Iedereen van ${domain}`,
  nobodyOf: (domain, where) =>
    `Niemand van ${domain} heeft toegang tot ${where}, of is daarheen onderweg. Er is niets te verwijderen.`,
  onlyOthers: (domain, where, left) =>
    left === 1
      ? `1 partner van ${domain} heeft toegang tot ${where}, maar heeft een andere sponsor. Er is niets gewijzigd; een eigenaar van ${where} of een beheerder kan alles verwijderen.`
      : `${number(left)} partners van ${domain} hebben toegang tot ${where}, maar hebben een andere sponsor. Er is niets gewijzigd; een eigenaar van ${where} of een beheerder kan alles verwijderen.`,
  counts: (good, wrong) =>
    wrong === 0
      ? `**${rows(good)} ${are(good)} goed, er is niets fout.** Er wordt niets gewijzigd voordat je bevestigt.`
      : good === 0
        ? `**Geen rij is goed, ${rows(wrong)} ${are(wrong)} fout.** Zo kan er niets worden uitgevoerd. Verbeter de lijst en stuur hem opnieuw.`
        : `**${rows(good)} ${are(good)} goed, ${number(wrong)} ${are(wrong)} fout.** Een rij die fout is, wordt nooit uitgevoerd; er wordt niets gewijzigd voordat je bevestigt.`,
  struck: (count) =>
    `${rows(count)} ${are(count)} weggehaald en ${count === 1 ? 'wordt' : 'worden'} niet uitgevoerd.`,
  effects: {
    'ends-access': 'Toegang eindigt',
    withdraws: 'Aanvraag of uitnodiging ingetrokken',
    'sends-anew': 'Nieuwe uitnodiging',
    lengthens: 'Langere toegang',
    'asks-to-lengthen': 'Langere toegang, na goedkeuring',
    'asks-to-take-over': 'Een collega wordt gevraagd het over te nemen',
  },
  others: (count) =>
    count === 1
      ? '1 ervan heeft een andere sponsor, die het te horen krijgt.'
      : `${number(count)} ervan hebben een andere sponsor, die het te horen krijgt.`,
  left: (count) =>
    count === 1
      ? 'Nog 1 partner van dit domein heeft een andere sponsor, en blijft.'
      : `Nog ${number(count)} partners van dit domein hebben een andere sponsor, en blijven.`,
  row: {
    'ends-access': (who, where) => `${who}: toegang tot ${where} eindigt`,
    withdraws: (who, where) => `${who}: aanvraag of uitnodiging voor ${where} wordt ingetrokken`,
    'sends-anew': (who, where) => `${who}: nieuwe uitnodiging voor ${where}`,
    lengthens: (who, where, until) =>
      until === undefined
        ? `${who}: toegang tot ${where} voor onbepaalde tijd`
        : `${who}: toegang tot ${where}, tot ${until}`,
    'asks-to-lengthen': (who, where, until) =>
      until === undefined
        ? `${who}: toegang tot ${where} voor onbepaalde tijd, na goedkeuring`
        : `${who}: toegang tot ${where}, tot ${until}, na goedkeuring`,
    'asks-to-take-over': (who, where, to) =>
      `${who}: aan ${to} wordt gevraagd de toegang tot ${where} over te nemen`,
  },
  doGood: 'Voer goede rijen uit',
  last: {
    'ends-access': (when) => `De laatste toegang wordt rond ${when} verwijderd.`,
    withdraws: (when) => `De laatste aanvraag wordt rond ${when} ingetrokken.`,
    'sends-anew': (when) => `De laatste nieuwe uitnodiging wordt rond ${when} verstuurd.`,
    lengthens: (when) => `De laatste verlenging is rond ${when} klaar.`,
    'asks-to-lengthen': (when) => `De laatste aanvraag voor langere toegang wordt rond ${when} verstuurd.`,
    'asks-to-take-over': (when) => `De laatste collega wordt rond ${when} gevraagd.`,
    several: (when) => `De laatste rij is rond ${when} klaar.`,
  },
  dropped: (name) => `${name} is weggegooid. Er is niets gewijzigd.`,
  paused: 'Gepauzeerd. Er wordt niets meer gewijzigd tot het doorgaat.',
  stopped: 'Gestopt. Wat nog niet was begonnen, blijft zoals het is.',
  stopping: 'Nog niet afgehandeld',
  states: {
    'to-come': 'Komt nog',
    asked: 'Wacht op goedkeuring',
    'under-way': 'Bezig',
    'held-up': 'Vertraagd',
    invited: 'Uitgenodigd, nog niet geaccepteerd',
    in: 'Hebben toegang',
    done: 'Klaar',
    declined: 'Afgewezen',
    failed: 'Zonder resultaat',
  },
  told: (name, done, lost) =>
    `${name}: ${number(done)} klaar${lost === 0 ? '' : `, ${number(lost)} afgewezen of zonder resultaat`}. **Resultaatbestand** op de kaart zegt wat er van elke rij is geworden.`,
};
