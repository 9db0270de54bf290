import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What jest-circus keeps on the global object, by description: it would keep every file's tests for ever. */
const OF_ONE_FILE = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS']);

/**
 * Runs a test file in the realm of its worker instead of one made for it, so that modules can be shared among files:
 * an `Error` of theirs is an `Error` of the test. A file that needs globals or modules of its own says
 * `@jest-environment node`.
 */
export default class SameRealmEnvironment {
  global = globalThis;
  fakeTimers = null;
  #console = globalThis.console;
  #exit = process.exit;

  constructor({ projectConfig }) {
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  /** Jest's runner asks for a hundred frames, which each `expect` collects, whether it fails or not. */
  async setup() {
    Error.stackTraceLimit = 10;
  }

  /** Jest's runner replaces both for each file. */
  async teardown() {
    this.fakeTimersModern.dispose();
    globalThis.console = this.#console;
    process.exit = this.#exit;
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_ONE_FILE.has(key.description)) delete globalThis[key];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Asked for by Jest, although there is none; what compiles is the runtime. */
  getVmContext() {
    return {};
  }
}
