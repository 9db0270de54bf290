import type { Finding, Webhook } from '../usecases/ports.ts';
import { doctorEvent } from '../usecases/webhook/posted-event.ts';
import { fine, missing } from './finding.ts';

/** Posts an event of nothing, as a receiver gets them; nothing to look at where nobody receives any. */
export async function lookAtWebhook(
  webhook: Webhook | undefined,
  source: string,
  now: number,
): Promise<readonly Finding[]> {
  if (webhook === undefined) return [];
  const { host } = webhook;
  const posted = await webhook.post(doctorEvent(source, now));
  switch (posted.kind) {
    case 'taken':
      return [fine('webhook', host)];
    case 'status':
      return [missing('webhook', 'webhook-refused', host, String(posted.status))];
    case 'slow':
    case 'unreachable':
      return [missing('webhook', 'webhook-silent', host, posted.kind)];
  }
}
