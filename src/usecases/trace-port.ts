import type { CorrelationId } from './correlation.ts';

export type { CorrelationId } from './correlation.ts';

/**
 * What a span may say, by the names of OpenTelemetry's semantic conventions and ours. Values are of closed sets or
 * numbers: never an address, a name, a link, or anything that somebody wrote.
 */
export type Attribute =
  | 'http.request.method'
  | 'http.route'
  | 'http.response.status_code'
  | 'http.request.resend_count'
  | 'url.template'
  | 'db.system.name'
  | 'db.operation.name'
  | 'messaging.system'
  | 'messaging.operation.type'
  | 'error.type'
  | 'usher.errand.kind'
  | 'usher.errand.attempts'
  | 'usher.errand.outcome'
  | 'usher.errand.waited_ms'
  | 'usher.graph.lane'
  | 'usher.graph.waited_ms'
  | 'usher.graph.batch_size';
export type Attributes = { readonly [name in Attribute]?: string | number };

/** A step of the work as a trace shows it; the name is one of few. */
export interface Step {
  readonly name: string;
  readonly kind: 'server' | 'client' | 'consumer' | 'internal';
  readonly attributes?: Attributes;
}

/** Adds to the span of the step under way. */
export type Note = (attributes: Attributes) => void;

/** What belongs together, told to the log and to whoever collects traces. */
export interface Trace {
  /**
   * Runs what somebody outside began. It has a correlation id of its own until it is known what it is about; `linked`:
   * the `traceparent` that they sent, which is linked to and never gone by, since anybody can send one.
   */
  begin<T>(step: Step, work: (note: Note) => Promise<T>, linked?: string): Promise<T>;
  /** Which story what is under way belongs to; who says so first is believed. */
  about(correlation: CorrelationId): void;
  /** Runs a part of a story; `from`: what brought it about, as `carried` said it then. */
  enter<T>(
    story: { readonly correlation: CorrelationId; readonly from?: string | undefined },
    step: Step,
    work: (note: Note) => Promise<T>,
  ): Promise<T>;
  /** Runs a step of what is under way. */
  step<T>(step: Step, work: (note: Note) => Promise<T>): Promise<T>;
  /** What is under way as a `traceparent` of W3C Trace Context; undefined where nobody collects it. */
  carried(): string | undefined;
  /** Of what is under way; a new one where nothing is. */
  correlation(): CorrelationId;
}

/** For who shows nobody what it does. */
export const NO_TRACE: Pick<Trace, 'step'> = { step: (_step, work) => work(() => undefined) };
