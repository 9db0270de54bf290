import type { Language } from '../words.ts';
import { grantPage } from './invitee/grant-page.ts';
import { letter } from './invitee/letter.ts';

export const ar: Language = { invitee: { letter, grantPage } };
