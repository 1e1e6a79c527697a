import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { folderOf } from "../cli/run-cli.ts";
import { blocks, readme, textOf } from "./pages.ts";

/*
 * The steps of docs/ci.md as a shell runs them, in a repository with a main branch and a change to it. `npm` and `gh` are stand-ins: the one
 * does nothing, the other writes down what it is asked.
 */

const page = textOf("docs/ci.md");
const workflows = blocks(page, "yaml").map((text) => parse(text) as Workflow);
const jobs = workflows.map((one) => Object.values(one.jobs)[0]!);
interface Workflow {
  readonly on: { readonly push?: { readonly branches?: readonly string[] } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}
type Job = Workflow["jobs"][string];

const top = folderOf({ "gh.log": "" });
const [repo, temp, path] = ["repo", "temp", "path"].map((name) => join(top, name)) as [
  string,
  string,
  string,
];
const bin = fileURLToPath(new URL("../../bin/shortlist.js", import.meta.url));

/** The branch that a pull request is to. */
let base = "origin/main";

function shell(line: string) {
  return spawnSync("bash", ["-eo", "pipefail", "-c", line], {
    cwd: repo,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [path, process.env.PATH].join(delimiter),
      RUNNER_TEMP: temp,
      BASE: base,
      PULL_REQUEST: "7",
    },
  });
}

function mustRun(line: string): string {
  const { status, stdout, stderr } = shell(line);
  expect(status, `${line}\n${stderr}`).toBe(0);
  return stdout;
}

const lines = (job: Job) => job.steps.flatMap(({ run }) => run ?? []);
const [checks, moves, anew] = jobs.map(lines) as [string[], string[], string[]];
const commit = (what: string) =>
  mustRun(`git add -A && git -c user.name=a -c user.email=a@example.org commit -qm '${what}'`);
const make = blocks(page, "sh")[0]!.replace(/^shortlist /mu, "node bin/shortlist.js ");
const figures = () => readFileSync(join(repo, "own.csv"), "utf8");

beforeAll(() => {
  for (const folder of [repo, temp, path, join(repo, "bin")]) mkdirSync(folder);
  for (const [name, does] of [
    ["npm", "true"],
    ["gh", `echo "$@" >> ${join(top, "gh.log")}`],
  ] as const)
    writeFileSync(join(path, name), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  writeFileSync(join(repo, "bin/shortlist.js"), `import ${JSON.stringify(bin)};\n`);
  writeFileSync(join(repo, "package.json"), '{"type": "module"}');
  writeFileSync(join(repo, ".gitignore"), "audit.sarif\nmoved.md\nsaid.txt\n");
  writeFileSync(join(repo, "own.csv"), blocks(readme, "csv")[0]!);
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", join(top, "origin")]);
  mustRun(`git init -q -b main && git remote add origin ${join(top, "origin")}`);
  mustRun('node bin/shortlist.js profile init --from cpc --id mine --title "My weights"');
  mustRun(make);
  commit("Main");
  mustRun("git push -q origin main && git checkout -qb change");
});

/** Each pull request begins at the main branch. */
beforeEach(() => {
  base = "origin/main";
  mustRun("git worktree prune && git reset -q --hard && git checkout -qB change main");
});
afterEach(() => mustRun("git worktree remove --force before || true; rm -f moved.md said.txt audit.sarif"));

/** What the steps of the check say at the one that fails, and with which code. */
function checked(): { readonly status: number | null; readonly stderr: string } {
  for (const line of checks) {
    const { status, stderr } = shell(line);
    if (status !== 0) return { status, stderr };
  }
  return { status: 0, stderr: "" };
}

/** What a pull request is told. */
function commented(): string {
  writeFileSync(join(top, "gh.log"), "");
  for (const line of moves) mustRun(line);
  expect(readFileSync(join(top, "gh.log"), "utf8")).toContain("pr comment 7 --body-file moved.md");
  return readFileSync(join(repo, "moved.md"), "utf8");
}

it("actions are pinned by commit, rights are stated, and nothing runs twice", () => {
  const used = [...page.matchAll(/uses: (\S+)(.*)$/gmu)];
  expect(used).toHaveLength(9);
  for (const [, action, version] of used) {
    expect(action).toMatch(/@[0-9a-f]{40}$/u);
    expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/u);
  }
  expect(workflows.map(({ permissions }) => permissions.contents)).toEqual(["read", "read", "write", "read"]);
  expect(workflows[0]!.on.push).toEqual({ branches: ["main"] });
  for (const { on } of workflows.slice(1, 3)) expect(on).not.toHaveProperty("push");
});

it("a repository of one's own has the first workflow with the installed tool", () => {
  const installed = (line: string) => line.replace("node bin/shortlist.js", "npx shortlist");
  expect(lines(jobs[3]!)).toEqual(checks.map(installed));
});

