import base from '../../jest.config.mjs';

/** The suite's files, run by a runner that breaks the product in between; in a copy of the project, whose sources are instrumented. */
export default {
  ...base,
  rootDir: '../..',
  globalSetup: '<rootDir>/test/mutation/global-setup.ts',
  runner: '<rootDir>/test/mutation/runner.mjs',
  testEnvironment: '<rootDir>/test/mutation/environment.mjs',
  reporters: [],
  testTimeout: 30_000,
};
