import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // CommonJS packages are imported as Node imports them.
    deps: { interopDefault: false },
    testTimeout: 20_000,
  },
});
