import { defineConfig } from "vitest/config";
// @ts-expect-error a script, which is no TypeScript
import { yamlModules } from "./scripts/yaml.js";

/** Tests that look at pages in a browser: `npm run test:page`. */
export default defineConfig({
  plugins: [yamlModules],
  test: {
    include: ["tests/page/**/*.page.ts"],
    setupFiles: ["tests/folders-gone.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
