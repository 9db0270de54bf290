import type { Words } from '../words.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';

const resources = (count: number): string => (count === 1 ? 'één resource' : `${count} resources`);

const outsiders = (guests: number): string =>
  guests === 1 ? 'Eén lid komt van buiten' : `${guests} leden komen van buiten`;

/** What administrators do that no record is about: told to whom it concerns, and to the other administrators. */
export const administration: Words['administration'] = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }) =>
      ({
        from: `${to} beslist voor jou tot en met ${until}; ingesteld door ${by}. **vervanging stoppen** beëindigt het.`,
        to: `Jij beslist voor ${from} tot en met ${until}; ingesteld door ${by}. Wat al wacht, staat onder **goedkeuringen**; nieuwe aanvragen komen vanzelf.`,
        administrator: `${to} beslist voor ${from} tot en met ${until}; ingesteld door ${by}. **vervangingen** laat ze allemaal zien.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Je beslist weer zelf${to === '' ? '' : `, en niet meer ${to}`}; ingesteld door ${by}.`,
        to: `Je beslist niet meer voor ${from}; ingesteld door ${by}.`,
        administrator: `${from} beslist weer zelf${to === '' ? '' : `, en niet meer ${to}`}; ingesteld door ${by}.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `${by} laat goedkeuringskaarten vanaf nu in een ander kanaal komen.`;
      if (guests === undefined) return `${said} Wie daarin zit, was niet te zien.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} en ${guests === 1 ? 'kan' : 'kunnen'} ze lezen.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `${by} laat vanaf nu elke beslissing, elke gegeven en elke beëindigde toegang in een kanaal melden.`;
      if (guests === undefined) return `${said} Wie daarin zit, was niet te zien.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} en ${guests === 1 ? 'kan' : 'kunnen'} het lezen.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} laat uitnodigingen weer gaan nadat Microsoft ze had gestopt. **tempo** laat zien hoe snel.`,
    'catalogue-taken': ({ by, changed }) =>
      `${by} heeft een andere catalogus laten gelden, gewijzigd: ${resources(changed)}. **catalogus** laat zien wat nu kan worden aangevraagd.`,
    'catalogue-proposed': ({ by, changed }) =>
      `${by} stelt een andere catalogus voor: ${resources(changed)} ${changed === 1 ? 'zou' : 'zouden'} wijzigen. Typ **catalogus** om die te zien en akkoord te gaan; tot die tijd verandert er niets.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} heeft een partner laten vergeten: ${stripped === 1 ? 'één registratie bevat' : `${stripped} registraties bevatten`} nu geen persoonsgegevens meer. Wat er wanneer is gedaan, blijft vastliggen.`,
    'old-forgotten': () =>
      'Wat beheerders lang geleden over lidmaatschappen beslisten, bevat nu geen persoonsgegevens meer, zoals RETENTION_DAYS zegt.',
  },
  because: (reason) => `Toelichting: ${reason}`,
  channel: {
    title: 'Mensen van buiten kunnen dit kanaal lezen',
    guests: (guests) =>
      `${outsiders(guests)}: gasten, of mensen van een ander bedrijf. Ze zouden elke goedkeuringskaart lezen: wie iets aanvraagt, voor wie en waarom.`,
    unseen:
      'Ik kon niet zien wie er in dit kanaal zit. Gasten zouden elke goedkeuringskaart lezen: wie iets aanvraagt, voor wie en waarom.',
    hint: 'We beslissen dit samen met hen',
    confirm: 'Kaarten hierheen',
    otherwise: 'Er is nog niets gewijzigd. Typ **goedkeuringen hier** in een ander kanaal om dat te kiezen.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)}: gasten, of mensen van een ander bedrijf. Ze zouden elke beslissing lezen: wie toegang krijgt of verliest, en wie dat besliste.`,
      unseen:
        'Ik kon niet zien wie er in dit kanaal zit. Gasten zouden elke beslissing lezen: wie toegang krijgt of verliest, en wie dat besliste.',
      confirm: 'Hier melden',
      otherwise: 'Er is nog niets gewijzigd. Typ **logboek hier** in een ander kanaal om dat te kiezen.',
    },
  },
  catalogue: {
    title: 'Catalogus',
    same: (count) =>
      `In het bestand staat wat geldt: ${resources(count)}. **resources** laat ze zien, **diagnose** bekijkt ze in de directory.`,
    fromSettings:
      'Er is geen catalogusbestand: de ene resource komt uit de instellingen, die vanaf de volgende start gelden.',
    changed: 'Het bestand is gewijzigd. Dit zou anders worden; nog is er niets anders.',
    approvalOnly: 'Alleen of er twee beheerders nodig zijn, verandert.',
    added: (resource) => `${resource} is nieuw`,
    removed: (resource) =>
      `${resource} verdwijnt. Wie toegang heeft, houdt die tot het einde; niemand kan het nog aanvragen.`,
    of: (resource) => `${resource} verandert`,
    nothing: 'niets',
    key: (key, before, after) => `${key}: ${before} → ${after}`,
    more: (count) => `En nog ${count}.`,
    wrong: 'Het bestand is fout, dus blijft wat gold. Verbeter het en typ opnieuw **catalogus**.',
    hint: 'Maandag zo afgesproken',
    proposed: (by) => `${by} stelt dit voor. Jij of een andere beheerder moet akkoord gaan.`,
    two: 'Er zijn twee beheerders voor nodig: jij stelt het voor, een ander gaat akkoord.',
    take: 'Laten gelden',
    propose: 'Voorstellen',
    agree: 'Akkoord',
    taken: 'De nieuwe catalogus geldt, binnen een minuut op elke replica. De andere beheerders horen het.',
    isProposed: 'Voorgesteld. De andere beheerders horen het; een van hen gaat akkoord met **catalogus**.',
    movedOn: 'In het bestand staat intussen iets anders. Typ **catalogus** om het te zien.',
    waits:
      'Het catalogusbestand is gewijzigd. Nog is er niets anders: typ **catalogus** om te zien wat er zou veranderen en het te laten gelden.',
    isWrong: (problems) =>
      `Het catalogusbestand is gewijzigd en is fout. Wat gold, blijft.\n\n${problems}\n\nVerbeter het bestand en typ dan **catalogus**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) => `Aanvraag van ${address} voor ${resource} intrekken?`,
      resend: (address, resource) => `${address} opnieuw uitnodigen voor ${resource}?`,
      'copy-link': (address, resource) => `Nieuwe link voor ${address} tot ${resource}?`,
      extend: (address, resource) => `Toegang van ${address} tot ${resource} verlengen?`,
      undo: (address, resource) => `${address} weer toegang geven tot ${resource}?`,
    },
    button: {
      'cancel-request': 'Intrekken',
      resend: 'Opnieuw sturen',
      'copy-link': 'Link ophalen',
      extend: 'Verlengen',
      undo: 'Ongedaan maken',
    },
    of: (sponsor) =>
      `${sponsor} is sponsor van deze toegang en hoort dat jij dit hebt gedaan, en waarom; het wordt vastgelegd.`,
    label: 'Reden',
    hint: 'De sponsor is met vakantie',
    error: 'Geef een reden: die wordt vastgelegd en verteld.',
  },
};

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace: Words['pace'] = {
  goesAbout: (when) => `De uitnodiging gaat rond ${when}. ${paced} Jij hoeft niets te doen.`,
  full: 'Uitnodigingen gaan zo snel als Microsoft ze aanneemt (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Verzonden uitnodigingen in het afgelopen uur: ${sent} van hooguit ${allowance}. Zolang alles goed gaat, mag elk uur tot vier keer het beste tot nu toe.`,
  stopped: (why, since) => `Uitnodigingen staan stil sinds ${since}. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'Er staat niets in de wacht.'
      : more
        ? `Meer dan ${count} in de wacht.`
        : `${count} in de wacht.`,
  opens: (when) => `De volgende mogen vanaf ${when}.`,
  goesOn:
    'Uitnodigingen gaan weer, eerst langzaam. Wat wacht, wordt binnen tien minuten opnieuw geprobeerd; weigert Microsoft weer, dan stoppen ze weer.',
  notStopped: 'Uitnodigingen staan niet stil, dus er is niets te hervatten.',
};
