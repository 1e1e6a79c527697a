import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import ts from "typescript";

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

/**
 * Whether a mutant takes effect while its file is loaded, outside of every function: whoever uses the file later sees it too.
 *
 * @returns {(mutant: { fileName: string, location: { start: { line: number, column: number } } }) => boolean}
 */
export function atLoading() {
  const sources = new Map();
  return ({ fileName, location: { start } }) => {
    let source = sources.get(fileName);
    if (source === undefined) {
      source = ts.createSourceFile(fileName, readFileSync(fileName, "utf8"), ts.ScriptTarget.ES2023, true);
      sources.set(fileName, source);
    }
    const at = source.getPositionOfLineAndCharacter(start.line, start.column);
    let isInside = false;
    const visit = (node) => {
      if (node.getStart(source) > at || node.end <= at) return;
      isInside ||= ts.isFunctionLike(node) && node.body?.getStart(source) <= at;
      if (!isInside) ts.forEachChild(node, visit);
    };
    ts.forEachChild(source, visit);
    return !isInside;
  };
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
