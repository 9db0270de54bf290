import type { FaultCode } from '../../../usecases/ports.ts';
import { type Diagnosis, type Facts, said } from './diagnosis.ts';

/** Why events are not taken, and what to do. */
export const webhookFaults = {
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} does not take events: it answers ${detail}.`,
      'It has to answer 200 to 299 within ten seconds, without a redirect. Check WEBHOOK_URL, and that the receiver has the same WEBHOOK_SECRET; docs/webhook.md shows how it verifies the signature.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} does not take events: it does not answer within ten seconds.`
        : `${subject} does not take events: it cannot be reached.`,
      `Let this machine reach ${subject}, and have it answer before it does anything that takes long. Events wait for three days.`,
    ),
} satisfies Partial<Record<FaultCode, (facts: Facts) => Diagnosis>>;
