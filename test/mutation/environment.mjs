import SameRealmEnvironment from '../support/same-realm-environment.mjs';
import { hasFailed, noteFailure } from './switch.ts';

/** Where a mutant was noticed, the rest of the file is skipped. */
export default class MutatedEnvironment extends SameRealmEnvironment {
  handleTestEvent(event) {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') noteFailure();
    if (event.name === 'test_start' && hasFailed()) event.test.mode = 'skip';
  }
}
