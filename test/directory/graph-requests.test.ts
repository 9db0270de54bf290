import { readFileSync } from 'node:fs';
import { COLLECTION, createCollected, read } from '../graph-requests/collection.ts';
import { render } from '../graph-requests/render.ts';
import { tour } from '../graph-requests/tour.ts';
import { checkExchange } from '../support/graph-check.ts';

const text = readFileSync(COLLECTION, 'utf8');
const requests = read(text);

test('the collection is what Usher sends today; npm run graph-requests makes it anew', async () => {
  expect(render(await tour())).toBe(text);
});

test('every request names a permission, and no token stands in the file', () => {
  const asApplication = text.split('As a guest')[0] ?? '';
  const headings = asApplication.match(/^### /gmu)?.length;
  expect(headings).toBeGreaterThan(40);
  expect(asApplication.match(/^# Permission: .*[A-Z]\w+\.\w+/gmu)).toHaveLength(headings ?? 0);
  expect(text).not.toMatch(/eyJ|[?&]\$(delta|skip)token=(?!latest|\{\{)/u);
});

test('every question is there for a guest as well', () => {
  const calls = (part: string | undefined) =>
    new Set(read(`${text.split('### ')[0]}### ${part}`).map(({ call }) => call));
  const [application, guest] = text
    .split(/^# ---- As a guest.*$/mu)
    .map((part) => part.replace(/^[\s\S]*?### /u, ''));
  expect([...calls(guest)]).toEqual([...calls(application)].filter((call) => call.startsWith('GET ')));
});

(checkExchange ? test : test.skip)('every request is as Graph describes it (GRAPH_OPENAPI)', () => {
  const problems = requests.flatMap(
    ({ body, ...request }) =>
      checkExchange?.({ ...request, status: 0, ...(body && { requestBody: body }) }).problems ?? [],
  );
  expect(problems).toEqual([]);
});

test('a call of ours that is not in the collection is told with what to do', () => {
  const collected = createCollected();
  expect(collected({ method: 'GET', path: '/users/1?$select=id' })).toBeUndefined();
  expect(collected({ method: 'GET', path: '/users/1/calendar' })).toContain('npm run graph-requests');
});
