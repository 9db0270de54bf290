import type { SAMPLERS, Settings } from './schema.ts';

/** Where traces go, and which of them. */
export interface TracingConfig {
  /** The whole address, by OTLP over HTTP. */
  readonly url: string;
  /** Sent along. */
  readonly headers: HeadersSecret | undefined;
  readonly service: string;
  readonly sampler: (typeof SAMPLERS)[number];
  /** Of stories, from 0 to 1; where the sampler goes by one. */
  readonly ratio: number;
}

/** Headers that may hold a key. */
export interface HeadersSecret {
  reveal(): Record<string, string>;
}

/** Undefined unless a collector is named, and nothing says that it is not meant. */
export function tracingOf(settings: Settings): TracingConfig | undefined {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: root, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: whole } = settings;
  if (settings.OTEL_SDK_DISABLED === 'true' || settings.OTEL_TRACES_EXPORTER === 'none') return undefined;
  const url = whole ?? (root === undefined ? undefined : `${root.replace(/(?<!\/)\/+$/u, '')}/v1/traces`);
  if (url === undefined) return undefined;
  const headers = settings.OTEL_EXPORTER_OTLP_HEADERS;
  return {
    url,
    headers: headers && { reveal: () => headersIn(headers.reveal()) },
    service: settings.OTEL_SERVICE_NAME ?? 'usher',
    sampler: settings.OTEL_TRACES_SAMPLER ?? 'parentbased_always_on',
    ratio: settings.OTEL_TRACES_SAMPLER_ARG ?? 1,
  };
}

function headersIn(text: string): Record<string, string> {
  const pairs = text.split(',').map((pair) => {
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1).trim();
    return [pair.slice(0, at).trim(), decoded(value)] as const;
  });
  return Object.fromEntries(pairs);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
