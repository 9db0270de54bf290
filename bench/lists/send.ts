// A list from what somebody sent to what everybody has: who they are, one approval, invitations at Graph's quotas, and
// access, in simulated time; then the same while the pace is learned, and with Microsoft saying no in the middle.
import { addresses } from '../../test/support/bulk.ts';
import { ListRun } from './list-run.ts';

const HOUR = 3_600_000;
const line = (label: string, value: string, aim = ''): void =>
  console.log(`  ${label.padEnd(46)} ${value.padStart(16)}   ${aim}`);
const count = (many: number): string => many.toLocaleString('en');

/** The least time that the quotas allow, in seconds: 3,000 writes in 150 s, of which 150 invitations in 5 s. */
const floorOf = (invitations: number): number => {
  const writes = Math.ceil(invitations / 3_000) - 1;
  const rest = invitations - writes * 3_000;
  return writes * 150 + (Math.ceil(rest / 150) - 1) * 5;
};

export async function atFullSpeed(rows: number): Promise<void> {
  const run = await ListRun.open('full');
  const { bulk } = run;
  const who = await run.counted(() => run.previewed(rows));
  const asked = await run.counted(() => run.approved());
  bulk.start();
  let meanwhile = { simulated: 0, real: 0 };
  const invited = await run.counted(async () => {
    await bulk.until('invited', rows / 2);
    meanwhile = await run.commandMeanwhile();
    await bulk.until('invited', rows);
  });
  const done = await run.counted(() => run.done());
  const noticed = await run.counted(() => run.accepted(rows));
  const granted = await run.counted(() => bulk.until('granted', rows));
  const mails = bulk.rig.entra.mails.length;
  const refused = bulk.rig.entra.requests.filter(({ status }) => status === 429).length;
  const { requests } = bulk.rig.entra;
  await run.close();
  const trips = who.trips + asked.trips + invited.trips + done.trips + granted.trips;
  const floor = floorOf(rows);
  console.log(`A list of ${count(rows)} at full speed, in simulated time`);
  line('mails, everybody once', count(mails), count(rows));
  line('round trips: who is who, asking', `${who.trips}, ${asked.trips}`);
  line('round trips: inviting, granting', `${invited.trips}, ${granted.trips}`);
  line('round trips in all', count(trips), `at most ${count(Math.round(0.11 * rows))}`);
  line('beside them, to notice who accepted', count(noticed.trips));
  line('seconds to the last invitation (floor)', `${invited.seconds.toFixed(1)} (${floor.toFixed(1)})`);
  line('ratio to the floor', (invited.seconds / floor).toFixed(2), 'at most 1.10');
  line('share of 429s', `${((100 * refused) / requests.length).toFixed(2)} %`);
  const { simulated, real } = meanwhile;
  line('a command in the middle, in ms (real)', `${simulated} (${real.toFixed(0)})`, 'at most 1,000');
  line('until its sponsor is told, in s', done.seconds.toFixed(1));
}

export async function whileLearning(rows: number): Promise<void> {
  const run = await ListRun.open('learning');
  const { bulk } = run;
  await run.previewed(rows);
  await run.approved();
  const start = run.now;
  const hours: number[] = [];
  bulk.rig.entra.onExchange(({ path }) => {
    const hour = Math.floor((run.now - start) / HOUR);
    if (path === '/invitations') hours[hour] = (hours[hour] ?? 0) + 1;
  });
  bulk.start();
  await bulk.until('invited', 50);
  const { simulated, real } = await run.commandMeanwhile();
  await bulk.until('invited', rows);
  console.log(`A list of ${count(rows)} while the pace is learned, hour by hour`);
  for (const [hour, sent] of hours.entries()) line(`hour ${hour + 1}`, count(sent ?? 0));
  line('a command in the middle, in ms (real)', `${simulated} (${real.toFixed(0)})`, 'at most 1,000');
  await run.close();
}

/** Microsoft takes eleven, and says no to the twelfth. */
export async function blocked(mode: 'learning' | 'full', rows: number): Promise<void> {
  const run = await ListRun.open(mode);
  const { bulk } = run;
  const { entra, clock } = bulk.rig;
  await run.previewed(rows);
  await run.approved();
  const off = entra.onExchange(() => {
    if (entra.mails.length >= 11) entra.quirks.invitationsBlocked = true;
  });
  const asked = (): number => entra.requests.filter(({ path }) => path === '/invitations').length;
  bulk.start();
  await bulk.until(['invited', 'invitation-held-up'], rows);
  const [mails, calls] = [entra.mails.length, asked()];
  await clock.sleep(HOUR);
  const later = asked() - calls;
  const parked = (await bulk.records('inviting')).filter(({ problem }) => problem === 'invitations-blocked');
  const ended = (await bulk.records('ended')).length;
  const card = (await run.batch()).progress?.['held-up'] ?? 0;
  off();
  entra.quirks.invitationsBlocked = false;
  await bulk.world.pace.resume((await bulk.world.pace.report()).stopped?.at ?? 0);
  await bulk.until('invited', rows);
  const all = new Set(entra.mails.flatMap(({ to }) => to));
  const missing = addresses(rows).filter((address) => !all.has(address)).length;
  console.log(`Blocked at row 12 of ${count(rows)}, ${mode}`);
  line('mails before; asked for until the stop', `${mails}; ${calls}`, mode === 'full' ? '' : '11; 12');
  line('asked for in the hour after it', count(later), '0');
  line(
    'parked (on the card), ended',
    `${parked.length} (${card}), ${ended}`,
    `${rows - mails} (the same), 0`,
  );
  line('once pace goes on: mails, missing', `${entra.mails.length}, ${missing}`, `${rows}, 0`);
  await run.close();
}
