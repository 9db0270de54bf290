import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { ButtonVerb } from '../../src/cards/actions.ts';
import { type Card, card, refreshing } from '../../src/cards/card.ts';
import { DateFormats, dateTime } from '../../src/cards/dates.ts';
import { parseClick, parseRefresh } from '../../src/cards/parse-action.ts';
import { chatLanguages, wordsFor } from '../../src/words/index.ts';
import { FILLERS, sampleCards } from './samples.ts';
import { LIMIT, shown, typeOf, walk } from './shown.ts';

const samples = sampleCards();

describe.each<[string, string | undefined]>([['of every day', undefined], ...Object.entries(FILLERS)])(
  'texts %s',
  (_kind, filler) => {
    test.each(Object.entries(sampleCards(filler)))('%s', (_name, card) => shown(card));
  },
);

/** What Teams shows of a button's title on a phone, in characters. */
const LONGEST_TITLE = 20;

test.each(Object.entries(samples))('no title is cut off: %s', (_name, card) => {
  expect(cutOff(card)).toEqual([]);
});

describe.each(chatLanguages().filter((language) => language !== 'en'))('in %s', (language) => {
  const drawn = sampleCards(undefined, language);

  test.each(Object.entries(drawn))('%s', (name, card) => {
    shown(card);
    expect(cutOff(card)).toEqual([]);
    // Nothing is missing: as many buttons, and none without a place.
    expect(buttonsOf(card)).toHaveLength(buttonsOf(samples[name]).length);
  });

  test('the longest texts are within the limits', () => {
    for (const card of Object.values(sampleCards(FILLERS.marks, language)))
      expect(JSON.stringify(card).length * 2).toBeLessThan(LIMIT);
  });
});

/** What a catalogue, a form and its file say in samples, as it was written there. */
const WRITTEN = /\b(?:allow|deny|wrong|this): /gu;

test('in French nothing stands close to a colon or a semicolon, and neither begins a line', () => {
  const close: string[] = [];
  walk(Object.values(sampleCards(undefined, 'fr')), (node) => {
    for (const said of [node.text, node.title, node.value, node.label])
      if (typeof said === 'string' && /[^\u00a0][:;](?: |$)/u.test(said.replace(WRITTEN, '')))
        close.push(said);
  });
  expect(close).toEqual([]);
});

test.each(chatLanguages())('in %s a journey says once that it is delayed', (language) => {
  const [label = ''] = wordsFor(language).cards.delayed.granting.split(/\s?:/u);
  const delayed = Object.entries(sampleCards(undefined, language)).flatMap(([name, drawn]) => {
    const times = JSON.stringify(drawn).split(label).length - 1;
    return name.startsWith('journey') && times > 0 ? [{ name, times }] : [];
  });
  expect(delayed.length).toBeGreaterThan(0);
  expect(delayed.filter(({ times }) => times > 1)).toEqual([]);
});

test.each(chatLanguages())(
  'in %s no line begins with a dot, and no sentence stands behind a label',
  (language) => {
    const said: string[] = [];
    const { drift, 'waiting-decided': decided } = sampleCards(undefined, language);
    walk([drift, decided], ({ text }) => {
      if (typeof text === 'string') said.push(text);
    });
    const refused = said.filter((one) => one.includes('Mara Lindt') && one.includes('Partner portal'));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter((one) => /Partner portal\s?:/u.test(one))).toEqual([]);
    expect(said.filter((one) => one.includes(' ·'))).toEqual([]);
  },
);

test.each(chatLanguages())('in %s one partner of a list is nobody together', (language) => {
  const { waiting } = wordsFor(language).batches.approval;
  expect(waiting(1)).toMatch(/^\*\*1\s[^*]+\.\*\*$/u);
  expect(waiting(2)).toMatch(/^\*\*2\s[^*]+\.\*\* ./u);
});

/** What is done at once where somebody confirms it. */
const CONFIRMS: ReadonlySet<unknown> = new Set<ButtonVerb>([
  ...(['remove-confirm', 'revoke-confirm', 'change-confirm', 'batch-confirm', 'cut-off'] as const),
  ...(['take-catalogue', 'approvals-here', 'audit-here'] as const),
]);
const LEADS_BACK: ReadonlySet<unknown> = new Set<ButtonVerb>([
  ...(['dismiss', 'dismiss-request', 'dismiss-revoke', 'dismiss-deed', 'batch-drop'] as const),
]);

/** Whether something is done only once somebody says so, says why, or answers. The form asks whom it is for instead. */
function asksFirst(card: unknown): boolean {
  let asks = buttonsOf(card).some(({ verb }) => CONFIRMS.has(verb));
  let isForm = false;
  walk(card, ({ isRequired, settles, id }) => {
    asks ||= isRequired === true || settles !== undefined;
    isForm ||= id === 'addresses';
  });
  return asks && !isForm;
}

