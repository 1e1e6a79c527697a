import { defineConfig } from "vitest/config";

/** Tests that look at pages in a browser: `npm run test:page`. */
export default defineConfig({
  test: {
    include: ["tests/page/**/*.page.ts"],
    setupFiles: ["tests/folders-gone.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
