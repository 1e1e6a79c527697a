import { defineConfig } from "vitest/config";

/** Tests that take too long for every day: runs killed at any moment, what-if answers on random trees. `npm run test:slow`. */
export default defineConfig({
  test: {
    include: ["tests/**/*.slow.ts"],
    setupFiles: ["tests/folders-gone.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: "100%",
  },
});
