import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // CommonJS packages are imported as Node imports them.
    deps: { interopDefault: false },
    testTimeout: 20_000,
    // Vitest leaves a core to the watching developer; on a machine of two that doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'sources', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] },
      },
      {
        extends: true,
        // They run the built program, so it is built first where it is older than its sources.
        test: { name: 'cli', include: ['test/cli/**/*.test.ts'], globalSetup: 'test/cli/build.ts' },
      },
    ],
  },
});
