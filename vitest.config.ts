import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/build.ts', './test/service/store/one-database.ts'],
    reporters: ['default', './test/closing-line.ts'],
    // Typst, LibreOffice and the OOXML validator start slowly on two cores.
    // By default one core is kept free, and of two that is half.
    maxWorkers: '100%',
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
