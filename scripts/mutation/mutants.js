import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

const SILENT = Object.fromEntries(
  ["trace", "debug", "info", "warn", "error", "fatal"].flatMap((level) => {
    const name = level[0].toUpperCase() + level.slice(1);
    return [
      [level, () => undefined],
      [`is${name}Enabled`, () => false],
    ];
  }),
);

/**
 * Every mutant of some files.
 *
 * @param {readonly string[]} paths from the root of the repository
 */
export async function mutantsOf(paths) {
  return (await instrumented(paths, () => true)).mutants;
}

/** The files with the chosen mutants built in, each behind a switch: all of them would slow every test several times. */
export async function codeWith(paths, chosen) {
  const ids = new Set(chosen.map(({ id }) => id));
  const { files } = await instrumented(paths, (id) => ids.has(id));
  return new Map(files.map(({ name, content }) => [name, content]));
}

function instrumented(paths, isBuiltIn) {
  const files = paths.map((path) => ({
    name: resolve(path),
    mutate: true,
    content: readFileSync(path, "utf8"),
  }));
  const instrumenter = new Instrumenter(SILENT);
  const transform = instrumenter._transform;
  // Which mutants are built in is asked of nobody: one that is to be left out is marked as ignored when it is found.
  instrumenter._transform = (ast, collector, context) => {
    const collect = collector.collect.bind(collector);
    collector.collect = (...found) => {
      const mutant = collect(...found);
      if (!isBuiltIn(mutant.id)) mutant.ignoreReason = "not chosen";
      return mutant;
    };
    transform(ast, collector, context);
    collector.collect = collect;
  };
  return instrumenter.instrument(files, {
    plugins: null,
    ignorers: [],
    excludedMutations: [],
    mutator: { plugins: null, excludedMutations: [] },
  });
}
