import { audit as english } from '../en/audit.ts';
import type { Words } from '../words.ts';

/** What is said of who had access, and of files about it. */
export const audit: Words['audit'] = {
  title: (resource) => `Wie toegang had tot ${resource}`,
  titleNow: (resource) => `Wie toegang heeft tot ${resource}`,
  window: (from, to) => `Op enig moment tussen ${from} en ${to}`,
  now: (at) => `Nu, ${at}`,
  nobody: 'Niemand, voor zover je dat mag weten.',
  shown: (shown, all) => `Hier staan er ${shown} van ${all}; in het bestand staan ze allemaal.`,
  lasting: (from) => `sinds ${from}`,
  over: (from, to) => `${from} – ${to}`,
  unsure: 'begonnen, en nooit door de directory bevestigd',
  before: 'was al lid, en bleef dat',
  approvedBy: (names) => `goedgekeurd door ${names}`,
  for: (name, whom) => `${name} namens ${whom}`,
  notNeeded: {
    employee: 'geen goedkeuring nodig: een medewerker',
    'no-approvers': 'geen goedkeuring nodig: er zijn geen goedkeurders',
    adopted: 'geen goedkeuring: was er al, en een beheerder heeft het overgenomen',
  },
  channel: 'Vastgelegd (tijden in UTC)',
  asked: (name) => `aangevraagd door ${name}`,
  file: 'Als bestand',
  proof: 'Met bewijs',
  files: {
    export: 'De gevraagde registraties, met hun geschiedenis',
    access: 'Wie toegang had, en hoe dat telkens is goedgekeurd',
    evidence:
      'Wie toegang had, met elke beslissing en het bewijs: één pagina die geen netwerk nodig heeft en zichzelf in de browser controleert',
  },
  forgot: (address, stripped) =>
    stripped === 0
      ? `Van ${address} is niets afgerond, of het is al opgeschoond. Er is niets gewijzigd.`
      : `${stripped === 1 ? 'Eén registratie' : `${stripped} registraties`} van ${address} ${stripped === 1 ? 'bevat' : 'bevatten'} zo meteen geen persoonsgegevens meer. Wat er wanneer is gedaan en wie van ons ervoor instaat, blijft vastliggen, en de keten blijft controleerbaar.`,
  keeps: (left) =>
    `${left === 1 ? 'Eén registratie is' : `${left} registraties zijn`} nog niet afgerond, of het account moet nog worden geblokkeerd of verwijderd; daarvan is niets opgeschoond, ook geen lijst of rapport met deze naam. Verwijder wat nog loopt of trek het in, en typ daarna opnieuw **vergeet**.`,
  // Programs read these files: their headings are the same in every language.
  columns: english.columns,
  evidence: {
    title: (resource) => `Wie toegang had tot ${resource}`,
    window: (from, to, made) =>
      `Op enig moment tussen ${from} en ${to}. Gemaakt ${made}. Deze pagina heeft geen netwerk nodig: je browser rekent elke hash erin na.`,
    checking:
      'Niet gecontroleerd: deze pagina controleert zichzelf met een script, en dat heeft niet gedraaid.',
    answer: 'Wie toegang had, en door wiens goedkeuring',
    events: 'Wat is vastgelegd',
    columns: 'Partner,Bewijs,Object-id,UPN,Van,Tot,Goedgekeurd door,Sponsor'.split(','),
  },
};
