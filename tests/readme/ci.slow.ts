import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { folderOf } from "../cli/run-cli.ts";
import { blocks, readme, textOf } from "./pages.ts";

/*
 * The steps of docs/ci.md as a shell runs them, in a repository with a main branch and a change to it. `npm` and `gh` are stand-ins: the one
 * does nothing, the other writes down what it is asked.
 */

const page = textOf("docs/ci.md");
const jobs = blocks(page, "yaml").map((text) => Object.values(parse(text).jobs)[0] as Job);
interface Job {
  readonly steps: readonly { readonly run?: string }[];
}

const top = folderOf({ "gh.log": "" });
const [repo, temp, path] = ["repo", "temp", "path"].map((name) => join(top, name)) as [
  string,
  string,
  string,
];
const bin = fileURLToPath(new URL("../../bin/shortlist.js", import.meta.url));

function shell(line: string) {
  return spawnSync("bash", ["-eo", "pipefail", "-c", line], {
    cwd: repo,
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: [path, process.env.PATH].join(delimiter),
      RUNNER_TEMP: temp,
      BASE: "origin/main",
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
  writeFileSync(join(repo, ".gitignore"), "audit.sarif\nmoved.md\n");
  writeFileSync(join(repo, "own.csv"), blocks(readme, "csv")[0]!);
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", join(top, "origin")]);
  mustRun(`git init -q -b main && git remote add origin ${join(top, "origin")}`);
  mustRun('node bin/shortlist.js profile init --from cpc --id mine --title "My weights"');
  mustRun(make);
  commit("Main");
  mustRun("git push -q origin main && git checkout -qb change");
});

it("the check passes while the report is what a run gives", () => {
  expect(checks.at(-1)).toMatch(/report .*--check$/u);
  for (const line of checks) mustRun(line);
});

it("a stale report fails, and a few lines say who moved and which input changed", () => {
  writeFileSync(join(repo, "own.csv"), figures().replace("2025,45", "2025,12"));
  for (const line of checks.slice(0, -1)) mustRun(line);
  const { status, stderr } = shell(checks.at(-1)!);
  expect(status).toBe(1);
  expect(stderr).toContain("Ghana (GHA): rank");
  expect(stderr).toContain("data file own.csv has changed");
  expect(stderr.split("\n").length).toBeLessThan(40);
});

it("a report made anew is pushed as a pull request that says what moved", () => {
  commit("A figure changes and the report is not made");
  for (const line of anew) mustRun(line);
  const asked = readFileSync(join(top, "gh.log"), "utf8");
  expect(asked).toMatch(/^pr create .*--body-file \S+moved\.md$/mu);
  expect(readFileSync(join(temp, "moved.md"), "utf8")).toContain("Ghana");
  expect(mustRun("git ls-remote --heads origin report-anew")).toContain("refs/heads/report-anew");
  for (const line of checks) mustRun(line);
});

it("a pull request is told what it moves and why, and the audit's findings stand at lines and files of the repository", () => {
  for (const line of moves) mustRun(line);
  expect(readFileSync(join(top, "gh.log"), "utf8")).toContain("pr comment 7 --body-file moved.md");
  const moved = readFileSync(join(repo, "moved.md"), "utf8");
  expect(moved).toContain("Ghana");
  expect(moved).toContain("data of Own table");
  // Both runs are made anew: two rankings alone do not tell causes apart as well.
  expect(moved).not.toContain("Told from the two rankings alone");
  const { results } = JSON.parse(readFileSync(join(repo, "audit.sarif"), "utf8")).runs[0];
  const files = results.map(
    (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
      one.locations[0]!.physicalLocation.artifactLocation.uri,
  );
  expect(files).toContain("mine.yaml");
});
