import { defineConfig } from "vitest/config";

/** What a mutant of `src/stats` or `src/scoring` has to survive: the project's own tests of these rooms, nothing from outside. */
export default defineConfig({
  test: {
    include: ["tests/stats/**/*.test.ts", "tests/scoring/**/*.test.ts"],
    setupFiles: ["tests/scoring/short-properties.ts"],
    testTimeout: 20_000,
  },
});
