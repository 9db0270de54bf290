import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createTransfers, type Transfers } from '../../../src/bot/files/transfer.ts';
import { portOf } from '../../support/port.ts';

let server: Server;
let answer: RequestListener;
const asked: { readonly url: string; readonly headers: NodeJS.Dict<string | string[]> }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

/** In two steps: restify, where it is loaded, has `writeHead` give nothing back. */
function ends(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}

const here = (path = '/file'): string => `http://127.0.0.1:${portOf(server)}${path}`;
const local = (more: readonly string[] = [], timeoutMs?: number): Transfers =>
  createTransfers({ hosts: { more, local: true }, ...(timeoutMs !== undefined && { timeoutMs }) });

async function read(transfers: Transfers, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of await transfers.fetch(url)) parts.push(part);
  return Buffer.concat(parts).toString();
}

test('a file of this machine is read with the local channel, and nothing of ours goes along', async () => {
  answer = (_request, response) => response.end('email\nanna@partner.com');
  expect(await read(local(), here())).toBe('email\nanna@partner.com');
  expect(Object.keys(asked[0]?.headers ?? {}).sort()).toEqual(['accept-encoding', 'connection', 'host']);
});

test.each([
  ['this machine, where the channel proves itself', 'http://127.0.0.1:1/x', false, 'host'],
  ['a host that is not named', 'https://files.example.com/x', true, 'host'],
  ['one that only ends like Microsoft’s', 'https://evilsharepoint.com/x', true, 'host'],
  ['one that begins like it', 'https://a.sharepoint.com.evil.example/x', true, 'host'],
  ['Microsoft’s without encryption', 'http://contoso.sharepoint.com/x', true, 'host'],
  ['another port of it', 'https://contoso.sharepoint.com:8443/x', true, 'host'],
  ['a name in front of it', 'https://contoso.sharepoint.com@files.example.com/x', true, 'host'],
  ['a user in it', 'https://me:pw@contoso.sharepoint.com/x', true, 'host'],
  ['a file of this machine', 'file:///etc/passwd', true, 'host'],
  ['no address', 'x', true, 'host'],
  ['a private address that is named', 'https://10.0.0.7/x', true, 'private'],
  ['metadata of a cloud that is named', 'https://169.254.169.254/x', true, 'private'],
])('refused: %s', async (_what, url, isLocal, code) => {
  const hosts = { more: ['10.0.0.7', '169.254.169.254'], local: isLocal };
  await expect(createTransfers({ hosts }).fetch(url)).rejects.toMatchObject({ code });
  expect(asked).toEqual([]);
});

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.0.1',
  '169.254.169.254',
  '::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '0.0.0.0',
])('an allowed name that leads to %s is not connected to', async (address) => {
  const resolve = async () => [
    { address: '13.107.136.10', family: 4 },
    { address, family: address.includes(':') ? 6 : 4 },
  ];
  const transfers = createTransfers({ hosts: { more: [], local: false }, resolve });
  await expect(transfers.fetch('https://contoso.sharepoint.com/x')).rejects.toMatchObject({
    code: 'private',
  });
});

test('a redirect is followed to an allowed host, and to no other', async () => {
  answer = ({ url }, response) => {
    if (url === '/one') ends(response, 302, { location: '/two' });
    else if (url === '/away') ends(response, 302, { location: 'https://files.example.com/x' });
    else if (url === '/in') ends(response, 302, { location: 'https://10.0.0.7/x' });
    else if (url === '/round') ends(response, 302, { location: '/round' });
    else response.end('there');
  };
  const transfers = local(['10.0.0.7']);
  expect(await read(transfers, here('/one'))).toBe('there');
  await expect(transfers.fetch(here('/away'))).rejects.toMatchObject({ code: 'host' });
  await expect(transfers.fetch(here('/in'))).rejects.toMatchObject({ code: 'private' });
  await expect(transfers.fetch(here('/round'))).rejects.toMatchObject({ code: 'broken' });
});

test('what is gone, broken, cut off or endless is told apart', async () => {
  answer = ({ url }, response) => {
    if (url === '/gone') ends(response, 403);
    else if (url === '/down') ends(response, 503);
    else {
      response.writeHead(200, { 'content-length': 100 });
      response.write('half');
      if (url === '/cut') setImmediate(() => response.destroy());
    }
  };
  await expect(local().fetch(here('/gone'))).rejects.toMatchObject({ code: 'gone' });
  await expect(local().fetch(here('/down'))).rejects.toMatchObject({ code: 'broken' });
  await expect(read(local(), here('/cut'))).rejects.toMatchObject({ code: 'broken' });
  await expect(read(local([], 300), here('/endless'))).rejects.toMatchObject({ code: 'slow' });
});

test('a file is put whole, where room was made for it', async () => {
  let got = '';
  answer = (request, response) => {
    request.on('data', (part: Buffer) => {
      got += part.toString();
    });
    request.on('end', () => ends(response, 201));
  };
  await local().put(here('/up'), { bytes: 11, pieces: ['row,', 'address'] });
  expect([got, asked[0]?.headers['content-range']]).toEqual(['row,address', 'bytes 0-10/11']);
  answer = (_request, response) => ends(response, 404);
  await expect(local().put(here('/up'), { bytes: 1, pieces: ['x'] })).rejects.toMatchObject({ code: 'gone' });
});

test('a large file is put part by part, and what grew meanwhile is not taken for whole', async () => {
  const parts: string[] = [];
  let length = 0;
  answer = (request, response) => {
    parts.push(String(request.headers['content-range']));
    request.on('data', (part: Buffer) => {
      length += part.length;
    });
    request.on('end', () => ends(response, length === 4_000_000 ? 201 : 202));
  };
  const pieces = Array.from({ length: 40 }, () => 'x'.repeat(100_000));
  await local().put(here('/up'), { bytes: 4_000_000, pieces });
  expect(parts).toEqual(['bytes 0-3276799/4000000', 'bytes 3276800-3999999/4000000']);

  length = 0;
  await expect(local().put(here('/up'), { bytes: 3_999_999, pieces })).rejects.toMatchObject({
    code: 'broken',
  });
});
