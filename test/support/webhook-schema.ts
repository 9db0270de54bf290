import { z } from 'zod';
import { SHAPES } from '../../src/store/shapes/index.ts';

type Json = { readonly [key: string]: unknown };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept and not posted: see `publicEvent` and `publicAct`. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  'approvals-placed': ['conversation', 'serviceUrl'],
  'audit-placed': ['conversation', 'serviceUrl'],
  'partner-forgotten': ['addresses', 'accounts'],
  requested: ['request.origin'],
  'link-issued': ['link.hash'],
  'link-unused': ['hash'],
};

function without(schema: Json, [name = '', ...rest]: readonly string[]): Json {
  const properties = isJson(schema.properties) ? schema.properties : {};
  const part = properties[name];
  if (rest.length > 0 && isJson(part))
    return { ...schema, properties: { ...properties, [name]: without(part, rest) } };
  const { [name]: _gone, ...left } = properties;
  const required = Array.isArray(schema.required) ? schema.required.filter((one) => one !== name) : [];
  return { ...schema, properties: left, required };
}

/** Which variant it is, by the field that tells them apart. */
const nameOf = (variant: Json, by: string): string => {
  const field = isJson(variant.properties) ? variant.properties[by] : undefined;
  return isJson(field) ? String(field.const) : '';
};

/** The variants of a shape without what is kept, with their names. */
function variantsOf(shape: Json, by: string, kept: readonly string[] = []) {
  return (Array.isArray(shape.oneOf) ? shape.oneOf : []).filter(isJson).map((variant) => {
    const name = nameOf(variant, by);
    const paths = [...kept, ...(KEPT[name] ?? [])];
    return { name, variant: paths.reduce((rest: Json, path) => without(rest, path.split('.')), variant) };
  });
}

/** A receiver may not break when a field comes: only what is there now is described. */
const open = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(open);
  if (!isJson(value)) return value;
  const { additionalProperties: _closed, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, open(one)]));
};

/** The JSON schema of what is posted, made from the shapes in which events are kept; `strict`: and nothing else. */
export function webhookSchema(strict = false): Json {
  const events = variantsOf(z.toJSONSchema(SHAPES.event), 'type');
  const acts = variantsOf(z.toJSONSchema(SHAPES.act), 'kind', ['id', 'seq']);
  const types = [
    ...events.map(({ name }) => `usher.access.${name}.v1`),
    ...acts.map(({ name }) => `usher.administration.${name}.v1`),
    'usher.test.v1',
  ];
  const person = {
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id', 'name'],
  };
  const schema: Json = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An event of Usher, as its webhook posts it (version 1)',
    description:
      'CloudEvents 1.0 in JSON. Instants inside data.event and data.act are milliseconds since 1970. Fields may be added; docs/webhook.md says what else to expect.',
    type: 'object',
    properties: {
      specversion: { const: '1.0' },
      id: { type: 'string', description: 'The same however often it is posted.' },
      source: { type: 'string', format: 'uri', description: 'PUBLIC_URL of the Usher that posts it.' },
      type: { enum: types },
      subject: {
        type: 'string',
        description:
          'The id of the access record; `administration` for what administrators do beside records.',
      },
      time: { type: 'string', format: 'date-time' },
      datacontenttype: { const: 'application/json' },
      traceparent: { type: 'string', description: 'W3C Trace Context, where traces are collected.' },
      data: {
        oneOf: [
          {
            type: 'object',
            properties: {
              correlationId: { type: 'string', pattern: '^[0-9a-f]{32}$' },
              seq: { type: 'integer', minimum: 1, description: 'Which event of its record.' },
              address: { type: 'string', description: 'Of the partner.' },
              resource: { type: 'string', description: 'Its id in the catalogue.' },
              sponsor: person,
              event: { oneOf: events.map(({ variant }) => variant) },
            },
            required: ['correlationId', 'seq', 'address', 'resource', 'sponsor', 'event'],
          },
          {
            type: 'object',
            properties: {
              seq: { type: 'integer', minimum: 1, description: 'Which act: all are one sequence.' },
              act: { oneOf: acts.map(({ variant }) => variant) },
            },
            required: ['seq', 'act'],
          },
          {
            type: 'object',
            properties: { test: { const: true } },
            required: ['test'],
            description: 'What `npm run doctor` posts; nothing happened.',
          },
        ],
      },
    },
    required: ['specversion', 'id', 'source', 'type', 'time', 'datacontenttype', 'data'],
  };
  return strict ? schema : (open(schema) as Json);
}