test('whatever asks to be confirmed has a way back', () => {
  const asking = Object.entries(samples).filter(([, card]) => asksFirst(card));
  expect(asking.length).toBeGreaterThan(15);
  const stuck = asking.filter(([, card]) => !buttonsOf(card).some(({ verb }) => LEADS_BACK.has(verb)));
  expect(stuck.map(([name]) => name)).toEqual([]);
});

interface Button {
  readonly title: string;
  readonly verb: unknown;
}

const buttonsOf = (card: unknown): readonly Button[] => {
  const found: Button[] = [];
  walk(card, (node) => {
    if (!/^Action\./u.test(typeOf(node)) || typeof node.title !== 'string') return;
    const { verb } = { verb: node.verb, ...Object(node.data) } as { readonly verb: unknown };
    found.push({ title: node.title, verb });
  });
  return found;
};
/** What somebody typed is theirs: a line that is offered stands as it would be typed. */
const cutOff = (card: unknown): readonly string[] =>
  buttonsOf(card).flatMap(({ title, verb }) =>
    verb === 'run-line' || title.length <= LONGEST_TITLE ? [] : [title],
  );

test('every card has its samples', () => {
  const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');
  const cards = readdirSync(join(__dirname, '../../src/cards'))
    .filter((file) => /-cards?\.ts$/u.test(file))
    .flatMap((file) => [
      ...read('../../src/cards', file).matchAll(/^export (?:const|function) (\w+Card)\b/gmu),
    ])
    .map(([, name = '']) => name);
  const drawn = `${read('samples.ts')}${read('invitation-samples.ts')}${read('ending-samples.ts')}`;
  expect(cards.length).toBeGreaterThan(15);
  expect(cards.filter((name) => !drawn.includes(`${name}(`))).toEqual([]);
});

test('a refresh asks for the card by record and version, for at most 60 people', () => {
  const { approval, 'approval-decided': decided } = samples;
  expect(approval?.refresh?.userIds).toEqual(['8:orgid:m', '8:orgid:a', '8:orgid:b']);
  expect(parseRefresh(approval?.refresh?.action.verb, approval?.refresh?.action.data)).toBeDefined();
  expect(decided?.refresh).toBeUndefined();
  const many = Array.from({ length: 200 }, (_, i) => `${i}`);
  expect(
    refreshing(card([]), 'refresh-approval', { id: 'anna.1', v: 1 }, many, 'Refresh').refresh?.userIds,
  ).toHaveLength(60);
});

test('a card that all see offers nobody what is its sponsor’s, and asks for their own view', () => {
  const { 'journey-shared': shared, 'journey-invited': own, 'approval-others': others } = samples;
  expect(shared?.actions).toBeUndefined();
  expect(shared?.refresh?.userIds).toEqual(['8:orgid:m', '8:orgid:i']);
  expect(own?.actions).toHaveLength(4);
  expect(own?.refresh).toBeUndefined();
  expect(others?.actions).toBeUndefined();
});

test('a decided card says who decided, and nothing that only held before', () => {
  const { approval, 'approval-decided': decided } = samples;
  expect(JSON.stringify(approval)).toContain('when approved');
  expect(JSON.stringify(decided)).toContain('Approved by Alex Novak, 20\u00a0Nov\u00a02026, 11:30');
  expect(JSON.stringify(decided)).not.toMatch(/when approved|earlier request/u);
});

test.each([
  ['Europe/Berlin', 'en-GB', '20 Nov 2026, 10:30'],
  ['America/Los_Angeles', 'en-US', 'Nov 20, 2026, 1:30 AM'],
  ['UTC', 'en-GB', '20 Nov 2026, 09:30 UTC'],
  ['Nowhere/Land', 'en-GB', '20 Nov 2026, 09:30 UTC'],
  ['Europe/Berlin', 'de-DE', '20. Nov. 2026, 10:30'],
])('times are the reader’s own: %s, %s', (timeZone, locale, shown) => {
  const view = { dates: new DateFormats(), reader: { timeZone, locale } };
  expect(dateTime(Date.UTC(2026, 10, 20, 9, 30), view).replace(/\s/gu, ' ')).toBe(shown);
});

test.each(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'fr-CA', 'es-ES', 'nl-NL', 'nb-NO', 'sv-SE', 'da-DK'])(
  'in %s a line breaks between day and time, and nowhere within either',
  (locale) => {
    for (const timeZone of ['Europe/Berlin', 'UTC']) {
      const view = { dates: new DateFormats(), reader: { timeZone, locale } };
      expect(dateTime(Date.UTC(2026, 10, 20, 9, 30), view).split(' ')).toHaveLength(2);
    }
  },
);

/** Each once, though a button has what stands for it where a client executes nothing. */
const titlesOf = (card: unknown): readonly string[] => [
  ...new Set(buttonsOf(card).map(({ title }) => title)),
];

