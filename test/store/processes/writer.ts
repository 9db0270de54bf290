// Writes new records as fast as it can, many at once, and says the id of each once it is acknowledged.
import { writeSync } from 'node:fs';
import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';
import { asked, errandOf, inviting, requested } from '../samples.ts';

const [file = ''] = process.argv.slice(2);
const store = await openEmbeddedStore({ file });

async function write(lane: number): Promise<never> {
  for (let i = 0; ; i++) {
    const name = `${lane}-${i}`;
    const first = requested(name, { address: `${name}@partner.example` });
    const record = inviting(first, name);
    await store.commit({
      record,
      events: [asked(first), { type: 'lapsed', at: i }],
      errands: [errandOf(record, 'invite')],
    });
    writeSync(1, `${name}\n`);
  }
}

await Promise.all(Array.from({ length: 40 }, (_, lane) => write(lane)));
