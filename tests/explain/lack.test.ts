import { expect, it } from "vitest";
import { buildExplanation } from "../../src/explain/index.ts";
import { position } from "../../src/report/explanation/sentences.ts";
import { en } from "../../src/words/en/index.ts";
import { plain, scored } from "../scoring/fixture.ts";
import { around } from "./surroundings.ts";

it("names what is missing so that two indicators of one title are told apart", () => {
  const called = { title: { en: "Civil liberties" } };
  const missing = { policy: "rescale", minimumCoverage: 0.9 };
  const table = scored(
    {
      children: [
        { id: "mcc", title: { en: "MCC scorecard" }, missing, children: [plain("x", called), plain("y")] },
        { id: "fiw", title: { en: "Freedom" }, missing, children: [plain("z", called), plain("w")] },
      ],
    },
    { AAA: { x: 1, y: 2, z: 3, w: 4 }, BBB: { y: 2, z: 3, w: 4 } },
    { missing: { policy: "rescale", minimumCoverage: 0.9 } },
  );
  expect(position(buildExplanation(table, "BBB", around)!, en).join(" ")).toContain(
    "not assessed: Civil liberties (MCC scorecard).",
  );
});
