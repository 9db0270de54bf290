import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpListener } from './http-listener.ts';
import { type Field, fieldsOf } from './wire.ts';

export interface Received {
  readonly trace: string;
  readonly id: string;
  /** Empty for the first of a piece of work. */
  readonly parent: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client' | 'producer' | 'consumer' | 'unspecified';
  /** In milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** The spans that it is linked to. */
  readonly links: readonly { readonly trace: string; readonly span: string }[];
  readonly failed: boolean;
}

/** Takes traces by OTLP over HTTP, as a collector does. */
export class Collector extends HttpListener {
  readonly spans: Received[] = [];
  /** The headers of each call. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>[] = [];
  readonly resources: Readonly<Record<string, string | number>>[] = [];

  protected take(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
    this.headers.push(request.headers);
    this.#read(body);
    response.writeHead(200, { 'Content-Type': 'application/x-protobuf' });
    response.end();
  }

  /** Resolves once spans have come of which this is true. */
  until(enough: (spans: readonly Received[]) => boolean): Promise<void> {
    return this.hears(() => enough(this.spans));
  }

  /** opentelemetry-proto: ExportTraceServiceRequest, ResourceSpans, ScopeSpans, Span. */
  #read(body: Uint8Array): void {
    for (const resourceSpans of messages(fieldsOf(body).get(1))) {
      for (const resource of messages(resourceSpans.get(1)))
        this.resources.push(attributesIn(resource.get(1)));
      for (const scope of messages(resourceSpans.get(2)))
        for (const span of messages(scope.get(2))) this.spans.push(received(span));
    }
  }
}

type Message = ReturnType<typeof fieldsOf>;

const messages = (fields: readonly Field[] = []): readonly Message[] =>
  fields.flatMap((field) => (field instanceof Uint8Array ? [fieldsOf(field)] : []));
const bytes = (field: Field | undefined): Buffer => Buffer.from(field instanceof Uint8Array ? field : []);
const hex = (message: Message, number: number): string => bytes(message.get(number)?.[0]).toString('hex');
const ms = (message: Message, number: number): number => Number(message.get(number)?.[0] ?? 0) / 1e6;

const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'] as const;
const ERROR = 2n;

const received = (span: Message): Received => ({
  trace: hex(span, 1),
  id: hex(span, 2),
  parent: hex(span, 4),
  name: bytes(span.get(5)?.[0]).toString('utf8'),
  kind: KINDS[Number(span.get(6)?.[0] ?? 0)] ?? 'unspecified',
  start: ms(span, 7),
  end: ms(span, 8),
  attributes: attributesIn(span.get(9)),
  links: messages(span.get(13)).map((link) => ({ trace: hex(link, 1), span: hex(link, 2) })),
  failed: messages(span.get(15)).some((status) => status.get(3)?.[0] === ERROR),
});

function attributesIn(fields: readonly Field[] | undefined): Readonly<Record<string, string | number>> {
  const pairs = messages(fields).map((pair) => {
    const [value] = messages(pair.get(2));
    const text = value?.get(1)?.[0];
    const number = value?.get(3)?.[0];
    const double = value?.get(4)?.[0];
    const known =
      text instanceof Uint8Array ? bytes(text).toString('utf8') : Number(number ?? asDouble(double));
    return [bytes(pair.get(1)?.[0]).toString('utf8'), known] as const;
  });
  return Object.fromEntries(pairs);
}

function asDouble(bits: Field | undefined): number {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(typeof bits === 'bigint' ? bits : 0n);
  return buffer.readDoubleLE();
}
