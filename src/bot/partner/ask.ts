import type { requestAccess } from '../../usecases/request-access.ts';
import type { Addressee } from '../parse/tokens.ts';

/** What is asked for, for each of these. */
export type Ask = Omit<
  Parameters<typeof requestAccess>[1],
  'address' | 'partnerName' | 'by' | 'origin' | 'activity'
> & { readonly addressees: readonly Addressee[] };
