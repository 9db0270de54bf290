import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { storyMetrics } from './story.ts';

/** Those that Teams sends; whatever else a caller writes is one more, and no label of its own. */
const ACTIVITY_TYPES = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'event',
  'typing',
] as const;
export const activityType = (type: unknown): (typeof ACTIVITY_TYPES)[number] | 'other' =>
  ACTIVITY_TYPES.find((one) => one === type) ?? 'other';

/** What Prometheus is told. Labels are few and never name a person. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const grantPages = new Counter({
    name: 'usher_grant_pages_total',
    help: 'Grant links opened, by what they came to',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const activities = new Counter({
    name: 'usher_activities_total',
    help: 'Activities of the proven channel, by type and HTTP status',
    labelNames: ['type', 'status'],
    registers: [registry],
  });
  const refused = new Counter({
    name: 'usher_refused_calls_total',
    help: 'Calls that did not prove that they come from the channel, by reason',
    labelNames: ['why'],
    registers: [registry],
  });
  const turnSeconds = new Histogram({
    name: 'usher_activity_seconds',
    help: 'Time to the answer of an activity, in seconds',
    labelNames: ['type'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2, 3, 10],
    registers: [registry],
  });
  const acceptances = new Counter({
    name: 'usher_acceptances_noticed_total',
    help: 'Acceptances that were found without their link',
    registers: [registry],
  });
  const lastReconciled = new Gauge({
    name: 'usher_reconciled_timestamp_seconds',
    help: 'When acceptances were last looked for',
    registers: [registry],
  });
  const startedOver = new Counter({
    name: 'usher_changes_started_over_total',
    help: 'How often the directory had forgotten what it told last, so that every open invitation was read',
    registers: [registry],
  });
  const storeCharge = new Counter({
    name: 'usher_cosmos_request_units_total',
    help: 'What Cosmos DB charged, in request units, by operation',
    labelNames: ['operation'],
    registers: [registry],
  });
  const pace = new Gauge({
    name: 'usher_invitations',
    help: 'Invitations that wait (up to 1000 are counted), that were sent in the last hour, and that an hour may take; 1 for stopped when none may be sent',
    labelNames: ['what'],
    registers: [registry],
  });
  const nextDue = new Gauge({
    name: 'usher_next_due_timestamp_seconds',
    help: 'When something is due next: an errand, or what time alone changes about a record; +Inf where nothing is',
    registers: [registry],
  });
  const graphSeconds = new Histogram({
    name: 'usher_graph_seconds',
    help: 'Time to an answer of Graph, in seconds, by who waits for it and its status; "none" where no answer came',
    labelNames: ['lane', 'status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 12],
    registers: [registry],
  });
  const graphQuota = new Gauge({
    name: 'usher_graph_quota_used_ratio',
    help: 'Share of each of Graph’s quotas that this process has used in its window, as far as it knows the quota: 1 is all',
    labelNames: ['quota'],
    registers: [registry],
  });
  return {
    ...storyMetrics(registry),
    graphSeconds,
    graphQuota,
    pace,
    nextDue,
    storeCharge,
    grantPages,
    activities,
    refused,
    turnSeconds,
    acceptances,
    lastReconciled,
    startedOver,
    async text() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
