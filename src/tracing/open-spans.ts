import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  RandomIdGenerator,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { TracingConfig } from '../settings/config.ts';
import type { Spans } from './tracing.ts';

/** Of its own accord the SDK would hold the end of the process up for so long, in milliseconds; nobody waits for traces. */
const EXPORT_TIMEOUT_MS = 5_000;

/**
 * Spans that go to the collector of the settings by OTLP over HTTP, in batches; where it does not answer they are lost,
 * and nothing else is. The certificates and the compression that OpenTelemetry's own variables name are the exporter's
 * to read.
 */
export function openSpans({ url, headers, service, sampler, ratio }: TracingConfig): Spans {
  const random = new RandomIdGenerator();
  let next: string | undefined;
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(detectResources({ detectors: [resourceAttributesEnvDetector] }))
      .merge(resourceFromAttributes({ 'service.name': service })),
    sampler: samplerOf(sampler, ratio),
    idGenerator: {
      generateTraceId() {
        const id = next ?? random.generateTraceId();
        next = undefined;
        return id;
      },
      generateSpanId: () => random.generateSpanId(),
    },
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({
          url,
          timeoutMillis: EXPORT_TIMEOUT_MS,
          ...(headers && { headers: headers.reveal() }),
        }),
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      }),
    ],
  });
  return {
    tracer: provider.getTracer('usher'),
    newTrace(id) {
      next = id;
    },
    stop: () => provider.shutdown().catch(() => undefined),
  };
}

function samplerOf(sampler: TracingConfig['sampler'], ratio: number): Sampler {
  switch (sampler) {
    case 'always_on':
      return new AlwaysOnSampler();
    case 'always_off':
      return new AlwaysOffSampler();
    case 'traceidratio':
      return new TraceIdRatioBasedSampler(ratio);
    case 'parentbased_always_on':
      return new ParentBasedSampler({ root: new AlwaysOnSampler() });
    case 'parentbased_always_off':
      return new ParentBasedSampler({ root: new AlwaysOffSampler() });
    case 'parentbased_traceidratio':
      return new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  }
}
