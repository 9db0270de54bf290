import { browserPath } from './browser.ts';

/** Once before all tests: a missing browser is installed, or said, before anything else has run. */
export default function setup(): void {
  browserPath();
}
