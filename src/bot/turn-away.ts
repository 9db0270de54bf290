import { isRefresh } from '../cards/actions.ts';
import { smallCard } from '../cards/small-card.ts';
import type { World } from '../usecases/ports.ts';
import { localeFor, wordsFor } from '../words/index.ts';
import { errorAnswer, shownAnswer } from './actions/invoke-answer.ts';
import type { Incoming } from './channel/incoming.ts';
import type { Answer } from './channel/receive.ts';
import { field, type Identified } from './channel/speaker.ts';
import { composeSays } from './compose/answers.ts';
import type { Responder } from './respond/respond.ts';

type Refused = Extract<Identified, { kind: 'refused' }>;

/** Who is nobody of ours gets an answer that their client can show, and nothing is done. */
export async function turnAway(
  responder: Pick<Responder, 'runBehind' | 'send'> & { readonly world: Pick<World, 'log'> },
  { type, channelId, name, value, locale }: Incoming,
  { code, place }: Refused,
): Promise<Answer> {
  responder.world.log.warn({ code, type, channel: channelId }, 'activity refused');
  const { wrongTenant, callerUnknown, refresh } = wordsFor(localeFor(locale)).replies;
  if (type !== 'invoke') {
    if (code === 'wrong-tenant' && type === 'message' && place !== undefined)
      responder.runBehind(responder.send(place, { kind: 'text', text: wrongTenant }));
    return { status: 200 };
  }
  // Whoever it is, their compose box shows a sentence.
  const sentence = composeSays(name, code === 'wrong-tenant' ? wrongTenant : callerUnknown);
  if (sentence !== undefined) return sentence;
  if (code !== 'not-teams' && isRefresh(field(field(value, 'action'), 'verb')))
    return shownAnswer({
      kind: 'card',
      card: smallCard(code === 'nameless' ? refresh.hidden : wrongTenant),
    });
  return code === 'wrong-tenant' ? errorAnswer(403, 'Forbidden', wrongTenant) : { status: 403 };
}
