/** Tests run as CommonJS through swc, so that botbuilder loads once a worker; the product itself runs as native ESM. */
export default {
  testEnvironment: '<rootDir>/test/support/same-realm-environment.mjs',
  runtime: '<rootDir>/test/support/same-realm-runtime.mjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testSequencer: '<rootDir>/test/support/sequencer.mjs',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/graph-watch.ts'],
  transform: {
    '(\\.ts|strip-bom/index\\.js|jose/dist/.*\\.js)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'commonjs' } },
    ],
  },
  // strip-bom, which the manifest check needs, and jose are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!strip-bom/|jose/)'],
  // Nothing here takes so long; a machine that is busy with something else may take ten times as long as one that is not.
  testTimeout: 180_000,
  // One more than the two cores: tests that watch other processes or a browser wait most of the time.
  maxWorkers: 3,
};
