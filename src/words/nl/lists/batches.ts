import type { Words } from '../../words.ts';
import { are, number, partners, rows } from '../counting.ts';
import { actions } from './actions.ts';

const name = (count: number): string => (count === 1 ? 'noemt' : 'noemen');

/** Lists of partners: before they are sent, under way, and done. */
export const batches: Words['batches'] = {
  pasted: 'Je lijst',
  refresh: 'Vernieuwen',
  preview: {
    title: (file) => `${file}: even controleren`,
    counts: (good, wrong) =>
      wrong === 0
        ? `**${rows(good)} ${are(good)} goed, er is niets fout.** Er wordt niets verzonden voordat je bevestigt.`
        : good === 0
          ? `**Geen rij is goed, ${rows(wrong)} ${are(wrong)} fout.** Zo kan er niets worden verzonden. Verbeter de lijst en stuur hem opnieuw.`
          : `**${rows(good)} ${are(good)} goed, ${number(wrong)} ${are(wrong)} fout.** Een rij die fout is, wordt nooit verzonden; er wordt niets verzonden voordat je bevestigt.`,
    struck: (count) =>
      `${rows(count)} ${are(count)} weggehaald en ${count === 1 ? 'wordt' : 'worden'} niet verzonden.`,
    tooMany: (limit, when) =>
      `Eén persoon mag ${number(limit)} rijen per dag versturen, en hiermee worden het er meer. Haal er een paar weg, of bevestig vanaf ${when}.`,
    found: {
      nobody: 'Nieuw hier',
      'accepted-guest': 'Al gast',
      'pending-guest': 'Uitgenodigd, nog niet geaccepteerd',
      employee: 'Medewerkers',
    },
    notes: {
      newDomains: (count) =>
        `${rows(count)} ${are(count)} de eerste van ${count === 1 ? 'zijn' : 'hun'} domein: kijk even of het goed is gespeld.`,
      externalMembers: (count) =>
        count === 1
          ? '1 rij noemt iemand van buiten die in onze directory als lid staat.'
          : `${rows(count)} noemen mensen van buiten die in onze directory als lid staan.`,
      messages: (count) =>
        `${rows(count)} ${count === 1 ? 'heeft' : 'hebben'} een bericht. Uitnodigingen gaan hier met de mail van Microsoft, die het weglaat.`,
      contactUrls: (count) =>
        `${rows(count)} ${name(count)} een contactlink. Uitnodigingen gaan hier met de mail van Microsoft, die hem weglaat.`,
      contacts: (count, links) => `${rows(count)} ${name(count)} een contactlink voor onze mail: ${links}`,
      links: (count) =>
        `${rows(count)} ${count === 1 ? 'wil' : 'willen'} geen mail: de link om door te geven staat straks in het resultaatbestand.`,
    },
    column: (column) => `‘${column}’`,
    ignored: (columns, several) =>
      several
        ? `Deze kolommen ken ik niet, en ik laat ze weg: ${columns}.`
        : `Deze kolom ken ik niet, en ik laat hem weg: ${columns}.`,
    wrong: 'Foute rijen',
    moreWrong: (count) => `En nog ${rows(count)}.`,
    rows: 'Goede rijen. Haal het vinkje weg bij wie niet mee moet.',
    row: (who, where, term) => `${who}: ${where}, ${term}`,
    newDomain: 'eerste van dit domein',
    confirm: 'Bevestigen',
    sendGood: 'Goede rijen sturen',
    problems: 'Fouten als bestand',
    more: 'Meer rijen',
    drop: 'Weggooien',
  },
  actions,
  dropped: (file) => `${file} is weggegooid. Er is niets verzonden.`,
  confirmed: (count) => `Bevestigd: ${partners(count)}. Een kaart in deze chat laat zien hoe ver het is.`,
  progress: {
    title: (file, past, all) => `${file}: ${number(past)} van ${number(all)} klaar`,
    finished: (file) => `${file}: klaar`,
    paused: 'Gepauzeerd. Er wordt niets verzonden tot het doorgaat.',
    stopped: 'Gestopt. Wie nog niet was uitgenodigd, wordt dat niet meer.',
    putting: (there, all) =>
      `${number(there)} van ${number(all)} zijn geregistreerd; na de laatste gaat de eerste mail de deur uit.`,
    states: { ...actions.states, 'under-way': 'Wordt uitgenodigd' },
    until: (when) => `De laatste uitnodiging wordt rond ${when} verstuurd.`,
    lost: (row, who, by) =>
      by === undefined
        ? `Rij ${row}, ${who}: zonder resultaat.`
        : `Rij ${row}, ${who}: afgewezen door ${by}.`,
    moreLost: (count) => `En nog ${rows(count)}; met **status** en het adres zie je waarom.`,
    asked: (people) => `Om een beslissing gevraagd: ${people}.`,
    pause: 'Pauzeren',
    goOn: 'Doorgaan',
    stop: 'Stoppen',
    results: 'Resultaatbestand',
  },
  approval: {
    title: (sponsor, resource) => `${sponsor} vraagt toegang tot ${resource}`,
    longer: (sponsor, resource) => `${sponsor} vraagt langere toegang tot ${resource}`,
    endsNow: (end) => `De toegang geldt nu tot ${end}.`,
    waiting: (count) =>
      count === 1
        ? `**${partners(count)}.**`
        : `**${partners(count)} samen.** Eén beslissing geldt voor iedereen.`,
    noneLeft: 'Niemand van hen wacht nog op een beslissing.',
    rows: 'Haal het vinkje weg bij wie je niet goedkeurt: die worden afgewezen.',
    struck: (count) =>
      `${rows(count)} ${are(count)} weggehaald en ${count === 1 ? 'wordt' : 'worden'} afgewezen.`,
    reasons: 'Reden',
    contact: (link) => `Contactlink in onze mail: ${link}`,
    approve: 'Goedkeuren',
    reject: 'Afwijzen',
    more: 'Meer rijen',
    verdict: {
      approve: (by, when) => `Goedgekeurd door ${by}, ${when}`,
      reject: (by, when) => `Afgewezen door ${by}, ${when}`,
    },
    except: (count) => `${rows(count)} weggehaald, en afgewezen.`,
    underWay: 'Het gaat rij voor rij; dat duurt even.',
    left: (count) =>
      `${partners(count)} ${count === 1 ? 'wacht' : 'wachten'} op iemand anders: niemand beslist over de eigen toegang.`,
  },
  represented: {
    approve: (by, sponsor, resource) =>
      `${by} heeft als je vervanger een lijst van ${sponsor} goedgekeurd: partners voor ${resource}. Met **vervanging stoppen** eindigt de vervanging.`,
    reject: (by, sponsor, resource) =>
      `${by} heeft als je vervanger een lijst van ${sponsor} afgewezen: partners voor ${resource}. Met **vervanging stoppen** eindigt de vervanging.`,
  },
  told: {
    done: (file, invited, inNow, lost, links) =>
      [
        `${file} is klaar: ${number(invited + inNow)} uitgenodigd of binnen`,
        lost === 0 ? '.' : `, ${number(lost)} afgewezen of zonder resultaat.`,
        links === 0
          ? ''
          : ` **Resultaatbestand** op de kaart heeft de ${links === 1 ? 'link' : 'links'} om door te geven.`,
        invited === 0 ? '' : ' Ik laat het weten als iedereen binnen is.',
      ].join(''),
    'all-in': (file, inNow) => `Iedereen uit ${file} die is uitgenodigd, is binnen: ${partners(inNow)}.`,
    'a-day-later': (file, invited, inNow) =>
      `Een dag na ${file}: ${partners(inNow)} ${are(inNow)} binnen, ${number(invited)} ${invited === 1 ? 'heeft' : 'hebben'} nog niet geaccepteerd. **lijst open** laat zien wie; **opnieuw sturen** stuurt een van hen een nieuwe uitnodiging.`,
  },
  notYours: (sponsor) => `Dat kan alleen ${sponsor}, die deze lijst stuurde. Er is niets gewijzigd.`,
  tooManyRows: (limit, when) =>
    `Eén persoon mag ${number(limit)} rijen per dag versturen, en hiermee worden het er meer. Er is niets verzonden. Je kunt bevestigen op ${when}.`,
  unknown: 'Deze lijst ken ik niet meer. Er is niets gewijzigd. Stuur hem opnieuw.',
  files: {
    drift: 'Wat Entra zegt en niet is geregistreerd, of andersom',
    template: 'Een sjabloon voor een lijst met partners, met een voorbeeldrij die niet meetelt',
    problems: 'Alles wat fout is in je lijst, rij voor rij, en wat er moet staan',
    results: 'Wat er tot nu toe van elke rij van je lijst is geworden',
  },
  below: 'Hieronder bied ik je het bestand aan.',
  declined: (text) =>
    text === undefined
      ? 'Goed, geen bestand. De knop biedt het opnieuw aan.'
      : `Goed, geen bestand. Kopieer dit naar een bestand dat eindigt op .csv, en stuur me dat:\n\n\`\`\`\n${text.replace('\ufeff', '').trim()}\n\`\`\``,
  noFile: {
    host: 'Ik haal alleen bestanden op waar Teams ze bewaart. Stuur het me in onze eigen chat met de paperclip.',
    gone: 'Het adres van dat bestand klopt niet meer. Stuur het me opnieuw.',
    private:
      'Dat bestand ligt waar ik het niet mag ophalen. Stuur het me in onze eigen chat met de paperclip.',
    slow: 'Dat bestand deed er te lang over. Er is niets verzonden. Stuur het me opnieuw.',
    broken: 'Dat bestand kwam niet heel aan. Er is niets verzonden. Stuur het me opnieuw.',
  },
};
