import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string;
  readonly columns?: number;
}

/** The command line in-process, as its bin would run it; without `columns` its output is a pipe. */
export async function runCli(args: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  let [out, err] = ["", ""];
  const { columns } = around;
  const code = await run({
    argv: ["node", "shortlist", ...args],
    env: around.env ?? {},
    cwd: () => around.cwd ?? tmpdir(),
    stdout: {
      write: (text) => {
        out += text;
      },
      ...(columns === undefined ? {} : { isTTY: true, columns }),
    },
    stderr: {
      write: (text) => {
        err += text;
      },
    },
    stdin: (async function* () {
      yield around.stdin ?? "";
    })(),
  });
  return { code, out, err };
}

/** What is known and what analysts rate, alike in weight. */
export const RATED_PROFILE = `id: small
tree:
  children:
    - id: need
      children:
        - {indicator: poverty, normalise: {method: goalposts, from: 0, to: 100}}
    - id: engagement
      children:
        - {indicator: findings.engagement, normalise: {method: goalposts, from: 0, to: 100}}
`;

/** A profile of few indicators, for what is the same under any: the shipped evidence is ranked by it in a moment. */
export const SMALL_PROFILE = `id: small
tree:
  missing: {minimumCoverage: 0.2}
  children:
    - {indicator: cpi.score, normalise: {method: goalposts, from: 0, to: 100}}
    - {indicator: fiw.pr, normalise: {method: goalposts, from: 0, to: 40}}
    - {indicator: findings.engagement, normalise: {method: goalposts, from: 0, to: 100}}
    - indicator: tip.tier
      normalise: {method: categories, scores: {Tier 1: 100, Tier 2: 66, Tier 2 Watch List: 33, Tier 3: 0}}
    - {indicator: tip.change, normalise: {method: goalposts, from: -2, to: 2}}
`;

const outcomes = new Map<string, Promise<Outcome>>();

/** As `runCli`, once for the same words however many tests and files look at it: of commands that write nothing and read what ships. */
export function runOnce(...args: readonly string[]): Promise<Outcome> {
  // A test that looks at what an earlier one asked for would seem to reach nothing.
  if (process.env.UNDER_MUTATION !== undefined) return runCli(args);
  const key = JSON.stringify(args);
  const outcome = outcomes.get(key) ?? runCli(args);
  outcomes.set(key, outcome);
  return outcome;
}

/** What `runOnce` printed with `--format json`, read. */
export async function jsonOnce<T>(...args: readonly string[]): Promise<T> {
  return JSON.parse((await runOnce(...args, "--format", "json")).out) as T;
}

const everywhere = globalThis as { foldersOfTests?: string[] };

/** A folder of files for one test file's tests, gone afterwards (`tests/folders-gone.ts`). */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "shortlist-test-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  everywhere.foldersOfTests?.push(folder);
  return folder;
}
