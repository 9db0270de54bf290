import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import type { AdminAct } from '../../src/access/admin-act.ts';
import type { AccessEvent, AccessRecord } from '../../src/access/record.ts';
import { unwrap } from '../../src/store/documents.ts';
import { doctorEvent, postedAct, postedEvent } from '../../src/usecases/webhook/posted-event.ts';
import { webhookSchema } from '../support/webhook-schema.ts';

const FOLDER = join(__dirname, '../store/documents');
const Examples = z.object({
  event: z.array(z.unknown()).default([]),
  act: z.array(z.unknown()).default([]),
  record: z.array(z.unknown()).default([]),
});
const files = readdirSync(FOLDER).map((file) =>
  Examples.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))),
);
/** One at least of each kind that there is: test/store/documents.test.ts holds them against the shapes. */
const events: readonly AccessEvent[] = files.flatMap(({ event }) => event.map((one) => unwrap('event', one)));
const acts: readonly AdminAct[] = files.flatMap(({ act }) => act.map((one) => unwrap('act', one)));
const record: AccessRecord = unwrap('record', files.find((file) => file.record.length > 0)?.record[0]);
const source = 'https://usher.example.com';
const by = { source, trace: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };
const posted = (event: AccessEvent) => postedEvent(record, { seq: 7, event }, by);

const validator = (schema: object) => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
};
const documented: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../docs/webhook.schema.json'), 'utf8'),
);
const isDocumented = validator(documented as object);
/** Which lets nothing stand that it does not name. */
const isNoMore = validator(webhookSchema(true));
const TypeNames = z.object({ properties: z.object({ type: z.object({ enum: z.array(z.string()) }) }) });

test('the documented schema is what is posted (node test/webhook/write-schema.ts writes it anew)', () => {
  expect(documented).toEqual(webhookSchema());
});

test('every kind of event is documented, and has an example', () => {
  const kinds = new Set([
    ...events.map(({ type }) => `usher.access.${type}.v1`),
    ...acts.map(({ kind }) => `usher.administration.${kind}.v1`),
  ]);
  expect(new Set(TypeNames.parse(documented).properties.type.enum)).toEqual(kinds.add('usher.test.v1'));
});

test.each(events.map((event, at): [string, AccessEvent] => [`${event.type} ${at}`, event]))(
  'what is posted of %s fits the schema, and says no more than it does',
  (_name, event) => {
    for (const validate of [isDocumented, isNoMore]) {
      validate(JSON.parse(JSON.stringify(posted(event))));
      expect(validate.errors).toBeNull();
    }
    expect(JSON.stringify(posted(event))).not.toMatch(/"hash"|"origin"|serviceUrl/u);
  },
);

test.each(acts.map((act, at): [string, AdminAct] => [`${act.kind} ${at}`, act]))(
  'what is posted of the act %s fits the schema, and says no more than it does',
  (_name, act) => {
    const said = postedAct(act, by);
    for (const validate of [isDocumented, isNoMore]) {
      validate(JSON.parse(JSON.stringify(said)));
      expect(validate.errors).toBeNull();
    }
    expect(said).toMatchObject({
      id: `administration/${act.seq}`,
      subject: 'administration',
      data: { seq: act.seq },
    });
    expect(JSON.stringify(said)).not.toMatch(/"conversation"|serviceUrl|"addresses"/u);
  },
);

test('so does what the doctor posts', () => {
  isDocumented(doctorEvent(source, 0));
  expect(isDocumented.errors).toBeNull();
});

test.each<[string, object]>([
  ['an event without its number', { ...posted(events[0] as AccessEvent), data: { address: 'a' } }],
  ['an unknown type', { ...posted(events[0] as AccessEvent), type: 'usher.access.nothing.v1' }],
])('%s does not fit', (_what, event) => {
  expect(isDocumented(event)).toBe(false);
});
