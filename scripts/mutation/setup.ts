import { afterAll, afterEach, beforeEach, inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The mutant to be tried; absent while it is counted which tests reach which. */
    readonly mutant?: string;
    /** More often a mutant that loops without end is not passed. */
    readonly hits?: number;
  }
  interface TaskMeta {
    /** How often each mutant was reached, by the test's name; under "" outside of tests, while files were loaded or data prepared. */
    reached?: Record<string, Record<string, number>>;
    /** Every mutant that was reached in this process so far: what files share once it is loaded. */
    before?: readonly string[];
  }
}

/** What the instrumented code looks at. */
interface Switches {
  activeMutant?: string | undefined;
  hitCount?: number;
  hitLimit?: number;
  currentTestId?: string | undefined;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
}

const everywhere = globalThis as { __stryker__?: Switches; reachedBefore?: Set<string> };
everywhere.__stryker__ ??= {};
everywhere.reachedBefore ??= new Set();
const before = everywhere.reachedBefore;
const switches = everywhere.__stryker__;

const mutant = inject("mutant");
switches.activeMutant = mutant;
if (mutant === undefined) {
  beforeEach(({ task }) => {
    switches.currentTestId = nameOf(task);
  });
  afterEach(() => {
    switches.currentTestId = undefined;
  });
  // The first argument has to be taken apart.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  afterAll(({}, suite) => {
    const { static: loading = {}, perTest = {} } = switches.mutantCoverage ?? {};
    suite.meta.reached = { "": loading, ...perTest };
    for (const hits of Object.values(suite.meta.reached)) for (const id of Object.keys(hits)) before.add(id);
    suite.meta.before = [...before];
    // In its place: the code that counts holds on to the object that it found when it was loaded, and files after this one share that code.
    Object.assign(switches.mutantCoverage ?? {}, { static: {}, perTest: {} });
  });
} else {
  switches.hitCount = 0;
  switches.hitLimit = inject("hits")!;
}

/** As `testNamePattern` matches it. */
function nameOf({ name, suite }: { readonly name: string; readonly suite?: Suite }): string {
  return suite === undefined ? name : `${nameOf(suite)} ${name}`;
}
interface Suite {
  readonly name: string;
  readonly suite?: Suite;
}
