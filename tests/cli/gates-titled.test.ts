import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Ranking } from "../../src/model/documents/ranking.ts";
import { runCli, runOnce } from "./run-cli.ts";

const profile = parse(readFileSync(new URL("../../weights/mcc.yaml", import.meta.url), "utf8"));
const ids: string[] = profile.gates
  .map(({ id }: { id: string }) => id)
  .filter((id: string) => id.includes("-"));

describe("the gates of a scorecard", () => {
  it.each(["table", "md"])(
    "are told by what they say, not by their ids: rank --format %s",
    async (format) => {
      const { code, out, err } = await runCli([
        "rank",
        "--profile",
        "mcc",
        "--top",
        "3",
        "--format",
        format,
        "--notes",
      ]);
      expect(code, err).toBe(0);
      expect(ids).toContain("half-of-the-indicators");
      for (const id of ids) expect(out).not.toContain(id);
      const json = JSON.parse((await runOnce("rank", "--profile", "mcc", "--format", "json")).out) as Ranking;
      const open = json.ranked.filter(({ scorecard }) => scorecard!.undecided!.length > 0).length;
      expect(open).toBeGreaterThan(0);
      expect(out.replace(/\s+/gu, " ")).toContain(`“Fewer than 10 of 20 passed”: ${open}`);
    },
  );

  it("keep their ids in JSON, beside their titles", async () => {
    const { out } = await runOnce("rank", "--profile", "mcc", "--format", "json");
    expect(JSON.parse(out).ranked[0].scorecard).toMatchObject({
      undecided: ["half-of-the-indicators"],
      undecidedTitles: ["Fewer than 10 of 20 passed"],
    });
  });
});
