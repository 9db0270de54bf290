import { createLog } from '../src/log.ts';
import { Secret } from '../src/secret.ts';

const TOKEN = 'Zm9yIHRoaXMgdGVzdCBhbG9uZSwgMzIgYnl0ZXMgISE';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl';

function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'debug'): string {
  const lines: string[] = [];
  write(createLog(level, { write: (line: string) => void lines.push(line) }));
  for (const line of lines) JSON.parse(line);
  return lines.join('');
}

const link = `https://usher.example.com/grant-access?state=${TOKEN}&x=1`;
const nested = `https://login.microsoftonline.com/redeem?rd=${encodeURIComponent(encodeURIComponent(link))}`;
const file = `https://contoso-my.sharepoint.com/personal/anna/_layouts/15/download.aspx?UniqueId=1&tempauth=${JWT}`;

test.each<[string, object, string]>([
  ['in the message', {}, `opened ${link}`],
  ['in a field', { url: link }, 'opened'],
  ['deep inside', { a: { b: [{ c: `see ${link}` }] } }, 'opened'],
  ['encoded in another address', { nested, more: encodeURIComponent(link) }, nested],
  ['under a telling key', { state: TOKEN, headers: { authorization: `Bearer ${TOKEN}` } }, 'called'],
  ['after Bearer', { text: `sent Bearer ${TOKEN}` }, `Bearer ${TOKEN}`],
  ['in an error and its cause', { err: new Error(`x ${link}`, { cause: new Error(`y ${link}`) }) }, 'failed'],
  ['in a link to more of the directory', {}, `read /users/delta?$deltatoken=${TOKEN}`],
  ['as a secret', { password: TOKEN, key: new Secret(TOKEN) }, 'read'],
])('a token never stands in a log: %s', (_where, fields, message) => {
  const text = logged((log) => log.info(fields, message));
  expect(text).not.toContain(TOKEN);
  expect(text).not.toContain('c2lnbmF0dXJl');
});

test('nor in a child’s bindings, nor a JWT, nor a pre-authorised address', () => {
  const text = logged((log) =>
    log.child({ link }).warn({ file, jwt: JWT, sas: '?sv=1&sig=abc%2Fdef' }, file),
  );
  for (const open of [TOKEN, 'c2lnbmF0dXJl', 'download.aspx', 'abc%2Fdef']) expect(text).not.toContain(open);
  expect(text).toContain('contoso-my.sharepoint.com');
});

test('what is harmless stays readable', () => {
  const fields = { record: 'r1', status: 'granted', path: '/grant-access', ms: 12 };
  expect(JSON.parse(logged((log) => log.info(fields, 'granted')))).toMatchObject({
    level: 'info',
    ...fields,
  });
});

test('the level counts', () => {
  expect(logged((log) => log.info({}, 'x'), 'warn')).toBe('');
  expect(logged((log) => log.fatal({}, 'x'), 'silent')).toBe('');
});
