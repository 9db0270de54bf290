import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

export interface CheckedExchange {
  readonly method: string;
  /** Path and query without version. */
  readonly path: string;
  readonly requestBody?: unknown;
  /** 0 when the answer was lost: then only the request is checked. */
  readonly status: number;
  readonly responseBody?: unknown;
}

export interface Findings {
  readonly problems: readonly string[];
  /** Calls that Graph has but the description has not. */
  readonly notDescribed: readonly string[];
}

export type CheckExchange = (exchange: CheckedExchange) => Findings;

/** Graph has these; the slice at hand leaves them out. Anything else unknown is a mistake. */
const OUTSIDE_THE_SLICE = [
  /^DELETE \/directory\/deletedItems\/[^/]+$/,
  /^GET \/users\/[^/]+\/messages(\/[^/]+\/\$value)?$/,
  // The doctor compares clocks: any answer has a date.
  /^GET \/$/,
];

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const child = (value: unknown, key: string): unknown => (isJson(value) ? value[key] : undefined);

interface Template {
  readonly template: string;
  readonly pattern: RegExp;
  readonly item: Json;
}

/** A check against an OpenAPI document of Graph. */
export function createCheck(file: string): CheckExchange {
  const document: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const paths = child(document, 'paths');
  if (!isJson(document) || !isJson(paths)) throw new Error(`${file} is no OpenAPI document`);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'graph');
  const templates = Object.entries(paths).flatMap(([template, item]) =>
    isJson(item) ? [{ template, pattern: patternOf(template), item }] : [],
  );
  // A fixed segment wins over a parameter at the same place.
  templates.sort((a, b) => parameters(a.template) - parameters(b.template));
  const compiled = new Map<string, ValidateFunction>();

  const validate = (pointer: readonly string[], value: unknown): string[] => {
    const at = `graph#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const check = compiled.get(at) ?? ajv.compile({ $ref: at });
    compiled.set(at, check);
    if (check(value)) return [];
    return (check.errors ?? []).map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`);
  };

  const checkRequest = (found: Template, method: string, exchange: CheckedExchange): string[] => {
    const operation = child(found.item, method);
    const problems = strangeOptions(document, operation, exchange.path);
    const body = child(operation, 'requestBody');
    if (body === undefined) return problems;
    if (exchange.requestBody === undefined) return [...problems, 'a body is required'];
    const pointer = ['paths', found.template, method, 'requestBody', 'content', 'application/json', 'schema'];
    const known = propertiesOf(document, at(document, pointer));
    const strange = Object.keys(isJson(exchange.requestBody) ? exchange.requestBody : {}).filter(
      (name) => !name.includes('@odata.') && !known.has(name),
    );
    return [
      ...problems,
      ...strange.map((name) => `/${name} is no property of this request`),
      ...validate(pointer, exchange.requestBody),
    ];
  };

  const checkAnswer = (found: Template, method: string, exchange: CheckedExchange): string[] => {
    const { status, responseBody } = exchange;
    if (status === 0) return [];
    if (status >= 400) {
      return validate(['components', 'schemas', 'microsoft.graph.ODataErrors.ODataError'], responseBody);
    }
    const responses = ['paths', found.template, method, 'responses', String(status)];
    if (at(document, responses) === undefined) return [`status ${status} is not described`];
    const schema = [...responses, 'content', 'application/json', 'schema'];
    if (at(document, schema) !== undefined) return validate(schema, responseBody);
    return responseBody === undefined ? [] : [`status ${status} has no body`];
  };

  const check: CheckExchange = (exchange) => {
    const method = exchange.method.toLowerCase();
    const path = decoded(exchange.path.split('?')[0] ?? '');
    if (path === undefined) return { problems: [], notDescribed: [] };
    const name = `${exchange.method} ${path}`;
    if (OUTSIDE_THE_SLICE.some((known) => known.test(name))) return { problems: [], notDescribed: [name] };
    const found = templates.find((one) => one.pattern.test(path) && child(one.item, method) !== undefined);
    if (!found) return { problems: [`${name}: Graph's description has no such call`], notDescribed: [] };
    const own = [
      ...checkRequest(found, method, exchange).map((text) => `${name}: request: ${text}`),
      ...checkAnswer(found, method, exchange).map((text) => `${name}: answer ${exchange.status}: ${text}`),
    ];
    const inner = found.template === '/$batch' ? batchItems(exchange).map(check) : [];
    return {
      problems: [...own, ...inner.flatMap((one) => one.problems)],
      notDescribed: inner.flatMap((one) => one.notDescribed),
    };
  };
  return check;
}

const parameters = (template: string): number => template.split('{').length;

function patternOf(template: string): RegExp {
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}

const at = (root: unknown, pointer: readonly string[]): unknown => pointer.reduce(child, root);
const resolve = (root: unknown, ref: string): unknown => at(root, ref.slice(2).split('/'));

function propertiesOf(root: unknown, schema: unknown): Set<string> {
  const ref = child(schema, '$ref');
  if (typeof ref === 'string') return propertiesOf(root, resolve(root, ref));
  const all = child(schema, 'allOf');
  const inherited = Array.isArray(all) ? all.flatMap((part) => [...propertiesOf(root, part)]) : [];
  return new Set([...inherited, ...Object.keys(child(schema, 'properties') ?? {})]);
}

/** Query options that the operation does not take; a page link's own tokens are Graph's business. */
function strangeOptions(root: unknown, operation: unknown, path: string): string[] {
  const query = new URLSearchParams(path.split('?').slice(1).join('?'));
  const declared = child(operation, 'parameters');
  const names = (Array.isArray(declared) ? declared : []).map((one: unknown) => {
    const ref = child(one, '$ref');
    return child(typeof ref === 'string' ? resolve(root, ref) : one, 'name');
  });
  return [...query.keys()]
    .filter((name) => !names.includes(name) && name !== '$skiptoken')
    .map((name) => `query option ${name} is not taken here`);
}

function batchItems({ requestBody, responseBody }: CheckedExchange): CheckedExchange[] {
  const requests = child(requestBody, 'requests');
  const responses = child(responseBody, 'responses');
  if (!Array.isArray(requests)) return [];
  return requests.filter(isJson).map((request) => {
    const answer: unknown = Array.isArray(responses)
      ? responses.find((one: unknown) => child(one, 'id') === request.id)
      : undefined;
    const url = String(request.url);
    const status = child(answer, 'status');
    return {
      method: String(request.method),
      path: url.startsWith('/') ? url : `/${url}`,
      requestBody: request.body,
      // A step that was not run for another's sake says nothing about this call.
      status: typeof status === 'number' && status !== 424 ? status : 0,
      responseBody: child(answer, 'body'),
    };
  });
}

/** Null when GRAPH_OPENAPI does not say where Graph's description is. */
export const checkExchange: CheckExchange | null = process.env.GRAPH_OPENAPI
  ? createCheck(process.env.GRAPH_OPENAPI)
  : null;

/** Undefined for what is no path: whoever sends it wants to see it refused. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
