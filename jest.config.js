/** Tests are ES modules, transformed file by file; `tsc -b` checks types apart. */
export default {
  testEnvironment: 'node',
  // Jest would leave one core idle; nothing else needs it while tests run.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // A busy machine is no fault of a test; speed is measured by the bench.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};
