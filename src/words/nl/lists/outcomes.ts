import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'De lijst is gestopt voordat deze rij aan de beurt was.',
  'cut-off': 'Een beheerder liet alles van deze partner verwijderen voordat deze rij aan de beurt was.',
  'not-requester': 'Toen mocht je hiervoor geen toegang meer aanvragen.',
  'already-live': 'Toen had iemand deze partner al aangevraagd.',
  'domain-denied': 'Toen was dit domein niet meer toegestaan.',
  'domain-not-allowed': 'Toen was dit domein niet meer toegestaan.',
  'term-past': 'Toen was de dag waarop de toegang zou eindigen al voorbij.',
  'term-too-long': 'Toen mocht toegang niet meer zo lang duren.',
  'reason-needed': 'Toen was hiervoor een reden nodig.',
  'not-yours': 'Toen mocht je dit niet meer wijzigen.',
  'nothing-found': 'Toen was hierover niets geregistreerd.',
  'not-live': 'Toen was deze toegang voorbij.',
  'not-invited-yet': 'Toen was er geen uitnodiging om opnieuw te sturen.',
  'already-granted': 'Toen had de partner geaccepteerd.',
  'not-granted': 'Toen was er geen toegang om te verlengen.',
  'no-end': 'Toen had deze toegang geen einde.',
  'not-longer': 'Toen duurde de toegang al zo lang.',
  'already-sponsor': 'Toen was die persoon al sponsor van deze partner.',
  'sponsor-unknown': 'Toen werkte wie het zou overnemen hier niet meer.',
  'extension-pending': 'Toen wachtte langere toegang al op een beslissing.',
  'limit-reached': 'Toen had deze partner al zo veel uitnodigingen als in een tijdje mogen.',
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
    wrong: 'Fout, niet gedaan',
    struck: (by) => `Weggehaald door ${by}, niet gedaan`,
    notYet: 'Niet gedaan',
    refused: 'Toch niet gedaan',
  },
  offered: (status, to) => `${status}; aan ${to} is gevraagd het over te nemen`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'Toen kon dit niet meer. Doe deze apart, dan kan ik meer zeggen.',
  rejected: (by, comment) => (comment === undefined ? `Door ${by}.` : `Door ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'De link kan nu niet worden gemaakt; links uit eerdere bestanden werken nog. Vraag het bestand straks opnieuw.'
      : `De volgende link kan vanaf ${when}; links uit eerdere bestanden werken nog. Vraag het bestand dan opnieuw.`,
};
