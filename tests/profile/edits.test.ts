import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { Random } from "../fuzz/random.ts";
import { draws } from "../properties/seed.ts";
import { type Bench, bench, edit, judge, KINDS, SHIPPED } from "./edits.ts";

let whole: Bench;
beforeAll(async () => {
  whole = await bench();
});

/** A sample; `edits.slow.ts` tries 1,000. */
describe("an edit of the shipped profile is refused with its line, changes no rank, or is warned of", () => {
  it.each(KINDS)("%s", async (kind) => {
    const random = new Random(KINDS.indexOf(kind));
    let done = 0;
    while (done < draws(4).numRuns) {
      const one = edit(kind, random);
      if (one === undefined) continue;
      await judge(whole, one);
      done += 1;
    }
  });

  it("and the judge notices one that is silent", async () => {
    const one = edit("a number turned to text", new Random(1))!;
    const heavier = { ...one, text: SHIPPED.replace("weight: 2", "weight: 5") };
    await expect(judge(whole, heavier)).rejects.toThrow(one.kind);
  });
});

describe("two edits at once", () => {
  const cwd = folderOf({});
  const told = async (text: string) => {
    writeFileSync(join(cwd, "two.yaml"), text);
    const { err } = await runCli(["profile", "validate", "two.yaml"], { cwd });
    return [...err.matchAll(/(line \d+, column \d+): (.*)/gu)].map(([, , message]) => message!);
  };
  const before = SHIPPED.split("\n");

  it("are told together: nothing that neither has alone, and nearly all that each has", {
    tags: "slow",
  }, async () => {
    const random = new Random(17);
    const counts = { pairs: 0, alone: 0, together: 0 };
    while (counts.pairs < draws(20).numRuns) {
      const texts = [0, 1].map(() => edit(random.pick(KINDS), random)?.text.split("\n") ?? []);
      const isApart = before.every((line, at) => texts.some((text) => text[at] === line));
      if (!isApart || texts.some(({ length }) => length !== before.length)) continue;
      const both = before.map(
        (line, at) => texts.map((text) => text[at]!).find((one) => one !== line) ?? line,
      );
      const [one, other] = [await told(texts[0]!.join("\n")), await told(texts[1]!.join("\n"))];
      const found = await told(both.join("\n"));
      expect([...one, ...other]).toEqual(expect.arrayContaining(found));
      counts.pairs += 1;
      counts.alone += new Set([...one, ...other]).size;
      counts.together += new Set(found).size;
    }
    expect(counts.together).toBeGreaterThan(0.9 * counts.alone);
  });
});
