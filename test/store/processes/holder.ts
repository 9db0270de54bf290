// Holds a store until it is ended: says "held" once it has it, or the error that it met.
import { openEmbeddedStore } from '../../../src/store/embedded/index.ts';

const [file = ''] = process.argv.slice(2);
try {
  await openEmbeddedStore({ file });
  process.stdout.write('held\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ ...(error as Error), message: (error as Error).message })}\n`);
}