test('access that ends is never asked to be written another end of, where nobody can write one', () => {
  const { 'ending-over': over, 'ending-too-long': tooLong, 'ending-one': can } = samples;
  expect(JSON.stringify(over)).toContain(
    'It can’t be extended: the longer access would be over by now, too.',
  );
  expect(JSON.stringify(tooLong)).toContain('is the latest end');
  for (const card of [over, tooLong]) {
    expect(titlesOf(card)).toEqual(['Keep', 'Remove']);
    expect(JSON.stringify(card)).not.toMatch(/Write (?:a later|that day)/u);
  }
  expect(titlesOf(can)).toEqual(['Extend', 'Keep', 'Remove']);
});

test('an account that could not be blocked on its day isn’t said to be blocked on it', () => {
  const { 'journey-leftover-failed': failed, 'journey-leftover': left } = samples;
  expect(JSON.stringify(failed)).toContain('should have been blocked on');
  expect(JSON.stringify(left)).toContain('will be deleted on');
});

test('a list that was stopped invites nobody any more, and a list that is done has all of its bar', () => {
  const { 'batch-stopped': stopped, 'batch-running': running, 'batch-done': done } = samples;
  expect(JSON.stringify(running)).toContain('Being invited');
  expect(JSON.stringify(stopped)).not.toContain('Being invited');
  expect(JSON.stringify(stopped)).toContain('Not settled yet');
  expect(barOf(done)?.altText).toBe('100%');
});

const barOf = (drawn: Card | undefined) => drawn?.body.find((element) => element.type === 'Image');

/** How much of a bar is drawn as done: the pixels of its first line are one bit each, and 0 where they are. */
function shareOf(url: string): number {
  const file = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
  const at = file.indexOf('IDAT');
  const lines = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  const width = file.readUInt32BE(16);
  const open = [...lines.subarray(1, 1 + width / 8)].map((byte) => byte.toString(2).replaceAll('0', ''));
  return 1 - open.join('').length / width;
}

test('how much is done is a picture that says so, as its reader writes shares', () => {
  const bar = (language: string) => barOf(sampleCards(undefined, language)['batch-running']);
  expect(bar('en')?.altText).toBe('60%');
  expect(bar('de')?.altText).toBe('60\u00a0%');
  expect(shareOf(bar('en')?.url ?? '')).toBeCloseTo(0.6, 5);
  // Characters would be spelt out by whoever reads aloud.
  for (const drawn of Object.values(sampleCards()))
    expect(JSON.stringify(drawn)).not.toMatch(/[\u2580-\u259f]/u);
});

test('every status, outcome and button of a journey has its way on', () => {
  for (const [name, drawn] of Object.entries(samples)) {
    if (
      !name.startsWith('journey-') ||
      ['journey-granted', 'journey-opened', 'journey-removed'].includes(name)
    )
      continue;
    const told = drawn.body.some((element) => element.type === 'Container' && element.style !== undefined);
    expect([name, told]).toEqual([name, true]);
  }
});

test('what Microsoft refused was never sent', () => {
  const { 'journey-refused': refused, 'journey-granted': granted } = samples;
  expect(JSON.stringify(granted)).toContain('"Invited"');
  expect(JSON.stringify(refused)).not.toContain('"Invited"');
});

test('who asked gets no buttons to decide with', () => {
  const { approval, 'approval-own': own } = samples;
  expect(approval?.actions?.map(({ title }) => title)).toEqual(['Approve', 'Reject']);
  expect(own?.actions).toBeUndefined();
});

test('a button says which record and version, and nothing else of it', () => {
  const wrong: unknown[] = [];
  walk(Object.values(samples), (node) => {
    if (node.type !== 'Action.Execute') return;
    if ((parseClick(node.verb, node.data) ?? parseRefresh(node.verb, node.data)) === undefined)
      wrong.push(node);
    const about = ['id', 'v', 'whose', 'filter', 'after', 'decision', 'guests', 'of', 'ask', 'digest', 'day'];
    const files = ['file', 'since', 'until'];
    const known = [...about, ...files, 'from', 'page', 'opened', 'resource', 'domain', 'row', 'all'];
    // A question about a request has no record yet: its buttons make the request, as the form would.
    const asked = ['addresses', 'partnerName', 'resource', 'term', 'reason', 'settles'];
    const allowed = node.verb === 'request' ? asked : node.verb === 'run-line' ? ['line'] : known;
    if (Object.keys(node.data as object).some((key) => !allowed.includes(key))) wrong.push(node);
  });
  expect(wrong).toEqual([]);
});

test('no day is an item of a list, where a text begins with it', () => {
  const dates = new DateFormats();
  for (const locale of chatLanguages())
    expect(dates.dateTime(Date.UTC(2026, 10, 20), { locale, timeZone: 'UTC' })).not.toMatch(/^\d+[.)] /u);
});
