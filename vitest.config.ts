import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  defineConfig,
  type Plugin,
  type TestProjectInlineConfiguration,
  type ViteUserConfig,
} from "vitest/config";
// @ts-expect-error a script, which is no TypeScript
import { wordsMade } from "./scripts/words.js";
// @ts-expect-error a script, which is no TypeScript
import { yamlModules } from "./scripts/yaml.js";

wordsMade();

const shipped = createHash("sha256")
  .update(readFileSync(new URL("data/manifest.json", import.meta.url)))
  .digest("hex");

/** What has been transformed is kept on disk. Of what it is made besides its own file, its key has to tell. */
const keptOnDisk: Plugin = {
  name: "kept-on-disk",
  configureVitest({ experimental_defineCacheKeyGenerator: addToKey }) {
    // Of the texts of all profiles in one language a module is made that has no file.
    addToKey(({ id }) => (id.includes("/weights/*.") ? false : shipped));
  },
};

const code = {
  plugins: [yamlModules, keptOnDisk],
  // As `scripts/build.js` has it: the shipped manifest is checked once, by tests/e2e/snapshot.test.ts, and not by every run.
  define: { SHIPPED_MANIFEST: JSON.stringify(shipped) },
} satisfies ViteUserConfig;

const everyday = {
  include: ["tests/**/*.test.ts"],
  setupFiles: ["tests/properties/seed.ts", "tests/shipped-once.ts", "tests/folders-gone.ts"],
  testTimeout: 60_000,
  // What is shared by the tests of a file may take as long as one of them, on a busy machine too.
  hookTimeout: 60_000,
  // Every file would load the program anew, which takes two fifths of the time; no test changes what another one sees.
  isolate: false,
  // A fifth of the time went into clearing away what was new, in threads for which there is no core beside the workers.
  execArgv: ["--max-semi-space-size=64", "--single-threaded-gc"],
  // The machine's zone and locale must not reach any output; a far-off zone shows a leak at once.
  env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" },
} satisfies ViteUserConfig["test"];

const long = { testTimeout: 120_000, hookTimeout: 120_000, isolate: true };

/** What `npm test` and `npm run test:page` leave to `npm run test:slow`: one test in thirteen, and half of their time. */
const SLOW = {
  name: "slow",
  description:
    "takes half a second or more, in a browser twenty: most run commands over the whole of the shipped data",
};

/** Tests that load plug-ins. */
const PLUGINS = ["tests/testing.test.ts", "tests/cli/plugins.test.ts"];

const projects: TestProjectInlineConfiguration[] = [
  { ...code, test: { name: "everyday", ...everyday, exclude: PLUGINS } },
  // What plug-ins bring stays in the process.
  { ...code, test: { name: "everyday-plugins", ...everyday, include: PLUGINS, isolate: true } },
  // What takes too long for every day: runs killed at any moment, what-if answers on random trees, whole sessions.
  { ...code, test: { name: "slow", ...everyday, include: ["tests/**/*.slow.ts"], ...long } },
  // Pages in a browser.
  {
    plugins: code.plugins,
    test: {
      name: "page",
      include: ["tests/page/**/*.page.ts"],
      globalSetup: ["tests/page/browser.ts"],
      setupFiles: ["tests/folders-gone.ts"],
      ...long,
    },
  },
];

export default defineConfig({
  ...code,
  test: {
    // As the everyday ones are, without projects: so scripts/mutation has them.
    ...everyday,
    projects,
    // Which one is run where none is named: `npx vitest run tests/stats`.
    project: "everyday*",
    globalSetup: ["tests/beside.ts"],
    tags: [SLOW],
    // The default leaves a core idle, which on a machine of two is half of them.
    maxWorkers: "100%",
    experimental: { fsModuleCache: true },
  } as NonNullable<ViteUserConfig["test"]>,
});
