import { bundle } from './bundle.ts';
import { keepInMemory } from './in-memory.ts';
import { lightBrowserPath } from './light-browser.ts';

/** Once before all tests: a missing browser is installed, or said, before anything else has run. */
export default async function setup(): Promise<void> {
  keepInMemory();
  const [path] = await Promise.all([lightBrowserPath(), bundle()]);
  process.env.CHROME_PATH = path;
}
