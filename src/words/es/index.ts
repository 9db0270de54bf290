import type { Language } from '../words.ts';
import { grantPage } from './grant-page.ts';
import { letter } from './letter.ts';

export const es: Language = { invitee: { letter, grantPage } };
