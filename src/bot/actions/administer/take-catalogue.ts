import { takeCatalogue as take } from '../../../usecases/catalogue/take-catalogue.ts';
import { rolesHeld } from '../../authorize.ts';
import type { Action } from '../action.ts';

/** An administrator puts what the card showed in force, or agrees to what another one proposed. */
export const takeCatalogue: Action<'take-catalogue'> = async (context, { digest, reason }) => {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const { person, activity } = speaker;
  const outcome = await take(world, digest, { person, activity, reason });
  return outcome.kind === 'refused' ? outcome : { kind: 'catalogue-settled', outcome: outcome.kind };
};
