/** Tests are ES modules, transformed file by file; `tsc -b` checks types apart. */
export default {
  testEnvironment: 'node',
  // Jest would leave one core idle; nothing else needs it while tests run.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
};
