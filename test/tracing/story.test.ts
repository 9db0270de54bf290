import { Collector } from '../support/collector.ts';
import { ToldStory } from '../support/told-story.ts';
import { treeOf } from '../support/trace-tree.ts';

const ADDRESS = 'anna@partner.com';
const KEY = 'Bearer a-key-of-the-collector';
let collector: Collector;
let story: ToldStory;
let trace = '';
let link = '';

beforeAll(async () => {
  collector = await new Collector().start();
  story = await ToldStory.open({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=${encodeURIComponent(KEY)}`,
    OTEL_SERVICE_NAME: 'usher-eu',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  });
  await story.tell(ADDRESS);
  link = story.linkOf(ADDRESS);
  expect(await story.close()).toBe(0);
  trace = collector.spans.find(({ name }) => name === 'serve invite')?.trace ?? '';
});
afterAll(() => collector.stop());

const ofStory = () => collector.spans.filter((span) => span.trace === trace);
const named = (name: string) => ofStory().filter((span) => span.name === name);

test('the whole story is one trace, from the typed line to the membership', () => {
  const names = ofStory().map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['POST /api/messages', 'serve invite', 'store commit', 'pay ask', 'teams send message'],
      ...['serve approve', 'pay invite', 'POST /invitations', 'pay refresh', 'teams replace message'],
      ...['GET /grant-access', 'pay grant', 'POST /groups/{id}/members/$ref', 'pay tell'],
    ]),
  );
  // The line, the click and the page came from outside; everything else was brought about by one of them.
  const roots = ofStory().filter(({ parent }) => parent === '');
  expect(roots.map(({ name, kind }) => `${kind} ${name}`).toSorted()).toEqual([
    'server GET /grant-access',
    'server POST /api/messages',
    'server POST /api/messages',
  ]);
  expect(treeOf(ofStory()).split('\n')).toHaveLength(ofStory().length);
});

test('what is owed is paid under what owed it', () => {
  const by = new Map(collector.spans.map((span) => [span.id, span]));
  const above = (name: string): readonly string[] => {
    const names: string[] = [];
    for (let span = named(name)[0]; span !== undefined; span = by.get(span.parent)) names.push(span.name);
    return names;
  };
  expect(above('POST /invitations')).toEqual([
    ...['POST /invitations', 'pay invite', 'serve approve', 'POST /api/messages'],
  ]);
  expect(above('POST /groups/{id}/members/$ref')).toEqual([
    ...['POST /groups/{id}/members/$ref', 'pay grant', 'GET /grant-access'],
  ]);
});

test('what comes with a trace of somebody else is linked to it, and stays its own', () => {
  expect(named('GET /grant-access')).toMatchObject([
    { parent: '', links: [{ trace: '1'.repeat(32), span: '2'.repeat(16) }] },
  ]);
});

test('no span says who, or opens anything', () => {
  const said = JSON.stringify(collector.spans);
  const { searchParams } = new URL(link);
  expect(searchParams.get('state')).toMatch(/^[\w-]{43}$/u);
  for (const secret of [ADDRESS, 'anna', 'partner.com', searchParams.get('state') ?? '', 'Bearer'])
    expect(said).not.toContain(secret);
  const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;
  expect(said).not.toMatch(guid);
  const names = new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)));
  expect([...names].filter((name) => !/^(http|url|db|messaging|error|usher)\./u.test(name))).toEqual([]);
});

test('the collector is told who sends, with the key that was set', () => {
  expect(collector.resources[0]).toMatchObject({
    'service.name': 'usher-eu',
    'deployment.environment.name': 'test',
  });
  expect(collector.headers[0]).toMatchObject({
    authorization: KEY,
    'content-type': 'application/x-protobuf',
  });
  expect(story.server.output).not.toContain('a-key-of-the-collector');
});

test('every line that was logged on the way is found by one id', () => {
  const lines = story.lines();
  const theirs = lines.filter((line) => line.trace_id === trace);
  const said = (message: string) => theirs.filter(({ msg }) => msg === message).length;
  expect(said('graph answered')).toBeGreaterThan(5);
  // What belongs to no story is of the process alone, or of what its clocks have it do.
  const jobs = new Set(
    collector.spans.filter(({ name }) => name.startsWith('job ')).map((span) => span.trace),
  );
  const others = lines.filter(({ trace_id: id }) => id !== trace && !jobs.has(String(id)));
  expect(others.filter(({ trace_id: id }) => id !== undefined)).toEqual([]);
  expect(others.filter(({ path }) => /invitations|\$ref/u.test(String(path)))).toEqual([]);
});
