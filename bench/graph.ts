import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from '@microsoft/microsoft-graph-client';
import { openDirectory } from '../src/directory/index.ts';
import { GROUPS } from '../src/sandbox/tenant.ts';
import { addresses, Bulk } from '../test/support/bulk.ts';

const COUNT = 1000;
/** Graph's quotas: 150 invitations in 5 s set the pace, 3,000 writes in 150 s are never reached. */
const PER_SECOND = 150 / 5;
const BURST = 150;
const ID = '6b000000-0000-4000-8000-000000000001';

const line = (label: string, value: string, aim: string): void =>
  console.log(`  ${label.padEnd(44)} ${value.padStart(10)}   ${aim}`);

/**
 * A bulk of requests on record, through the worker, and their grant once all have accepted, in simulated time;
 * `halved` cuts every quota, without warning, after half of them.
 */
async function bulkOf(halved: boolean) {
  const bulk = await Bulk.open();
  const { entra, clock } = bulk.rig;
  entra.quirks.throttle = {};
  entra.onExchange(() => {
    if (halved && entra.mails.length >= COUNT / 2) {
      entra.quirks.throttle = { invitations: 75, writes: 1500, units: 1750 };
    }
  });
  await bulk.noticed();
  await bulk.approved(addresses(COUNT));
  bulk.roundTrips = 0;
  const start = clock.now();
  bulk.start();
  await bulk.until('invited', COUNT);
  const seconds = (clock.now() - start) / 1000;
  const inviteTrips = bulk.roundTrips;
  for (const address of addresses(COUNT)) entra.accept(address);
  await bulk.noticed();
  bulk.roundTrips = 0;
  await bulk.until('granted', COUNT);
  const grantTrips = bulk.roundTrips;
  const throttled = entra.requests.filter((one) => one.status === 429).length;
  const share = throttled / entra.requests.length;
  const done = entra.members(GROUPS.portal.id).length;
  await bulk.close();
  return { seconds, share, done, inviteTrips, grantTrips };
}

async function bulks(): Promise<void> {
  const floor = (COUNT - BURST) / PER_SECOND;
  const halvedFloor = (COUNT / 2 - BURST) / PER_SECOND + COUNT / 2 / (PER_SECOND / 2);
  const even = await bulkOf(false);
  const halved = await bulkOf(true);
  console.log(`bulk of ${COUNT} approved requests, through the worker, in simulated time`);
  line('invited and granted', `${even.done}, ${halved.done}`, `${COUNT}, ${COUNT}`);
  line('round trips, invitations and grant', `${even.inviteTrips}, ${even.grantTrips}`, 'at most 60, 10');
  line('seconds (floor)', `${even.seconds.toFixed(1)} (${floor.toFixed(1)})`, '');
  line('ratio to the floor', (even.seconds / floor).toFixed(2), 'at most 1.10');
  line('share of 429s', `${(even.share * 100).toFixed(2)} %`, 'at most 1 %');
  line('quota halved: seconds (floor)', `${halved.seconds.toFixed(1)} (${halvedFloor.toFixed(1)})`, '');
  line('quota halved: ratio to the floor', (halved.seconds / halvedFloor).toFixed(2), 'at most 1.25');
  line('quota halved: share of 429s', `${(halved.share * 100).toFixed(2)} %`, '');
}

/** Runs `call` 64 at a time for `ms` milliseconds: calls a second, and this process's CPU time for each in µs. */
async function rate(call: () => Promise<unknown>, ms: number) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let calls = 0;
  const one = async (): Promise<void> => {
    for (; performance.now() - start < ms; calls++) await call();
  };
  await Promise.all(Array.from({ length: 64 }, one));
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: calls / ((performance.now() - start) / 1000), micros: (user + system) / calls };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function transports(): Promise<void> {
  const server: ChildProcess = fork(import.meta.filename, ['server']);
  const [baseUrl] = (await once(server, 'message')) as [string];
  const directory = openDirectory({ baseUrl, token: 't' });
  const shipped = Client.init({ baseUrl, defaultVersion: 'v1.0', authProvider: (done) => done(null, 't') });
  const ours = () => directory.account(ID);
  const theirs = () => shipped.api(`/users/${ID}`).select(['id', 'displayName', 'userType']).get();
  await rate(ours, 1000);
  await rate(theirs, 1000);
  const rounds: Record<'ours' | 'theirs', Awaited<ReturnType<typeof rate>>>[] = [];
  for (let round = 0; round < 9; round++) {
    rounds.push({ ours: await rate(ours, 500), theirs: await rate(theirs, 500) });
  }
  await directory.close();
  server.kill();
  const of = (read: (round: (typeof rounds)[number]) => number, digits: number): string =>
    median(rounds.map(read)).toFixed(digits);
  console.log('64 calls at once against a local server, medians of nine rounds');
  line(
    'calls/s: the Graph client as shipped',
    of((one) => one.theirs.perSecond, 0),
    '',
  );
  line(
    'calls/s: the directory, parsing included',
    of((one) => one.ours.perSecond, 0),
    '',
  );
  line(
    'ratio',
    of((one) => one.ours.perSecond / one.theirs.perSecond, 2),
    'at least 2',
  );
  line(
    'ratio of CPU time for a call',
    of((one) => one.theirs.micros / one.ours.micros, 2),
    '',
  );
}

function serve(): void {
  const body = JSON.stringify({
    id: ID,
    displayName: 'Olga Weber',
    mail: 'olga@northwind.example',
    userPrincipalName: 'olga_northwind.example#EXT#@lindenau.onmicrosoft.com',
    userType: 'Guest',
    externalUserState: 'Accepted',
    identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD' }],
    accountEnabled: true,
  });
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}

if (process.argv[2] === 'server') serve();
else {
  await bulks();
  await transports();
}