it("the check passes while the report is what a run gives", () => {
  expect(checks.at(-1)).toMatch(/report .*--check$/u);
  expect(checked()).toEqual({ status: 0, stderr: "" });
});

describe("a pull request that leaves the report stale", () => {
  beforeEach(() => {
    writeFileSync(join(repo, "own.csv"), figures().replace("2025,60", "2025,12"));
    commit("A figure changes and the report is not made");
  });

  it("fails the check, which says in a few lines who moved and which input changed", () => {
    const { status, stderr } = checked();
    expect(status).toBe(1);
    expect(stderr).toContain("Ghana (GHA): rank");
    expect(stderr).toContain("data file own.csv has changed");
    expect(stderr.split("\n").length).toBeLessThan(40);
  });

  it("is told what it moves and why, and the audit's findings stand at lines and files of the repository", () => {
    const moved = commented();
    expect(moved).toMatch(/^\| Ghana \(GHA\) \|/mu);
    expect(moved).toContain("data of Own table");
    // Both runs are made anew: two rankings alone do not tell causes apart as well.
    expect(moved).not.toContain("Told from the two rankings alone");
    expect(moved).not.toContain("out of date");
    const { results } = JSON.parse(readFileSync(join(repo, "audit.sarif"), "utf8")).runs[0];
    const files = results.map(
      (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        one.locations[0]!.physicalLocation.artifactLocation.uri,
    );
    expect(files).toContain("mine.yaml");
  });

  it("is followed, once it is merged, by one that makes the report anew and says what moved", () => {
    for (const line of anew) mustRun(line);
    const asked = readFileSync(join(top, "gh.log"), "utf8");
    expect(asked).toMatch(/^pr create .*--body-file \S+moved\.md$/mu);
    expect(readFileSync(join(temp, "moved.md"), "utf8")).toContain("Ghana");
    expect(mustRun("git ls-remote --heads origin report-anew")).toContain("refs/heads/report-anew");
    expect(checked()).toEqual({ status: 0, stderr: "" });
    mustRun("git checkout -q change && git branch -qD report-anew");
  });

  it("makes the comment of the next one begin with the fact that its base is out of date", () => {
    mustRun("git push -qf origin change:stale");
    base = "origin/stale";
    writeFileSync(join(repo, "own.csv"), figures().replace("2025,12", "2025,30"));
    expect(commented()).toMatch(
      /^# .*\n\nbefore\/report\/run\.json is out of date\. Changed since it was written: .*own\.csv/u,
    );
  });
});

it("a pull request that misspells a country fails the check, and is told what that moves", () => {
  writeFileSync(join(repo, "own.csv"), figures().replace("Ghana", "Ghanna"));
  const { status, stderr } = checked();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^unresolved: “Ghanna” \(.*own\.csv, line \d.*near: .*Ghana/mu);
  const moved = commented();
  expect(moved).toMatch(/^ {4}unresolved: “Ghanna” \(.*own\.csv, line \d/u);
  expect(moved).toMatch(/^\| Ghana \(GHA\) \|/mu);
});

it("a pull request that breaks a file stops at the step that names it, and nothing is said of what it moves", () => {
  writeFileSync(join(repo, "own.csv"), Buffer.from("504b0304", "hex"));
  const { status, stderr } = checked();
  expect(status).toBe(2);
  expect(stderr).toMatch(/^error: .*\n {2}at .*own\.csv/u);
  writeFileSync(join(top, "gh.log"), "");
  const stopped = moves.findIndex((line) => {
    const { status: code, stderr: said } = shell(line);
    if (code !== 0) expect(said).toContain("own.csv");
    return code !== 0;
  });
  expect(moves[stopped]).toContain(" audit ");
  expect(readFileSync(join(top, "gh.log"), "utf8")).toBe("");
});

it("a format that is new is missed by the check, and comes with the report that is made anew", () => {
  mustRun("git rm -q report/ranking.xlsx");
  commit("As a version wrote it that knew no workbooks");
  expect(checked()).toEqual({
    status: 1,
    stderr: expect.stringContaining("report/ranking.xlsx: does not exist"),
  });
  for (const line of anew) mustRun(line);
  expect(mustRun("git show --name-status --format= report-anew")).toContain("A\treport/ranking.xlsx");
  mustRun("git checkout -q change && git branch -qD report-anew");
});

it("the first pull request, to a branch without a report, is told that there is nothing to compare with", () => {
  mustRun("git rm -qr report");
  commit("Nothing yet");
  mustRun("git push -qf origin change:first && git checkout -q main -- report");
  base = "origin/first";
  expect(commented()).toMatch(/^The base branch has no report yet/u);
});
