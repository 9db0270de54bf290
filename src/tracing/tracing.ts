import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import {
  trace as api,
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
} from '@opentelemetry/api';
import type { CorrelationId, Note, Step, Trace } from '../usecases/ports.ts';
import { parseTraceparent, traceparentOf } from './traceparent.ts';

/** Makes spans. `newTrace` says the trace id of the next one that has no parent. */
export interface Spans {
  readonly tracer: Tracer;
  newTrace(id: CorrelationId): void;
  /** Sends what is kept, and ends. */
  stop(): Promise<void>;
}

export interface Tracing extends Trace {
  /** What a line of the log says of the work that wrote it. */
  fields(): { readonly trace_id?: CorrelationId; readonly span_id?: string };
  /** Whether spans are collected. */
  readonly collects: boolean;
  stop(): Promise<void>;
}

/** One piece of work, and everything that goes on in it. */
interface Work {
  id: CorrelationId;
  isKnown: boolean;
  readonly step: Step;
  readonly began: number;
  /** What somebody outside says that it is a part of. */
  readonly linked?: string | undefined;
  /** The span of all of it, once it is known what it is about. */
  root?: Span;
}
interface Place {
  readonly work: Work;
  readonly span?: Span;
}

const KINDS: Readonly<Record<Step['kind'], SpanKind>> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};
const nothing: Note = () => undefined;
/** At every visit: for UUIDs Node.js draws its random bytes from the system many at a time. */
const newId = (): CorrelationId => randomUUID().replaceAll('-', '');

/** Without `spans`, what belongs together is known to the log alone. */
export function createTracing(spans?: Spans): Tracing {
  const places = new AsyncLocalStorage<Place>();
  const newWork = (step: Step, id?: CorrelationId, linked?: string): Work => ({
    linked,
    id: id ?? newId(),
    isKnown: id !== undefined,
    step,
    began: Date.now(),
  });
  const spanHere = (): Span | undefined => {
    const place = places.getStore();
    return place?.span ?? place?.work.root;
  };

  function start(step: Step, context: Context, links: Link[], startTime?: number): Span | undefined {
    return spans?.tracer.startSpan(
      step.name,
      {
        kind: KINDS[step.kind],
        links,
        attributes: { ...step.attributes },
        ...(startTime !== undefined && { startTime }),
      },
      context,
    );
  }

  /** The first span of a piece of work: the child of what brought it about in the same story, else linked to it. */
  function startRoot(work: Work, from: string | undefined): Span | undefined {
    if (spans === undefined) return undefined;
    const cause = parseTraceparent(from);
    if (cause?.traceId === work.id)
      return start(work.step, api.setSpanContext(ROOT_CONTEXT, { ...cause, isRemote: true }), [], work.began);
    spans.newTrace(work.id);
    const links = [cause, parseTraceparent(work.linked)].flatMap((context) => (context ? [{ context }] : []));
    return start(work.step, ROOT_CONTEXT, links, work.began);
  }

  async function within<T>(span: () => Span | undefined, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const { name } = error instanceof Error ? error : { name: 'unknown' };
      span()?.setAttribute('error.type', name).setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span()?.end();
    }
  }

  const noteOn =
    (span: () => Span | undefined): Note =>
    (attributes) =>
      void span()?.setAttributes({ ...attributes });

  const step: Trace['step'] = (one, work) => {
    const place = places.getStore();
    const parent = spans && spanHere();
    if (place === undefined || !parent?.isRecording()) return work(nothing);
    const span = start(one, api.setSpan(ROOT_CONTEXT, parent), []);
    const it = (): Span | undefined => span;
    return places.run({ work: place.work, ...(span && { span }) }, () => within(it, () => work(noteOn(it))));
  };

  return {
    collects: spans !== undefined,
    begin(one, work, linked) {
      const begun = newWork(one, undefined, linked);
      const root = (): Span | undefined => begun.root;
      return places.run({ work: begun }, () => within(root, () => work(noteOn(root))));
    },
    about(correlation) {
      const work = places.getStore()?.work;
      if (work === undefined || work.isKnown) return;
      Object.assign(work, { id: correlation, isKnown: true });
      const root = startRoot(work, undefined);
      if (root !== undefined) work.root = root;
    },
    enter({ correlation, from }, one, work) {
      if (places.getStore()?.work.id === correlation) return step(one, work);
      const begun = newWork(one, correlation);
      const root = startRoot(begun, from);
      if (root !== undefined) begun.root = root;
      const it = (): Span | undefined => root;
      return places.run({ work: begun }, () => within(it, () => work(noteOn(it))));
    },
    step,
    carried() {
      const span = spanHere();
      return span?.isRecording() ? traceparentOf(span.spanContext()) : undefined;
    },
    correlation: () => places.getStore()?.work.id ?? newId(),
    fields() {
      const place = places.getStore();
      if (place === undefined) return {};
      const span = spanHere();
      return { trace_id: place.work.id, ...(span && { span_id: span.spanContext().spanId }) };
    },
    stop: async () => spans?.stop(),
  };
}
