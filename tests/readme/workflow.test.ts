import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { blocks, commandLines, readme, words } from "./pages.ts";

const folder = folderOf({ "own.csv": blocks(readme, "csv")[0]! });

it("README.md has a workflow whose steps run, and which fails when the ranking is not the one in the repository", async () => {
  const workflow = parse(blocks(readme, "yaml")[0]!);
  const steps: string[] = workflow.jobs.ranking.steps.flatMap(
    ({ run: line }: { run?: string }) => line ?? [],
  );
  const [install, ...ours] = steps;
  expect(install).toBe("npm ci");
  expect(ours.length).toBeGreaterThan(1);
  const [profile] = commandLines(readme).filter((line) => line.startsWith("shortlist profile init "));
  expect((await runCli(words(profile!).slice(1), { cwd: folder })).code).toBe(0);
  const args = ours.map((line) => words(line).slice(2));
  for (const line of ours) expect(line).toMatch(/^node bin\/shortlist\.js /u);
  const made = await runCli(
    args.at(-1)!.filter((word) => word !== "--check"),
    { cwd: folder },
  );
  expect(made, made.err).toMatchObject({ code: 0 });
  for (const step of args) expect(await runCli(step, { cwd: folder })).toMatchObject({ code: 0 });
  const ranking = join(folder, "ranking.json");
  writeFileSync(ranking, readFileSync(ranking, "utf8").replace(/"score": \d/u, '"score": 9'));
  expect(await runCli(args.at(-1)!, { cwd: folder })).toMatchObject({ code: 1 });
});
