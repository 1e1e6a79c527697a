import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { Random } from "../fuzz/random.ts";
import { folderOf, type Outcome, runCli } from "./run-cli.ts";

/** A snapshot and the record of a run over it, changed in one place at a time: what every command then says. */

const FIGURES = `country,indicator,year,value,note
GHA,a.x,2019,4,"one, two"
GHA,a.x,2020,1,
TGO,a.x,2020,2,
BEN,a.x,2020,3,
GHA,a.y,2020,7,
TGO,a.y,2020,-5.5,
Atlantis,a.y,2020,1,
`;
const PROFILE = `id: mine
tree:
  children:
    - {indicator: a.x, normalise: {method: min-max}}
    - {indicator: a.y, normalise: {method: min-max}}
`;
const FROM = ["--data", "snap", "--profile", "./mine.yaml"];
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  rank: ["rank", ...FROM, "--format", "csv"],
  earlier: ["rank", ...FROM, "--as-of", "2019", "--format", "csv"],
  explain: ["explain", "GHA", ...FROM],
  audit: ["audit", ...FROM, "--format", "json"],
  verify: ["verify", "run.json"],
  diff: ["diff", "run.json", "other.csv.run.json"],
};

export interface Bed {
  readonly cwd: string;
  /** What each command says of what is whole. */
  readonly whole: Readonly<Record<string, Outcome>>;
}

export async function bed(): Promise<Bed> {
  const cwd = folderOf({ "figures.csv": FIGURES, "mine.yaml": PROFILE });
  await runCli(["ingest", "figures.csv", "--into", "snap"], { cwd });
  await runCli(["rank", ...FROM, "--out", "r.csv"], { cwd });
  await runCli(["rank", ...FROM, "--as-of", "2019", "--out", "other.csv"], { cwd });
  const whole: Record<string, Outcome> = {};
  for (const [name, args] of Object.entries(COMMANDS)) whole[name] = await runCli(args, { cwd });
  for (const name of ["rank", "earlier", "explain", "verify", "diff"])
    expect([name, whole[name]?.code, whole[name]?.err]).toEqual([name, 0, expect.any(String)]);
  return { cwd, whole };
}

/** Every command says what it said of what is whole, or why it does not: never something else without a word. */
export async function judge(
  { cwd, whole }: Bed,
  what: string,
  commands = Object.keys(COMMANDS),
): Promise<void> {
  for (const name of commands) {
    const outcome = await runCli(COMMANDS[name]!, { cwd });
    const { code, out, err } = outcome;
    const told = `${what}, ${name}: exit ${code}\n${err}${out.slice(0, 400)}`;
    expect(err, told).not.toContain("a fault of shortlist itself");
    if (code === whole[name]!.code && out === whole[name]!.out) continue;
    if (code === 2) {
      expect(out, told).toBe("");
      expect(err, told).toMatch(/^error: \S/mu);
      expect(err, told).toMatch(/^ {2}at \S/mu);
      continue;
    }
    // Only these go on beside a changed input, and say so.
    if (name === "verify") expect([code, /itself|NOT the same|then, /u.test(out)], told).toEqual([1, true]);
    else expect(err, told).toMatch(/is compared as it was written/u);
  }
}

type Path = readonly (string | number)[];

/** Every place of a JSON document, its containers included. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

const GONE = Symbol("gone");
const OTHERS: readonly unknown[] = [
  GONE,
  null,
  true,
  "",
  "other",
  "../../../etc/passwd",
  "\u202e\u001b[2J",
  -1,
  0,
  1.5,
  1e15,
  1e308,
  [],
  {},
  [0, 1e15],
  ["..", ".."],
  [[[]]],
];
const KINDS = OTHERS.length + 2;

/** The document with one place changed in the n-th way; undefined where that changes nothing. */
function changed(document: unknown, path: Path, n: number): string | undefined {
  const copy = structuredClone(document) as Record<string | number, unknown>;
  const last = path.at(-1);
  let holder: Record<string | number, unknown> = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as typeof holder;
  if (last === undefined)
    return n < OTHERS.length && OTHERS[n] !== GONE ? JSON.stringify(OTHERS[n]) : undefined;
  const old = holder[last];
  if (n === OTHERS.length) {
    if (!Array.isArray(old) || old.length === 0) return undefined;
    holder[last] = [...old, old[0]];
  } else if (n === OTHERS.length + 1) {
    if (!Array.isArray(old) || old.length < 2) return undefined;
    holder[last] = old.toReversed();
  } else if (OTHERS[n] === GONE) {
    if (Array.isArray(holder)) holder.splice(Number(last), 1);
    else delete holder[last];
  } else holder[last] = OTHERS[n];
  const text = JSON.stringify(copy);
  return text === JSON.stringify(document) ? undefined : text;
}

export async function mutateJson(to: Bed, file: string, count: number, seed: number): Promise<void> {
  const path = join(to.cwd, file);
  const text = readFileSync(path, "utf8");
  const document = JSON.parse(text) as unknown;
  const all = places(document);
  const random = new Random(seed);
  let tried = 0;
  while (tried < count) {
    const at = random.pick(all);
    const n = random.below(KINDS);
    const other = changed(document, at, n);
    if (other === undefined) continue;
    tried += 1;
    writeFileSync(path, other);
    await judge(to, `${file} ${at.join(".")} way ${n}`, file === "run.json" ? ["verify", "diff"] : undefined);
  }
  writeFileSync(path, text);
}

/** Bytes lost, turned, added, and files that changed places. */
export async function mutateBytes(to: Bed, count: number, seed: number): Promise<void> {
  const folder = join(to.cwd, "snap");
  const names = readdirSync(folder)
    .filter((name) => /\.(?:csv|jsonl|json)$/u.test(name))
    .sort();
  const random = new Random(seed);
  for (let i = 0; i < count; i += 1) {
    const name = names[i % names.length]!;
    const path = join(folder, name);
    const bytes = readFileSync(path);
    const at = random.below(bytes.length);
    const way = random.below(5);
    if (way === 0) writeFileSync(path, bytes.subarray(0, at));
    else if (way === 1) {
      const other = Buffer.from(bytes);
      other[at]! ^= 1 << random.below(8);
      writeFileSync(path, other);
    } else if (way === 2) writeFileSync(path, Buffer.concat([bytes, Buffer.from("GHA,a.x,2021,99\n")]));
    else if (way === 3) writeFileSync(path, readFileSync(join(folder, random.pick(names))));
    else writeFileSync(path, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
    await judge(to, `${name} way ${way} at ${at}`);
    writeFileSync(path, bytes);
  }
}
