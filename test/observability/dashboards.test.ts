import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { parsePromQl, type Selector } from '../support/promql.ts';
import { textOf, Usher } from '../support/usher.ts';

const INFRA = join(__dirname, '../../infra');
const Dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) }),
  ),
});
const Alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          labels: z.object({ severity: z.enum(['info', 'warning', 'critical']) }),
          annotations: z.object({ summary: z.string() }),
        }),
      ),
    }),
  ),
});
const alerts = Alerts.parse(parse(readFileSync(join(INFRA, 'prometheus/alerts.yml'), 'utf8')));
const rules = alerts.groups.flatMap(({ rules: all }) => all);
const dashboard = Dashboard.parse(JSON.parse(readFileSync(join(INFRA, 'grafana/usher.json'), 'utf8')));
const expressions: [string, string][] = [
  ...rules.map(({ alert, expr }): [string, string] => [alert, expr]),
  ...dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }, at): [string, string] => [`${title} ${at + 1}`, expr]),
  ),
];

/** The labels of each metric that there is, by its name; and every value of each. */
let told: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
let text = '';
let usher: Usher;

beforeAll(async () => {
  usher = await new Usher().start();
  const anna = 'anna@partner.com';
  await usher.says('mara', `invite ${anna}`);
  await usher.clicks('alex', await usher.approvalFor(anna), 'Approve');
  await usher.connector.waitFor(({ body }) => textOf(body).includes('not accepted yet'));
  usher.entra.accept(anna);
  const path = `^/groups/${GROUPS.portal.id}/members/\\$ref$`;
  usher.entra.quirks.failNext = [
    { method: 'POST', pathPattern: path, status: 403, code: 'Authorization_RequestDenied' },
    { method: 'POST', pathPattern: path, status: 500 },
  ];
  expect((await usher.opens(usher.linkTo(anna))).status).toBe(503);
  // From elsewhere: it does not prove that it comes from the channel.
  await fetch(`${usher.url}/api/messages`, { method: 'POST', headers: { 'X-Forwarded-For': '1.2.3.4' } });
  text = await (await fetch(`${usher.url}/metrics`)).text();
  told = series(text);
});
afterAll(() => usher.stop());

function series(metrics: string): typeof told {
  const found = new Map<string, Map<string, Set<string>>>();
  for (const [, name = '', labels = ''] of metrics.matchAll(/^([a-z_0-9]+)(?:\{(.*)\})? \S+$/gmu)) {
    const known = found.get(name) ?? new Map<string, Set<string>>();
    found.set(name, known);
    for (const [, label = '', value = ''] of labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/gu))
      known.set(label, (known.get(label) ?? new Set()).add(value));
  }
  return found;
}

/** Put there by Prometheus itself, for every target. */
const OF_PROMETHEUS = new Set(['instance', 'job']);

/** What an expression asks for that is not told. */
function amiss({ metric, matchers }: Selector, grouping: readonly string[]): readonly string[] {
  const labels = told.get(metric);
  if (labels === undefined) return [`no metric ${metric}`];
  const asked = [...matchers.map(({ label }) => label), ...grouping];
  return asked
    .filter((label) => !OF_PROMETHEUS.has(label) && !labels.has(label))
    .map((label) => `${metric} has no label ${label}`);
}

test.each(expressions)('%s asks for what is told', (_where, expression) => {
  const { wrong, selectors, grouping } = parsePromQl(expression);
  expect({ expression, wrong }).toEqual({ expression, wrong: false });
  expect(selectors.length).toBeGreaterThan(0);
  expect(selectors.flatMap((selector) => amiss(selector, grouping))).toEqual([]);
});

test.each([
  ['sum(rate(usher_events_total[5m])', true, []],
  ['usher_nothing > 1', false, ['no metric usher_nothing']],
  ['sum by (person) (usher_events_total)', false, ['usher_events_total has no label person']],
  ['usher_owed{sort="x"}', false, ['usher_owed has no label sort']],
])('a wrong expression is found: %s', (expression, wrong, expected) => {
  const parsed = parsePromQl(expression);
  expect(parsed.wrong).toBe(wrong);
  if (!wrong) expect(parsed.selectors.flatMap((one) => amiss(one, parsed.grouping))).toEqual(expected);
});

test('what an expression compares a label with is a value that it can have', () => {
  const exact = expressions
    .flatMap(([, expression]) => parsePromQl(expression).selectors)
    .flatMap(({ metric, matchers }) =>
      matchers
        .filter(({ operator }) => operator === '=' || operator === '!=')
        .map(({ label, value }) => ({ metric, label, value })),
    );
  const strange = exact.filter(({ metric, label, value }) => !told.get(metric)?.get(label)?.has(value));
  // The partner is not in yet: of that, nothing is told.
  expect(strange.filter(({ value }) => value !== 'access')).toEqual([]);
});

test('labels name nobody', () => {
  const values = [...told.values()].flatMap((labels) => [...labels.values()].flatMap((all) => [...all]));
  expect(
    values.filter((value) => /anna|partner\.com|mara|alex|@|[0-9a-f]{8}-[0-9a-f]{4}/iu.test(value)),
  ).toEqual([]);
  expect(text).not.toContain('anna');
});

test('each rule is explained where it says what to do', () => {
  const guide = readFileSync(join(INFRA, '../docs/observability.md'), 'utf8');
  expect(rules.map(({ alert }) => alert).filter((alert) => !guide.includes(`**${alert}**`))).toEqual([]);
});
