import { createServer } from 'node:http';
import { portOf } from '../support/port.ts';
import { type Fault, Front } from './front.ts';
import { VirtualTime } from './virtual-time.ts';

const DAY_MS = 86_400_000;
let time: VirtualTime;
beforeEach(() => {
  time = new VirtualTime(0);
});

test('time leaps from one thing to the next, in their order, and no further', async () => {
  const happened: string[] = [];
  const note = (what: string) => () => happened.push(`${what} at ${time.now}`);
  time.after(DAY_MS, note('late'));
  time.after(500, note('soon'));
  const every = time.every(400, note('again'));
  time.cancel(time.after(600, note('never')));
  await time.pass(1_000);
  expect(happened).toEqual(['again at 400', 'soon at 500', 'again at 800']);
  time.cancel(every);
  expect(await time.until(() => happened.length > 3, 2 * DAY_MS)).toBe(true);
  expect(happened.at(-1)).toBe(`late at ${DAY_MS}`);
});

describe('a server behind a front', () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ at: `http://127.0.0.1:${portOf(server)}/next` }));
  });
  let front: Front;
  beforeEach(async () => {
    asked = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    front = await new Front(time).open();
    front.upstream = `http://127.0.0.1:${portOf(server)}`;
  });
  afterEach(() => {
    front.close();
    server.closeAllConnections();
    server.close();
  });
  const ask = (fault?: Fault): Promise<string> => {
    front.spoil = () => fault;
    return fetch(`${front.url}/x`, { method: 'POST', body: '{}' }).then(
      async (answer) => `${answer.status} ${await answer.text()}`,
      () => 'no answer',
    );
  };

  test('is reached under the front’s address, also by what it says of itself', async () => {
    expect(await ask()).toBe(`200 {"at":"${front.url}/next"}`);
  });

  test.each<[Fault, string, number]>([
    [{ kind: 'status', status: 429, body: { error: 'slow down' } }, '429 {"error":"slow down"}', 0],
    [{ kind: 'lost' }, 'no answer', 1],
    [{ kind: 'garbage' }, '200 <html><body>A gateway says nothing', 1],
  ])('%j', async (fault, answer, done) => {
    expect([await ask(fault), asked]).toEqual([answer, done]);
  });

  test('hangs for as long as it is told to, of a time that goes on meanwhile', async () => {
    const answer = ask({ kind: 'hang', ms: DAY_MS });
    expect(await time.during(answer, DAY_MS - 1)).toBeUndefined();
    expect(await time.during(answer, 2 * DAY_MS)).toContain('200');
    expect(time.now).toBe(DAY_MS);
  });
});
