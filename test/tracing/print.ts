// Tells the whole story once, with a server of its own, and prints its trace from the spans that were sent.
import { Collector } from '../support/collector.ts';
import { ToldStory } from '../support/told-story.ts';
import { treeOf } from '../support/trace-tree.ts';

const collector = await new Collector().start();
const story = await ToldStory.open({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'info' });
await story.tell('anna@partner.com');
await story.close();
const trace = collector.spans.find(({ name }) => name === 'serve invite')?.trace;
console.log(`${trace}\n${treeOf(collector.spans.filter((span) => span.trace === trace))}`);
await collector.stop();
