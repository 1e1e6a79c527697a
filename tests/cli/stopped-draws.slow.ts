import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { robustnessSchema } from "../../src/model/documents/robustness.ts";
import { knownSets } from "../../src/model/standings.ts";
import { inWords } from "../../src/report/text/warnings.ts";
import { tellingOf } from "../../src/use/load-run.ts";
import { robustnessRun } from "../../src/use/robustness/robustness.ts";
import { countriesListed } from "../../src/use/selection.ts";
import { folderOf, runCli, SMALL_PROFILE } from "./run-cli.ts";

// Sets are made where half of the weight has an error.
const cwd = folderOf({
  "small.yaml": SMALL_PROFILE.replace("{indicator: cpi.score,", "{indicator: cpi.score, weight: 4,"),
});
const profile = ["--profile", "./small.yaml"];
/** How many draws there are does not hang on who is scored, and a draw of a few is soon made. */
const among = countriesListed(["Ghana, Togo, Benin, Kenya, Peru, Nepal, Cuba, Chad"], "--among");
const ranking = { profile: "./small.yaml", lang: "en", among };

/** Stops after so many parts. */
function after(most: number): () => boolean {
  let parts = 0;
  return () => {
    parts += 1;
    return parts > most;
  };
}

/** Ctrl-C as soon as the line on the terminal says that so many parts were drawn. */
async function interrupted(...args: string[]) {
  let [out, err] = ["", ""];
  let stop: (() => void) | undefined;
  const code = await run({
    argv: ["node", "shortlist", ...args, ...profile],
    env: {},
    cwd: () => cwd,
    stdout: {
      write: (text) => {
        out += text;
      },
    },
    stderr: {
      isTTY: true,
      columns: 100,
      write: (text) => {
        err += text;
        if (String(text).includes(" draws; Ctrl-C")) stop?.();
      },
    },
    stdin: (async function* () {})(),
    on: (signal, listener) => {
      if (signal === "SIGINT") stop = () => listener("SIGINT");
    },
    off: () => {
      stop = undefined;
    },
  });
  return { code, out, err };
}

describe("Ctrl-C while a ranking draws", () => {
  it("prints what was drawn, which is what so many draws give, says so, and ends with 1", async () => {
    const { code, out, err } = await interrupted("rank", "--sets", "--format", "json");
    expect(err).toContain("250 of 2,000 draws; Ctrl-C ends with those that are made");
    expect(code).toBe(1);
    const { asked, stopped, top: _, ...made } = knownSets((JSON.parse(out) as Ranking).rankSets)!;
    expect({ asked, stopped }).toEqual({ asked: 2000, stopped: true });
    const fewer = ["robustness", "--vary", "leave-one-out", "--sets", "0.95", "--draws", "250", ...profile];
    const whole = await runCli([...fewer, "--format", "json", "--quiet"], { cwd });
    const { top: __, ...same } = knownSets(robustnessSchema.parse(JSON.parse(whole.out)).rankSets)!;
    expect(made).toEqual(same);
  });

  it("says in text what is of fewer draws, and what there are none of", async () => {
    const { out } = await interrupted("rank", "--sets", "--draws", "9000");
    const text = out.replace(/\s+/gu, " ");
    expect(text).toContain("Stopped early: 250 of 2,000 draws were made.");
    expect(text).toContain("Stopped too early to report ranks in draws.");
  });

  it.each([
    ["rank", ["rank", "--draws", "9000", "--out", "stopped.csv"], "stopped.csv"],
    ["report", ["report", "--sets", "--out", "stopped"], "stopped"],
  ])("writes no file that is not whole: %s", async (_, args, path) => {
    const { code, err } = await interrupted(...args);
    expect(code).toBe(2);
    expect(err).toContain("stopped before all draws were made: no file was written");
    expect(existsSync(join(cwd, path))).toBe(false);
  });
});

it("robustness that is stopped says of each of its parts what it is of", async () => {
  const asked = { ...ranking, draws: 1024, sets: 0.95, sensitivity: true, facts: true };
  // One part of rankings, three of errors.
  const { document } = await robustnessRun({ ...asked, isStopped: after(4) }, cwd);
  expect(document.draws).toBe(1024);
  expect(document.asked).toBeUndefined();
  expect(document.rankSets).toMatchObject({ draws: 750, asked: 1024, stopped: true });
  expect(document.stoppedBefore).toEqual(["sensitivity", "facts"]);
  // And all five of errors, and 64 points.
  const later = await robustnessRun({ ...asked, isStopped: after(1 + 5 + 4) }, cwd);
  expect(knownSets(later.document.rankSets)!.stopped).toBeUndefined();
  expect(later.document.sensitivityRun).toMatchObject({ points: 64, asked: 1024 });
  expect(later.document.stoppedBefore).toEqual(["facts"]);
  const inEnglish = await inWords(later.document, tellingOf(later.run));
  expect(robustnessSchema.safeParse(inEnglish).error).toBeUndefined();
});

it("--sensitivity and --facts take as many draws as are asked for, and not fewer than they need", async () => {
  const made = async (draws: number) => {
    const asked = { ...ranking, vary: ["missing", "data"], draws, sensitivity: true, facts: true };
    const { document } = await robustnessRun(asked, cwd);
    return [document.sensitivityRun!.points, document.facts!.draws];
  };
  expect(await made(10)).toEqual([1024, 4096]);
  // Two groups and two more: 2,048 points take 8,192 rankings.
  expect(await made(9000)).toEqual([2048, 9000]);
});
