import { execFile, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { gather } from "../src/model/collections.ts";
import { blocksOf, putInto } from "./additions.ts";

/** A build, a type check and a run of tests, on a busy machine too. */
const TIME = 600_000;
vi.setConfig({ testTimeout: TIME });

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const copy = mkdtempSync(join(tmpdir(), "shortlist-additions-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const blocks = blocksOf(readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8"));
const written = blocks.map(({ path }) => path).filter((path) => path.endsWith(".ts"));
const page = (path: string) => readFileSync(join(copy, path), "utf8");
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
};
/** As at a person's desk, where what is expected of an addition is written down the first time; in CI it has to be there. */
const env = { ...process.env, CI: "" };
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8", env });

/** Runs a program that must end well. */
function must(...args: string[]): void {
  const { status, stdout, stderr } = run(...args);
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
}

function shortlist(...args: string[]): string {
  const { stdout, stderr } = run("bin/shortlist.js", ...args);
  return stdout + stderr;
}

const COPIED = ["src", "tests", "scripts", "docs", "weights", "bin", "README.md", "CONTRIBUTING.md"];
const SETTINGS = [
  "package.json",
  ...["", ".build", ".page", ".pure"].map((of) => `tsconfig${of}.json`),
  "biome.json",
];

/** The new methods on evidence of the new publisher. */
const PROFILE = `id: mine
tree:
  aggregate: maximum
  children:
    - {id: by-median, indicator: births.registered, normalise: median-centred}
    - {id: by-need, indicator: births.registered, normalise: {method: goalposts, from: 0, to: 50}}
`;
const table = (...shares: number[]) =>
  ["Country,Survey year,Births registered (%)"]
    .concat(["Ghana", "Togo", "Peru", "Mali", "Chad"].map((name, i) => `${name},2021,${shares[i]}`))
    .join("\n");

/** What is printed while the build of the repository as it is gives way to the one with the additions. */
const seen = new Set<string>();
const SCHEMA = ["profile", "schema"];
const before = spawnSync(process.execPath, ["bin/shortlist.js", ...SCHEMA], { cwd: ROOT, encoding: "utf8" });
/** Loads the command line, and runs it once it is told to: what it then loads besides is of the build that it began with. */
const WAITS = `const { run } = require("./bin/load.js").load(process.cwd() + "/dist/run.cjs");
  process.stdin.once("data", async () => process.exit(await run(process)));
  console.error("loaded");`;
let old: { status: number | null; stdout: string; stderr: string };

async function buildAnew(): Promise<void> {
  cpSync(join(ROOT, "dist"), join(copy, "dist"), { recursive: true });
  const waiting = spawn(process.execPath, ["-e", WAITS, "shortlist", ...SCHEMA], { cwd: copy });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    waiting[stream].on("data", (data: Buffer) => {
      said[stream] += data;
    });
  await vi.waitFor(() => expect(said.stderr).toBe("loaded\n"), 60_000);
  let isBuilt = false;
  const build = promisify(execFile)(process.execPath, ["scripts/build.js"], { cwd: copy });
  const built = build.finally(() => {
    isBuilt = true;
  });
  const look = async () => {
    const args = ["bin/shortlist.js", ...SCHEMA];
    seen.add((await promisify(execFile)(process.execPath, args, { cwd: copy })).stdout);
  };
  while (!isBuilt) {
    await look();
    await setTimeout(200);
  }
  await built;
  await look();
  waiting.stdin.end("go\n");
  const status = await new Promise<number | null>((resolve) => waiting.once("close", resolve));
  old = { status, ...said };
}

beforeAll(async () => {
  for (const name of [...COPIED, ...SETTINGS, "vitest.config.ts"])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  for (const name of ["data", "node_modules"]) symlinkSync(join(ROOT, name), join(copy, name));
  for (const block of blocks)
    write(block.path, block.form === "diff" ? putInto(page(block.path), block) : block.text);
  await buildAnew();
  must("scripts/docs.js");
  write("mine.yaml", PROFILE);
  write("births.csv", table(0, 5, 10, 90, 100));
  write("alike.csv", table(50, 50, 50, 50, 50));
}, TIME);

it("a build gives way to the next at once, and who began with the old one has the rest of it", () => {
  expect(before.status).toBe(0);
  expect([...seen]).toEqual([before.stdout, shortlist(...SCHEMA)]);
  expect(old).toEqual({ status: 0, stdout: before.stdout, stderr: "loaded\n" });
});

