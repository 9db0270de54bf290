import SameRealmEnvironment from '../support/same-realm-environment.mjs';
import { beginTest, endTest, noteFailure, patience } from './switch.ts';

/** Where a mutant was noticed, the rest of the file is skipped; where it makes a test wait for ever, that ends soon. */
export default class MutatedEnvironment extends SameRealmEnvironment {
  handleTestEvent(event, state) {
    switch (event.name) {
      case 'test_fn_failure':
      case 'hook_failure':
        noteFailure();
        break;
      case 'run_start':
        state.testTimeout = Math.min(state.testTimeout, patience());
        break;
      case 'test_start':
        if (!beginTest()) event.test.mode = 'skip';
        event.test.timeout = Math.min(event.test.timeout ?? state.testTimeout, patience());
        break;
      case 'test_done':
      case 'test_skip':
      case 'test_todo':
        endTest();
    }
  }
}
