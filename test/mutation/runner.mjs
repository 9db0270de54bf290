import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import TestRunner from 'jest-runner';
import { Plan } from './plan.ts';
import { carryOut } from './tries.ts';

/**
 * Runs test files again and again in one process, in which the product is loaded once: with each mutant of the plan the
 * files that reach it, until one notices.
 */
export default class MutationRunner extends TestRunner {
  async runTests(tests, watcher) {
    const byName = new Map(tests.map((test) => [relative(test.context.config.rootDir, test.path), test]));
    const plan = Plan.parse(JSON.parse(readFileSync(process.env.MUTATION_PLAN, 'utf8')));
    await carryOut(plan, [...byName.keys()], async (name) => {
      const runner = new TestRunner(this._globalConfig, this._context);
      let passed = false;
      runner.on('test-file-success', ([, { numFailingTests, testExecError }]) => {
        passed = numFailingTests === 0 && !testExecError;
      });
      await runner.runTests([byName.get(name)], watcher, { serial: true });
      return passed;
    });
  }
}