describe("what CONTRIBUTING.md adds", () => {
  it("is of each kind one new file, its place in the folder's list and one test, for a method its section of the page, for a publisher a sample", () => {
    const shapes = new Map<string, string[]>();
    for (const { kind, form, path } of blocks) gather(shapes, kind, `${form} ${path}`);
    const method = (folder: string, id: string) => [
      `ts src/scoring/${folder}/${id}.ts`,
      `diff src/scoring/${folder}/index.ts`,
      "diff src/words/en.yaml",
      `ts tests/scoring/${id}.test.ts`,
      "diff docs/method.md",
    ];
    expect(Object.fromEntries(shapes)).toEqual({
      "A normaliser": method("normalisers", "median-centred"),
      "An aggregator": method("aggregators", "maximum"),
      "An audit check": [
        "ts src/explain/audit/checks/all-alike.ts",
        "diff src/words/en.yaml",
        "diff src/explain/audit/checks/index.ts",
        "ts tests/explain/audit/all-alike.test.ts",
      ],
      "A warning": [
        "diff src/model/warning.ts",
        "diff src/use/warnings.ts",
        "diff src/report/text/warnings.ts",
        "diff src/words/en.yaml",
        "diff src/words/fr.yaml",
        "diff src/words/es.yaml",
        "diff src/words/pt.yaml",
        "diff src/words/ru.yaml",
        "diff src/words/zh.yaml",
        "diff scripts/warnings-page.ts",
        "diff tests/report/warning-text.test.ts",
        "ts tests/use/warnings/all-tied.test.ts",
      ],
      "A format of rankings": [
        "ts src/cli/formats/jsonl.ts",
        "diff src/cli/formats/index.ts",
        "ts tests/cli/jsonl.test.ts",
      ],
      "A format of documents": [
        "ts src/cli/document-formats/txt.ts",
        "diff src/cli/document-formats/index.ts",
        "ts tests/cli/txt.test.ts",
      ],
      "A language": ["ts src/words/loud.ts", "diff src/words/index.ts", "ts tests/words/loud.test.ts"],
      "A publisher": [
        "ts src/sources/births.ts",
        "diff src/sources/index.ts",
        "ts tests/sources/births.test.ts",
        "txt tests/fixtures/readings/births.txt",
      ],
    });
  });

  it("passes the type check, the formatter and the linter", () => {
    // That all of `src` still fits together was checked by the build.
    write(
      "tsconfig.added.json",
      JSON.stringify({ extends: "./tsconfig.json", include: [...written, "src/**/*.d.ts"] }),
    );
    must("node_modules/typescript/bin/tsc", "-p", "tsconfig.added.json");
    must("node_modules/@biomejs/biome/bin/biome", "check", "--vcs-enabled=false", ...written);
  });

  it(
    "passes its own tests, all of the folders that it adds to, the house's and those of the pages",
    () => {
      const folders = ["scoring", "sources", "words", "explain/audit"].map((folder) => `tests/${folder}/`);
      const own = written.filter(
        (path) => path.endsWith(".test.ts") && !folders.some((folder) => path.startsWith(folder)),
      );
      const others = ["architecture", "dataset/due.test.ts", "docs.test.ts", "profile/mistakes.test.ts"];
      const all = [...folders, ...own, "contract.test.ts", ...others.map((one) => `tests/${one}`)];
      must("node_modules/vitest/vitest.mjs", "run", ...all);
      must("node_modules/vitest/vitest.mjs", "run", "--project", "slow", "tests/docs.slow.ts");
    },
    2 * TIME,
  );
});

describe("a new normaliser and a new aggregator", () => {
  it.each(["median-centred", "maximum"])(
    "%s stands in the profile's schema, on the page of methods and among the names that a slip is answered with",
    (id) => {
      expect(shortlist("profile", "schema")).toContain(`"${id}"`);
      expect(page("docs/schemas/profile.schema.json")).toContain(`"${id}"`);
      expect(page("docs/method.md")).toContain(`| \`${id}\` |`);
      write("slip.yaml", PROFILE.replace(id, `${id}s`));
      expect(shortlist("profile", "validate", "slip.yaml")).toContain(`did you mean “${id}”`);
    },
  );

  it("score countries", () => {
    const ranked = shortlist("rank", "--profile", "mine.yaml", "--data", "births.csv", "--format", "csv");
    const scores = [...ranked.matchAll(/^\d+,(\w{3}),\w+,ranked,([\d.]+),/gmu)].map(([, ...one]) => one);
    // By the median 0, 25, 50, 94.4 and 100; by need 0, 10, 20, 100 and 100.
    expect(scores).toEqual([
      ["MLI", "100"],
      ["TCD", "100"],
      ["PER", "50"],
      ["TGO", "25"],
      ["GHA", "0"],
    ]);
  });
});

describe("a new audit check", () => {
  it("stands in the help and on its page, and finds what it is there for", () => {
    expect(shortlist("audit", "--help")).toMatch(/^ {2}all-alike +Indicators that tell nobody apart$/mu);
    expect(page("docs/cli.md")).toMatch(/^ {2}all-alike +Indicators that tell nobody apart$/mu);
    const audit = shortlist("audit", "--profile", "mine.yaml", "--data", "alike.csv", "--format", "md");
    expect(audit).toContain("All 5 candidates with evidence have the same score");
    expect(audit).toContain("An indicator of the score that has one and the same normalised score");
  });
});

