import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folderOf, runCli } from "./run-cli.ts";

const cwd = fileURLToPath(new URL("../cases", import.meta.url));
const SIDES = ["--data", "files/figures.csv", "--profile", "files/required.yaml"];

const figures = readFileSync(join(cwd, "files/figures.csv"), "utf8");
/** Fiji's tier is known before, and is not after. */
const folder = folderOf({
  "before.csv": `${figures.trimEnd()}\nFiji,x.tier,2023,Tier 2,\n`,
  "after.csv": figures,
});

/** Of Fiji neither the tier nor the rule of law is known, and one of the two is required; its score could be 12.5 to 87.5. */
describe("a country without the evidence that the profile requires", () => {
  it("stands in the CSV of a ranking without a rank, with its range and what would place it", async () => {
    const { out } = await runCli(["rank", ...SIDES, "--format", "csv"], { cwd });
    const fiji = out.split("\n").find((line) => line.includes("FJI"))!;
    expect(fiji).toMatch(/^,FJI,Fiji,unscored,,12\.5,87\.5,/u);
    expect(fiji).toContain("no evidence of Rule of law or Tier; what would place it: x.law or x.tier");
  });

  it.each([
    ["explain", ["Fiji"], "What would place it: a value of Rule of law (x.law) or of Tier (x.tier)"],
    ["compare", ["Fiji", "Ghana"], "what would place it: a value of Rule of law (x.law) or of Tier (x.tier)"],
    ["whatif", ["Fiji"], "what would place it: a value of Rule of law (x.law) or of Tier (x.tier)"],
    ["profile show", ["files/required.yaml"], "not ranked without evidence of x.law or x.tier"],
  ])("is told so by %s", async (command, args, said) => {
    const sides = command === "profile show" ? [] : SIDES;
    const { out } = await runCli([...command.split(" "), ...args, ...sides], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain(said);
  });

  it("is named by audit with the range of its score and what would place it", async () => {
    const { out } = await runCli(["audit", "--top", "0", ...SIDES], { cwd });
    const flat = out.replace(/\s+/gu, " ");
    expect(flat).toContain("1 of 7 candidates is not ranked (no evidence of Rule of law or Tier)");
    expect(flat).toContain("Fiji 12.5–87.5. Add a value of Rule of law (x.law) or of Tier (x.tier)");
  });

  it("is named by the notes of a ranking with the range of its score", async () => {
    const { out } = await runCli(["rank", ...SIDES, "--notes"], { cwd });
    expect(out.replace(/\s+/gu, " ")).toContain("(Fiji 12.5–87.5). What would place them: a value of");
  });

  it.each(["table", "md", "json"])(
    "that diff sees leave the ranking has its range and what would place it: %s",
    async (format) => {
      const { out, err } = await runCli(
        [
          "diff",
          "before.csv",
          "after.csv",
          "--profile",
          join(cwd, "files/required.yaml"),
          "--format",
          format,
          "--notes",
        ],
        { cwd: folder },
      );
      const flat = out.replace(/\s+/gu, " ");
      expect(flat, err).toContain(
        "the score could be 12.5–87.5; what would place it: a value of Rule of law (x.law) or of Tier (x.tier)",
      );
      if (format === "json") expect(flat).toContain('"scoreRange": [ 12.5, 87.5 ]');
    },
  );
});
