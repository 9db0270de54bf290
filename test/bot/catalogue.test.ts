import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { catalogue, textOf, Usher, type Who } from '../support/usher.ts';

const yaml = (more = '', top = ''): string =>
  `${top}resources: [{id: portal, name: Portal, grants: [{group: ${GROUPS.portal.id}}], duration: 90d${more}}]`;
const idOf = (name: string): string => EMPLOYEES.find(({ mail }) => mail.startsWith(name))?.id ?? '';

let usher: Usher;
async function open(file: string): Promise<void> {
  usher = await new Usher({
    ...catalogue(file),
    ADMINS_GROUP_ID: '',
    ADMINS: `${idOf('iris')},${idOf('otto')}`,
  }).start();
  for (const who of ['iris', 'otto', 'mara'] as const) await usher.says(who, 'hello');
}
afterEach(() => usher.stop());

const asks = (who: Who) => usher.says(who, 'catalogue');
const writes = (file: string): void => {
  usher.env.CATALOG = file;
};

test('another catalogue is shown before it counts, and then counts for everything', async () => {
  await open(yaml());
  expect(textOf(await asks('iris'))).toContain('The file says what is in force: one resource.');

  writes(yaml(', maxDuration: 30d, duration: 7d').replace(', duration: 90d', ''));
  expect(textOf(await usher.says('mara', 'resources'))).toContain('90 days');
  const shown = await asks('iris');
  for (const part of ['portal changes', 'duration: 90d → 7d', 'maxDuration: none → 30d'])
    expect(textOf(shown)).toContain(part);
  expect(textOf(await asks('mara'))).toContain('Only administrators');

  const click = (who: Who, reason: string) => usher.clicks(who, shown, 'Put in force', { reason });
  expect(JSON.stringify(await click('mara', 'I want to'))).toContain('Only administrators');
  expect(JSON.stringify(await click('iris', ' '))).toContain('Say why');
  expect(textOf(await usher.says('mara', 'resources'))).toContain('90 days');
  expect(JSON.stringify(await click('iris', 'the audit asks for it'))).toContain('is in force');
  await usher.connector.waitFor((sent) =>
    /Iris .* put another catalogue in force: one resource changed.*the audit/su.test(textOf(sent)),
  );
  const offered = textOf(await usher.says('mara', 'resources'));
  expect(offered).toContain('7 days');
  expect(offered).toContain('30 days');
  expect(textOf(await usher.says('mara', 'invite anna@partner.com to portal for 60d'))).toContain(
    'The longest you can ask for',
  );
  // The card is of a file that is in force by now.
  expect(JSON.stringify(await click('iris', 'once more'))).toContain('something else by now');
});

test('a wrong file changes nothing, and says where it is wrong', async () => {
  await open(yaml());
  writes(yaml(', maxDuration: ninety'));
  const shown = await asks('iris');
  expect(textOf(shown)).toContain('what was in force stays');
  expect(textOf(shown)).toContain('maxDuration');
  expect(buttonsOf(cardOf(shown))).toEqual([]);
  expect(textOf(await usher.says('mara', 'resources'))).toContain('90 days');
});

test('what is wrong with a file is said in the language of whoever asks', async () => {
  await open(yaml());
  await usher.says('iris', 'language de');
  writes(yaml(', maxDuration: ninety, justification: always'));
  const shown = textOf(await usher.says('iris', 'katalog'));
  expect(shown).toContain('maxDuration (Zeile 1) ist keine Dauer; schreiben Sie eine wie 90d');
  expect(shown).toContain('justification (Zeile 1) ist weder required noch optional');
  writes('resources: [');
  expect(textOf(await usher.says('iris', 'katalog'))).toContain('die Datei ist kein YAML: ');
});

test('with catalogueApproval: required one administrator proposes and another agrees', async () => {
  const two = 'catalogueApproval: required\n';
  await open(yaml('', two));
  writes(yaml(', maxDuration: 100d', two));
  const proposal = await asks('iris');
  await usher.clicks('iris', proposal, 'Propose', { reason: 'shorter is safer' });
  await usher.connector.waitFor((sent) => textOf(sent).includes('proposes another catalogue'));
  const own = await asks('iris');
  expect(buttonsOf(cardOf(own))).toEqual([]);
  const again = await usher.clicks('iris', proposal, 'Propose', { reason: 'once more' });
  expect(JSON.stringify(again)).toContain('another administrator has to agree');
  expect(textOf(await usher.says('mara', 'resources'))).not.toContain('100 days');

  const others = await asks('otto');
  expect(textOf(others)).toContain('proposes this');
  expect(JSON.stringify(await usher.clicks('otto', others, 'Agree', { reason: 'agreed' }))).toContain(
    'is in force',
  );
  expect(textOf(await usher.says('mara', 'resources'))).toContain('100 days');
});
