// A reminder, a review and a notice that were due while nobody ran, and servers that are killed before each has arrived,
// or when it has and was not noted yet; one alone, and two before Cosmos DB: `npm run test:ends-crash`. Says how often
// each was heard, and ends with 1 where one was never heard, or twice without a reason.
import { DUE, type Due, isRight, type Kill, tellEndsCrash } from './support/ends-crash.ts';

const whens = ['before', 'after'] as const;
const each = (Object.keys(DUE) as Due[]).flatMap((at) => whens.map((when) => [{ at, when }]));
const all: readonly (readonly Kill[])[] = [[], ...each];
for (const replicas of [1, 2])
  for (const kills of all) {
    const heard = await tellEndsCrash(kills, replicas);
    if (!isRight(heard)) process.exitCode = 1;
    const killed = kills.map(({ at, when }) => `killed ${when} the ${at}`).join(', ') || 'not killed';
    const said = `${JSON.stringify(heard.times)}, may repeat: ${[...heard.mayRepeat].join(' ') || 'none'}`;
    console.log(`${isRight(heard) ? 'right' : 'WRONG'} ${replicas} at work, ${killed}: ${said}`);
  }
