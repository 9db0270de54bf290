import type { InviteeWords } from '../types.ts';
import { grantPage } from './grant-page.ts';
import { letter } from './letter.ts';

export const fr: InviteeWords = { letter, grantPage };
