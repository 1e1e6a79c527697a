import { expect, it } from "vitest";
import { isFactor, type Profile, type ProfileNode } from "../../src/model/profile.ts";
import { compile, score } from "../../src/scoring/index.ts";
import { loadRun } from "../../src/use/load-run.ts";
import { sample } from "../properties/seed.ts";
import { nodesOf } from "./shipped.ts";

/** A tenth either way: less than the difference between any two ways of putting a reason into a number. */
const TENTH = [0.9, 1.1];

function weighed(profile: Profile, id: string, factor: number): Profile {
  const again = <N extends ProfileNode>(node: N): N => ({
    ...node,
    ...(node.id === id ? { weight: node.weight * factor } : {}),
    ...(isFactor(node) ? { children: node.children.map(again) } : {}),
  });
  return { ...profile, tree: again(profile.tree) };
}

it("a weight of cpc that is a tenth more or less takes nobody into the ranking and nobody out of it", {
  tags: "slow",
}, async () => {
  const { table } = await loadRun({ profile: "cpc", lang: "en" }, process.cwd());
  const { profile } = table.plan;
  const judged = new Map(
    [...table.ranked, ...table.excluded, ...table.unscored].map(({ index, gates }) => [index, gates]),
  );
  const namesOf = ({ ranked }: typeof table) => ranked.map(({ country }) => country).sort();
  const before = namesOf(table);
  const moved = sample(nodesOf(profile.tree)).flatMap(({ id, weight }) =>
    TENTH.flatMap((factor) => {
      if (weight === 0) return [];
      const now = namesOf(
        score(compile(weighed(profile, id, factor)), table.evidence, table.columns, judged),
      );
      const out = before.filter((country) => !now.includes(country));
      const into = now.filter((country) => !before.includes(country));
      return out.length + into.length > 0 ? [{ id, factor, out, into }] : [];
    }),
  );
  expect(before.length).toBeGreaterThan(100);
  expect(moved).toEqual([]);
});
