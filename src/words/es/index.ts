import type { Language } from '../words.ts';
import { grantPage } from './invitee/grant-page.ts';
import { letter } from './invitee/letter.ts';
import { vocabulary } from './vocabulary.ts';

export const es: Language = { invitee: { letter, grantPage }, vocabulary };
