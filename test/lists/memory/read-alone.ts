// Reads one hostile list in a process of its own, for the peak of memory is the process's, and says what came of it.
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { createTransfers } from '../../../src/bot/files/transfer.ts';
import { type Given, limitsOf, openList } from '../../../src/lists/index.ts';
import { peakMemory } from '../../support/peak-memory.ts';
import { AGAINST } from '../against.ts';

const MANY_ROWS = 10_000_000;

async function codeOf(given: Given): Promise<string> {
  const list = await openList(given, AGAINST, limitsOf(MANY_ROWS));
  if (list.kind === 'unreadable') return list.fault.code;
  for await (const row of list.rows) if (row.kind === 'unreadable') return row.fault.code;
  return 'read to its end';
}

/** A host that sends a gigabyte, a piece whenever there is room for one. */
async function fromHost(): Promise<{ readonly code: string; readonly sent: number }> {
  let sent = 0;
  const piece = Buffer.from('anna@partner.com,portal\n'.repeat(2_000));
  const server = createServer((_request, response) => {
    response.write('email,resource\n');
    const send = (): void => {
      while (sent < 2 ** 30 && !response.destroyed) {
        sent += piece.length;
        if (!response.write(piece)) return void response.once('drain', send);
      }
      response.end();
    };
    send();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const transfers = createTransfers({ hosts: { more: [], local: true }, timeoutMs: 600_000 });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list.csv`;
  const code = await codeOf({ kind: 'file', name: 'list.csv', bytes: await transfers.fetch(url) });
  server.closeAllConnections();
  server.close();
  return { code, sent };
}

const [file] = process.argv.slice(2);
const before = process.memoryUsage.rss();
const told =
  file === undefined
    ? await fromHost()
    : { code: await codeOf({ kind: 'file', name: basename(file), bytes: createReadStream(file) }), sent: 0 };
const grown = peakMemory() - before;
console.log(JSON.stringify({ ...told, grown }));
