import { randomBytes } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Log } from '../../usecases/ports.ts';
import type { Channel } from './channel.ts';
import { mayAnswerAt } from './service-url.ts';

/** The HTTP answer to one activity. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * One activity, from the HTTP call to its answer. A call that does not prove that it comes from the channel is
 * 401 or 403 whatever is wrong with it: the SDK answers 500 to some bad tokens, and its messages to nobody.
 */
export async function receive(
  channel: Channel,
  log: Log,
  call: { readonly authorization: string; readonly activity: object },
  handle: (activity: object) => Promise<Answer>,
): Promise<Answer> {
  const activity = call.activity as Activity;
  let proven = false;
  let answer: Answer = { status: 200 };
  try {
    await channel.receive(call.authorization, activity, async (context) => {
      proven = true;
      if (!mayAnswerAt(context.activity.serviceUrl, channel.proof)) {
        log.warn({ proof: channel.proof }, 'activity from a service URL that answers may not go to');
        answer = { status: 403 };
        return;
      }
      answer = await handle({ ...context.activity });
    });
    return answer;
  } catch (error) {
    if (!proven) {
      log.warn(
        { err: error, channel: activity.channelId },
        'a call did not prove that it comes from the channel',
      );
      return { status: error instanceof AuthenticationError && error.statusCode === 403 ? 403 : 401 };
    }
    const reference = randomBytes(4).toString('hex');
    log.error({ err: error, reference, type: activity.type }, 'activity failed');
    return { status: 500, body: { error: { code: 'internal', reference } } };
  }
}
