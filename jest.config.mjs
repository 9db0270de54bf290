/** Test files run as CommonJS through swc; the product runs as in production, as ES modules, loaded once a worker. */
export default {
  testEnvironment: '<rootDir>/test/support/same-realm-environment.mjs',
  runtime: '<rootDir>/test/support/same-realm-runtime.mjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/property-seed.ts', '<rootDir>/test/support/graph-watch.ts'],
  transform: {
    '(\\.ts|jose/dist/.*\\.js)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // Only for files that have modules of their own: jose is published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  // Nothing here takes so long; a machine that is busy with something else may take ten times as long as one that is not.
  testTimeout: 180_000,
  // More than two cores take: tests that watch other processes or a browser wait most of the time.
  maxWorkers: 5,
};
