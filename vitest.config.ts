import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    // The default leaves a core idle, which on a machine of two is half of them.
    maxWorkers: "100%",
    // The machine's zone and locale must not reach any output; a far-off zone shows a leak at once.
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
  },
});
