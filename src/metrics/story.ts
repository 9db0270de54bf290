import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { troublesIn, waitsOver } from '../access/waits.ts';
import type { Outstanding, Witness } from '../usecases/ports.ts';

const SECOND = 1_000;
/** From a second to a month: what machines do takes seconds, what people do takes days. */
const BUCKETS = [1, 5, 15, 60, 300, 1_800, 7_200, 28_800, 86_400, 259_200, 604_800, 2_592_000];

/** What Prometheus is told of requests on their way. A resource is one of the catalogue's, and nobody is named. */
export function storyMetrics(registry: Registry) {
  const registers = [registry];
  const waits = new Histogram({
    name: 'usher_wait_seconds',
    help: 'What the way from a request to access took, in seconds: the decision, the invitation, the acceptance, the grant; access is all of it',
    labelNames: ['for', 'resource'],
    buckets: BUCKETS,
    registers,
  });
  const events = new Counter({
    name: 'usher_events_total',
    help: 'Events on record, by type and resource',
    labelNames: ['type', 'resource'],
    registers,
  });
  const troubles = new Counter({
    name: 'usher_troubles_total',
    help: 'Events that are for somebody to look into, by what the directory said where it did',
    labelNames: ['event', 'code', 'resource'],
    registers,
  });
  const payments = new Counter({
    name: 'usher_errands_total',
    help: 'Tries to do what is owed, by kind; postponed ones are tried again',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const owed = new Gauge({
    name: 'usher_owed',
    help: 'What is owed and could be done by now, by kind; up to 1000 are counted',
    labelNames: ['kind'],
    registers,
  });
  const oldest = new Gauge({
    name: 'usher_owed_since_timestamp_seconds',
    help: 'Since when the oldest of what is owed could have been done, by kind',
    labelNames: ['kind'],
    registers,
  });
  const witness: Witness = {
    changed(record, happened) {
      const { resource } = record.request;
      for (const { type } of happened) events.inc({ type, resource });
      for (const wait of waitsOver(record, happened))
        waits.observe({ for: wait.for, resource }, wait.ms / SECOND);
      for (const trouble of troublesIn(happened)) troubles.inc({ ...trouble, resource });
    },
    paid(kind, outcome) {
      payments.inc({ kind, outcome });
    },
  };
  return {
    witness,
    outstanding(all: readonly Outstanding[]): void {
      owed.reset();
      oldest.reset();
      for (const [kind, some] of Map.groupBy(all, (one) => one.kind)) {
        owed.set({ kind }, some.length);
        oldest.set({ kind }, Math.min(...some.map(({ since }) => since)) / SECOND);
      }
    },
  };
}