describe("a new format of rankings", () => {
  it("stands in the help and on its page, and is printed, written, made anew and part of a report", () => {
    const line = / {2}jsonl +a line of JSON for each ranked country$/mu;
    expect(shortlist("rank", "--help")).toMatch(line);
    expect(page("docs/cli.md")).toMatch(line);
    const given = ["--profile", "mine.yaml", "--data", "births.csv", "--quiet"];
    const lines = shortlist("rank", ...given, "--top", "1", "--format", "jsonl");
    expect(JSON.parse(lines)).toEqual({ rank: 1, country: "MLI", score: 100 });
    shortlist("report", ...given, "--out", "all");
    expect(page("all/ranking.jsonl").trim().split("\n")).toHaveLength(5);
    expect(run("bin/shortlist.js", "verify", "all/run.json").status).toBe(0);
  });
});

describe("a new format of documents", () => {
  it("stands in the help and on its page of every command that writes documents, and is printed, written and checked", () => {
    for (const command of ["explain", "compare", "whatif", "diff", "audit", "sources"])
      expect(shortlist(command, "--help"), command).toContain('"txt"');
    expect(page("docs/cli.md")).toMatch(/^ {2}--format <format>[^)]+"txt"/mu);
    const given = ["explain", "Mali", "--profile", "mine.yaml", "--data", "births.csv", "--quiet"];
    expect(shortlist(...given, "--format", "txt")).toContain("Mali ranks joint 1st (2 countries) of 5");
    shortlist(...given, "--out", "mali.txt");
    expect(page("mali.txt")).toContain("Mali ranks joint 1st (2 countries) of 5");
    expect(run("bin/shortlist.js", ...given, "--out", "mali.txt", "--check").status).toBe(0);
  });
});

describe("a new language", () => {
  it("stands in the help and on its page of every command that writes documents, and a run is told in it", () => {
    for (const command of ["rank", "explain", "compare", "whatif", "diff", "audit", "report"])
      expect(shortlist(command, "--help"), command).toContain('"en-x-loud"');
    expect(page("docs/cli.md")).toMatch(/^ {2}--lang <code>[^)]+"en-x-loud"/mu);
    const given = ["--profile", "mine.yaml", "--data", "births.csv", "--quiet", "--format", "md"];
    expect(shortlist("explain", "Mali", ...given, "--lang", "en-x-loud")).toContain("MALI RANKS JOINT 1ST");
    expect(shortlist("explain", "Mali", ...given)).toContain("Mali ranks joint 1st");
    const { status, stderr } = run("bin/shortlist.js", "rank", "--lang", "xx");
    expect(status).toBe(2);
    expect(stderr).toContain("Allowed choices are en, en-x-loud, fr, es, pt, ru, zh.");
  });

  it("does not compile while it lacks a message or the words of a plug-in", () => {
    const whole = page("src/words/loud.ts");
    write("src/words/silent.ts", whole.replace("...messages }", "methods, ...messages }"));
    write("src/words/shorter.ts", whole.replace("...messages }", "cut, ...messages }"));
    const include = ["src/words/silent.ts", "src/words/shorter.ts", "src/**/*.d.ts"];
    write("tsconfig.lacking.json", JSON.stringify({ extends: "./tsconfig.json", include }));
    const { status, stdout } = run("node_modules/typescript/bin/tsc", "-p", "tsconfig.lacking.json");
    for (const name of ["silent", "shorter"]) rmSync(join(copy, `src/words/${name}.ts`));
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/silent\.ts\(.*\n +Property 'methods' is missing/u);
    expect(stdout).toMatch(/shorter\.ts\(.*\n +Property 'cut' is missing/u);
  });
});

describe("a new warning", () => {
  it("is told where it applies, in the language of the run", () => {
    const given = ["rank", "--profile", "mine.yaml", "--data", "alike.csv", "--draws", "0"];
    expect(shortlist(...given)).toContain("All 5 ranked countries have the same score");
    expect(shortlist(...given, "--lang", "fr")).toContain("Les 5 pays classés ont tous le même score");
  });
});

describe("a new publisher", () => {
  it("stands among the sources, in the command's answer and on their page, and is known by its file", () => {
    expect(shortlist("sources")).toContain("Birth Registration Survey");
    expect(page("docs/sources.md")).toContain("births.registered");
    const inspected = shortlist("inspect", "births.csv", "--format", "json");
    expect(JSON.parse(inspected)).toMatchObject({ source: { id: "births", confidence: 0.9 } });
  });
});
