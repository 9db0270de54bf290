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
        from: `${to} beslist namens jou tot en met ${until}; ingesteld door ${by}. Met **vervanging stoppen** eindigt dat.`,
        to: `Jij beslist namens ${from} tot en met ${until}; ingesteld door ${by}. Wat al wacht, staat onder **goedkeuringen**; nieuwe aanvragen komen vanzelf.`,
        administrator: `${to} beslist namens ${from} tot en met ${until}; ingesteld door ${by}. **vervangingen** laat ze allemaal zien.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Je beslist weer zelf${to === '' ? '' : `, en niet meer ${to}`}; gewijzigd door ${by}.`,
        to: `Je beslist niet meer namens ${from}; gewijzigd door ${by}.`,
        administrator: `${from} beslist weer zelf${to === '' ? '' : `, en niet meer ${to}`}; gewijzigd door ${by}.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `${by} heeft een ander kanaal gekozen voor goedkeuringskaarten.`;
      if (guests === undefined) return `${said} Wie daarin zit, was niet te zien.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} en ${guests === 1 ? 'kan' : 'kunnen'} ze lezen.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `${by} laat vanaf nu elke beslissing en alle verleende of beëindigde toegang melden in een kanaal.`;
      if (guests === undefined) return `${said} Wie daarin zit, was niet te zien.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} en ${guests === 1 ? 'kan' : 'kunnen'} het lezen.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} laat weer uitnodigingen versturen, nadat Microsoft ze had stopgezet. **tempo** laat zien hoe snel het gaat.`,
    'catalogue-taken': ({ by, changed }) =>
      `${by} heeft een andere catalogus in gebruik genomen: ${resources(changed)} gewijzigd. **catalogus** laat zien wat nu kan worden aangevraagd.`,
    'catalogue-proposed': ({ by, changed }) =>
      `${by} stelt een andere catalogus voor: ${resources(changed)} ${changed === 1 ? 'zou' : 'zouden'} wijzigen. Typ **catalogus** om die te zien en akkoord te gaan; tot die tijd verandert er niets.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} heeft de persoonsgegevens van een partner laten verwijderen: ${stripped === 1 ? 'één registratie is' : `${stripped} registraties zijn`} opgeschoond. Wat er wanneer is gedaan, blijft vastliggen.`,
    'old-forgotten': () =>
      'Wat beheerders lang geleden over lidmaatschappen beslisten, bevat nu geen persoonsgegevens meer, zoals RETENTION_DAYS zegt.',
  },
  because: (reason) => `Reden: ${reason}`,
  notDone: 'Ik heb niets gewijzigd.',
  channel: {
    title: 'Mensen van buiten kunnen dit kanaal lezen',
    unseenTitle: 'Misschien lezen mensen van buiten dit kanaal',
    guests: (guests) =>
      `${outsiders(guests)}: gasten of mensen van een ander bedrijf. Ze zouden elke goedkeuringskaart kunnen lezen: wie iets aanvraagt, voor wie en waarom.`,
    unseen:
      'Ik kon niet zien wie er in dit kanaal zit. Gasten zouden elke goedkeuringskaart kunnen lezen: wie iets aanvraagt, voor wie en waarom.',
    hint: 'We beslissen samen',
    confirm: 'Kaarten hierheen',
    otherwise: 'Er is nog niets gewijzigd. Typ **goedkeuringen hier** in een ander kanaal om dat te kiezen.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)}: gasten of mensen van een ander bedrijf. Ze zouden elke beslissing te zien krijgen: wie toegang krijgt of verliest, en wie dat besliste.`,
      unseen:
        'Ik kon niet zien wie er in dit kanaal zit. Gasten zouden elke beslissing te zien krijgen: wie toegang krijgt of verliest, en wie dat besliste.',
      confirm: 'Hier melden',
      otherwise: 'Er is nog niets gewijzigd. Typ **logboek hier** in een ander kanaal om dat te kiezen.',
    },
  },
  catalogue: {
    title: 'Catalogus',
    same: (count) =>
      `In het bestand staat wat geldt: ${resources(count)}. **resources** laat ze zien, **diagnose** controleert ze in de directory.`,
    fromSettings:
      'Er is geen catalogusbestand: de enige resource komt uit de instellingen. Wijzigingen daarin gelden vanaf de volgende start.',
    changed: 'Het bestand is gewijzigd. Dit zou er veranderen; er is nog niets veranderd.',
    approvalOnly: 'Er verandert alleen of er twee beheerders nodig zijn.',
    added: (resource) => `${resource} is nieuw`,
    removed: (resource) =>
      `${resource} verdwijnt. Wie toegang heeft, houdt die tot het einde; niemand kan het nog aanvragen.`,
    of: (resource) => `${resource} verandert`,
    nothing: 'niets',
    key: (key, before, after) => `${key}: ${before} → ${after}`,
    more: (count) => `En nog ${count}.`,
    wrong:
      'Er zit een fout in het bestand, dus wat gold, blijft gelden. Verbeter het en typ opnieuw **catalogus**.',
    hint: 'Maandag zo afgesproken',
    proposed: (by) => `${by} stelt dit voor. Jij of een andere beheerder moet akkoord gaan.`,
    two: 'Er zijn twee beheerders voor nodig: jij stelt het voor, een ander gaat akkoord.',
    take: 'In gebruik nemen',
    propose: 'Voorstellen',
    agree: 'Akkoord',
    taken:
      'De nieuwe catalogus is in gebruik, binnen een minuut op elke replica. De andere beheerders krijgen bericht.',
    isProposed:
      'Voorgesteld. De andere beheerders krijgen bericht; een van hen gaat akkoord met **catalogus**.',
    movedOn: 'In het bestand staat intussen iets anders. Typ **catalogus** om het te zien.',
    waits:
      'Het catalogusbestand is gewijzigd. Er is nog niets anders: typ **catalogus** om te zien wat er zou veranderen en de catalogus in gebruik te nemen.',
    isWrong: (problems) =>
      `Het catalogusbestand is gewijzigd, en er zit een fout in. Wat gold, blijft gelden.\n\n${problems}\n\nVerbeter het bestand en typ dan **catalogus**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) =>
        `Aanvraag voor toegang van ${address} tot ${resource} intrekken?`,
      resend: (address, resource) => `${address} opnieuw uitnodigen voor ${resource}?`,
      'copy-link': (address, resource) => `Nieuwe link voor ${address} naar ${resource} ophalen?`,
      extend: (address, resource) => `Toegang van ${address} tot ${resource} verlengen?`,
      undo: (address, resource) => `Verwijderen van ${address} uit ${resource} ongedaan maken?`,
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
    error: 'Geef een reden: die wordt vastgelegd en doorgegeven.',
  },
};

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace: Words['pace'] = {
  goesAbout: (when) => `De uitnodiging wordt rond ${when} verstuurd. ${paced} Jij hoeft niets te doen.`,
  full: 'Uitnodigingen worden zo snel verstuurd als Microsoft ze aanneemt (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Verzonden uitnodigingen in het afgelopen uur: ${sent} van hooguit ${allowance}. Zolang alles goed gaat, mogen het er per uur tot vier keer zo veel zijn als in het beste uur tot nu toe.`,
  stopped: (why, since) => `Uitnodigingen staan stil sinds ${since}. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'Er staan geen uitnodigingen in de wacht.'
      : more
        ? `Meer dan ${count} uitnodigingen in de wacht.`
        : `${count} ${count === 1 ? 'uitnodiging' : 'uitnodigingen'} in de wacht.`,
  opens: (when) => `De volgende kunnen vanaf ${when} worden verstuurd.`,
  goesOn:
    'Er worden weer uitnodigingen verstuurd, eerst langzaam. Wat wacht, wordt binnen tien minuten opnieuw geprobeerd; weigert Microsoft opnieuw, dan stopt het weer.',
  notStopped: 'Uitnodigingen staan niet stil, dus er is niets te hervatten.',
};
