import { relative } from "node:path";
import { BaseSequencer, createVitest } from "vitest/node";

/** How many times as long as without a mutant some tests may take, and at least how long, in milliseconds: then it counts as ended by them. */
const [LONGER, LONG] = [15, 20_000];
/** Tests of so many milliseconds are run at first, and of so many times as much whenever they have found nothing. */
const AT_FIRST = 2_000;
/** After so long without a failure no further tests of a mutant are begun, and it counts as not noticed. */
const ENOUGH = 60_000;
/** What it takes to load a file of tests with the program. */
const LOADING = 700;
const MORE = 6;
/** How much more often than without it a mutant may be passed. */
const PATIENCE = 100;

/** Random tests of a share of a second: they run thousands of times. */
const SHORT = "tests/scoring/short-properties.ts";

/** What it loads stays in the process, and would change what files after it see: `vitest.config.ts` gives it processes of its own. */
const PLUGINS = /\/plugins\.test\.ts$/u;

class PluginsLast extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }) => PLUGINS.test(moduleId);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

/** Vitest over the instrumented code, which stays open from run to run. */
export async function openTests(include, code, { workers, bail = 0, everyday = false }) {
  // Elsewhere tests count what they have tried.
  const short = include.every((path) => /^tests\/(?:stats|scoring)\//u.test(path));
  const vitest = await createVitest(
    "test",
    {
      watch: false,
      // A file would be known by what it holds on disk, whatever mutant stands in it.
      experimental: { fsModuleCache: false },
      include,
      projects: undefined,
      project: [],
      globalSetup: [],
      setupFiles: [
        "tests/properties/seed.ts",
        "tests/folders-gone.ts",
        ...(short ? [SHORT] : []),
        "scripts/mutation/setup.ts",
      ],
      reporters: [{}],
      maxWorkers: workers,
      sequence: { sequencer: PluginsLast },
      bail,
      ...(everyday ? { tagsFilter: ["!slow"] } : {}),
      onConsoleLog: () => false,
      env: { TZ: "Pacific/Kiritimati", LC_ALL: "C", UNDER_MUTATION: "1" },
    },
    {
      plugins: [{ name: "mutants", enforce: "pre", load: (id) => code.get(id.split("?")[0]) }],
      server: { watch: null },
    },
  );
  const run = async (files, names) => {
    vitest.state.filesMap.clear();
    vitest.state.errorsSet.clear();
    for (const { config } of vitest.projects) {
      config.testNamePattern = names && new RegExp(`^(?:${names.map(escaped).join("|")})$`, "u");
    }
    // That a test fails is what is asked for here: how this process ends is for whoever asks to say.
    const { exitCode } = process;
    await vitest.start(files);
    process.exitCode = exitCode;
    return vitest.state.getFiles();
  };
  return {
    /** Every test with its time, and which mutants it reaches. Fails where a test does. */
    async all() {
      const files = await run();
      const tests = files.flatMap((file) => testsIn(file).map((task) => ({ file, task })));
      const failed = tests.filter(({ task }) => task.result?.state === "fail");
      const broken = files.filter(
        (file) => file.result?.state === "fail" && !failed.some((one) => one.file === file),
      );
      if (failed.length + broken.length > 0) {
        const names = [...failed.map(({ task }) => nameOf(task)), ...broken.map(({ name }) => name)];
        throw new Error(`without a mutant these tests fail already:\n  ${names.join("\n  ")}`);
      }
      return {
        tests: tests
          .filter(({ task }) => task.result?.state === "pass")
          .map(({ file, task }) => ({
            file: relative(".", file.filepath),
            name: nameOf(task),
            milliseconds: task.result.duration ?? 0,
          })),
        reached: new Map(
          files.map(({ filepath, meta: { reached = {}, before = [] } }) => [
            relative(".", filepath),
            { reached, before: new Set(before) },
          ]),
        ),
      };
    },
    /**
     * Whether a test fails on the mutant: those that reach it, quick ones first.
     *
     * @returns {Promise<string | undefined>} the first test that failed
     */
    async killerOf(mutant, tests, hits) {
      const start = performance.now();
      vitest.provide("mutant", mutant.id);
      vitest.provide("hits", hits * PATIENCE + 10_000);
      for (const { some, cost } of portions(tests)) {
        if (performance.now() - start > ENOUGH) return undefined;
        const ended = run(
          [...new Set(some.map(({ file }) => file))],
          some.map(({ name }) => name),
        );
        const files = await withinTime(ended, LONG + LONGER * cost);
        if (files === undefined) {
          // Asked once it waits for the test, which may loop for ever; asked again it ends the process.
          const asked = vitest.cancelCurrentRun("keyboard-input");
          await vitest.cancelCurrentRun("keyboard-input");
          await Promise.allSettled([asked, ended]);
          return "(did not end)";
        }
        const ran = files.flatMap(testsIn).filter(({ result }) => ["pass", "fail"].includes(result?.state));
        const failed = ran.find(({ result }) => result?.state === "fail");
        if (failed) return nameOf(failed);
        const broken = files.find(({ result }) => result?.state === "fail");
        if (broken || vitest.state.errorsSet.size > 0) return broken?.name ?? "(an error outside of a test)";
        // Whatever kept a test from running would else be taken for a mutant that nobody notices.
        const missing = some.find(({ name }) => !ran.some((task) => nameOf(task) === name));
        if (missing) throw new Error(`${missing.file} did not run “${missing.name}”`);
      }
      return undefined;
    },
    /** The first test that fails; undefined where all pass. */
    async firstFailure() {
      vitest.provide("mutant", "by hand");
      vitest.provide("hits", 0);
      const files = await run();
      const failed = files.flatMap(testsIn).find(({ result }) => result?.state === "fail");
      return failed ? nameOf(failed) : files.find(({ result }) => result?.state === "fail")?.name;
    },
    close: () => vitest.close(),
  };
}

function testsIn(suite) {
  return suite.tasks.flatMap((task) => (task.type === "suite" ? testsIn(task) : [task]));
}

/** As `testNamePattern` matches it. */
function nameOf({ name, suite }) {
  return suite === undefined ? name : `${nameOf(suite)} ${name}`;
}

/** File by file, since each has to be loaded: those first that soon have an answer. */
function* portions(tests) {
  const files = new Map();
  for (const test of tests) files.set(test.file, [...(files.get(test.file) ?? []), test]);
  const costs = [...files.values()]
    .map((some) => ({ some, cost: some.reduce((sum, { milliseconds }) => sum + milliseconds, LOADING) }))
    .sort((a, b) => a.cost - b.cost);
  let [portion, sum, most] = [[], 0, AT_FIRST];
  for (const { some, cost } of costs) {
    portion.push(...some);
    sum += cost;
    if (sum < most) continue;
    yield { some: portion, cost: sum };
    [portion, sum, most] = [[], 0, most * MORE];
  }
  if (portion.length > 0) yield { some: portion, cost: sum };
}

async function withinTime(work, milliseconds) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
