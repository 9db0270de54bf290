// Every operation by every fault of the world outside, each before real HTTP servers: what people are told, and how it
// comes true. `node test/matrix/main.ts`, or some of it, `node test/matrix/main.ts invite/Graph remove/`.
// Ends with 1 where something was said that was not so, did not come true, or was done twice.
import { FAILINGS } from './faults.ts';
import { takeOverTime, VirtualTime } from './virtual-time.ts';

const BEGIN = Date.UTC(2026, 10, 23, 9);
const time = new VirtualTime(BEGIN);
takeOverTime(time);
// What is loaded from here on has that time alone.
const [{ runCell }, { COMING }, { STAYING }, { GOING }] = await Promise.all([
  import('./cell.ts'),
  import('./coming.ts'),
  import('./staying.ts'),
  import('./going.ts'),
]);

const asked = process.argv.slice(2);
const cells = [...COMING, ...STAYING, ...GOING].flatMap((operation) =>
  FAILINGS.map((failing) => ({
    operation,
    failing,
    name: `${operation.name}/${failing.side}/${failing.name}`,
  })),
);
const wanted = cells.filter(({ name }) => asked.length === 0 || asked.some((one) => name.startsWith(one)));
console.log('| operation | fails | what is told | comes true | |\n| --- | --- | --- | --- | --- |');
let broken = 0;
for (const [nth, { operation, failing }] of wanted.entries()) {
  time.restart(BEGIN);
  const { told, then, wrong, spoiled } = await runCell(time, nth, operation, failing);
  if (wrong.length > 0) broken++;
  const fails = `${failing.side}: ${failing.name}${spoiled === 0 ? ' (not asked)' : ''}`;
  const words = told.length === 0 ? 'nothing' : told.map((one) => `“${one}”`).join(' ');
  console.log(`| ${operation.name} | ${fails} | ${words} | ${then} | ${wrong.join('; ')} |`);
}
console.log(`\n${wanted.length} cells, ${broken} broken`);
process.exit(broken === 0 ? 0 : 1);
