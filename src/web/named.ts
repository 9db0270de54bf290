import type { Offer } from '../usecases/redeem-outcome.ts';
import { withinSentence } from '../words/direction.ts';
import type { GrantPageWords } from '../words/types.ts';

/** What others named, as it stands in a sentence. */
export const named = (
  { sponsor, resource }: Offer,
  { direction }: GrantPageWords,
): Pick<Offer, 'sponsor' | 'resource'> => ({
  sponsor: withinSentence(sponsor, direction),
  resource: withinSentence(resource, direction),
});
