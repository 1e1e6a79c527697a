import { expect, it } from "vitest";
import { firstByWeights } from "../../src/robustness/index.ts";
import { compared, json } from "./reference-files.ts";
import { technologyIndex } from "./technology-index.ts";

interface Answer {
  readonly country: string;
  readonly feasible: boolean;
  readonly l1_distance?: number;
  readonly certificate?: Readonly<Record<string, number>>;
  readonly min_surplus?: number;
}

compared("which weights make a country first in the technology index", () => {
  const answers = json("exact-weight-space/tai_which_weights_make_first.json") as Answer[];
  const index = technologyIndex();

  it.each(answers.map((answer) => [answer.country, answer] as const))(
    "is known for %s",
    (country, answer) => {
      const found = firstByWeights(index.rows, index.names.indexOf(country), new Array(8).fill(1));
      expect(found.possible).toBe(answer.feasible);
      if (found.possible) {
        expect(Math.abs(found.distance - answer.l1_distance!)).toBeLessThan(1e-9);
      } else {
        expect(Math.abs(found.surplus - answer.min_surplus!)).toBeLessThan(1e-9);
        const mixture = Object.fromEntries(found.mixture.map((one) => [index.names[one.country], one.share]));
        // Six decimals are printed.
        expect(Object.keys(mixture).sort()).toEqual(Object.keys(answer.certificate!).sort());
        for (const [rival, share] of Object.entries(answer.certificate!)) {
          expect(Math.abs(mixture[rival]! - share), rival).toBeLessThan(1e-6);
        }
      }
    },
  );
});
