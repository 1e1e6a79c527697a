import { defineConfig } from "vitest/config";
import everyday from "./vitest.config.ts";

/** Tests that take too long for every day: runs killed at any moment, what-if answers on random trees, whole sessions. `npm run test:slow`. */
export default defineConfig({
  ...everyday,
  test: {
    ...everyday.test,
    include: ["tests/**/*.slow.ts"],
    isolate: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
