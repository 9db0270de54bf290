import type { Reason } from '../../proof/refusal.ts';
import type { Log, Trace } from '../../usecases/ports.ts';
import type { Channel } from './channel.ts';
import type { Caller } from './proof/local-caller.ts';
import { mayAnswerAt } from './service-url.ts';
import { field } from './speaker.ts';

/** The HTTP answer to one activity. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Whether a call may go on to its body. */
export type Admission =
  | { readonly kind: 'refused'; readonly status: 401 | 403 }
  | { readonly kind: 'proven'; answer(activity: object): Promise<Answer> };

/**
 * One call, in two steps: who it comes from is proven by its headers, and only then is there somebody to read a
 * body from. 401 for a call that does not prove that it comes from the channel, 403 for what its proof does not cover.
 */
export async function receive(
  channel: Channel,
  { log, trace }: { readonly log: Log; readonly trace: Trace },
  refuse: (why: Reason) => void,
  caller: Caller,
  handle: (activity: object) => Promise<Answer>,
): Promise<Admission> {
  const proof = await channel.prove(caller);
  if (proof.kind === 'refused') {
    refuse(proof.why);
    return { kind: 'refused', status: proof.why === 'foreign-host' || proof.why === 'forwarded' ? 403 : 401 };
  }
  return {
    kind: 'proven',
    async answer(activity) {
      const serviceUrl = field(activity, 'serviceUrl');
      const bound = proof.serviceUrl === undefined || proof.serviceUrl === serviceUrl;
      if (!bound || !mayAnswerAt(serviceUrl, channel.proof)) {
        refuse('service-url');
        return { status: 403 };
      }
      try {
        return await channel.receive(activity, handle);
      } catch (error) {
        const reference = trace.correlation();
        log.error({ err: error, reference }, 'activity failed');
        return { status: 500, body: { error: { code: 'internal', reference } } };
      }
    },
  };
}
