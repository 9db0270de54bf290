import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'De lijst is gestopt voordat deze rij aan de beurt was.',
  'cut-off': 'Een beheerder liet alles van deze partner verwijderen voordat deze rij aan de beurt was.',
  'not-requester': 'Inmiddels mocht je hiervoor geen toegang meer aanvragen.',
  'already-live': 'Inmiddels had iemand al toegang voor deze partner aangevraagd.',
  'domain-denied': 'Inmiddels was dit domein niet meer toegestaan.',
  'domain-not-allowed': 'Inmiddels was dit domein niet meer toegestaan.',
  'term-past': 'Inmiddels was de dag waarop de toegang zou eindigen al voorbij.',
  'term-too-long': 'Inmiddels mocht toegang niet meer zo lang duren.',
  'reason-needed': 'Inmiddels was hiervoor een reden nodig.',
  'not-yours': 'Inmiddels mocht je dit niet meer wijzigen.',
  'nothing-found': 'Inmiddels was hierover niets geregistreerd.',
  'not-live': 'Inmiddels was deze toegang voorbij.',
  'not-invited-yet': 'Inmiddels was er geen uitnodiging om opnieuw te sturen.',
  'already-granted': 'Inmiddels had de partner geaccepteerd.',
  'not-granted': 'Inmiddels was er geen toegang om te verlengen.',
  'no-end': 'Inmiddels had deze toegang geen einddatum.',
  'not-longer': 'Inmiddels duurde de toegang al zo lang.',
  'already-sponsor': 'Inmiddels was die persoon al sponsor van deze partner.',
  'sponsor-unknown': 'Inmiddels werkte wie het zou overnemen hier niet meer.',
  'extension-pending': 'Inmiddels wachtte langere toegang al op een beslissing.',
  'limit-reached': 'Inmiddels had deze partner voorlopig genoeg uitnodigingen gekregen.',
};

/** What became of a row, in the result file. */
export const outcomes: Words['lists']['outcomes'] = {
  invitation: {
    wrong: 'Fout, niet verzonden',
    struck: (by) => `Weggehaald door ${by}, niet verzonden`,
    notYet: 'Niet verzonden',
    refused: 'Toch niet verzonden',
  },
  action: {
    wrong: 'Fout, niet uitgevoerd',
    struck: (by) => `Weggehaald door ${by}, niet uitgevoerd`,
    notYet: 'Niet uitgevoerd',
    refused: 'Toch niet uitgevoerd',
  },
  offered: (status, to) => `${status}; aan ${to} is gevraagd het over te nemen`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'Inmiddels kon dit niet meer. Doe dit apart, dan kan ik meer zeggen.',
  rejected: (by, comment) => (comment === undefined ? `Door ${by}.` : `Door ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'De link kan nu niet worden gemaakt; links uit eerdere bestanden werken nog. Vraag het bestand straks opnieuw.'
      : `De volgende link kan vanaf ${when}; links uit eerdere bestanden werken nog. Vraag het bestand dan opnieuw.`,
};
