// The figures of docs/decisions/0012: of how many countries of each tier the shipped snapshot has what a text of the TIP Report says, and
// what weighing it in cpc would do to their scores. Run with: node scripts/texts-by-tier.js
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";

const TIERS = ["Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3", "Special case"];
const MAX_AGE = 3;
const TEXTS = {
  "political-will": [
    {
      indicator: "tip-text.effort.overall",
      normalise: { method: "categories", scores: { decreasing: 0, "not increasing": 33, increasing: 100 } },
    },
  ],
  children: [{ indicator: "tip-text.child.forms", normalise: { method: "goalposts", from: 0, to: 10 } }],
};

const folder = mkdtempSync(join(tmpdir(), "texts-by-tier-"));
const cpc = parse(readFileSync("weights/cpc.yaml", "utf8"));

function withTexts(node) {
  const { children } = node;
  if (!children) return node;
  const added = (TEXTS[node.id] ?? []).map((one) => ({ ...one, weight: 1, maxAge: MAX_AGE }));
  return { ...node, children: [...children.map(withTexts), ...added] };
}

/** The ranking under a profile. */
function ranking(profile) {
  const path = join(folder, "profile.yaml");
  writeFileSync(path, stringify(profile));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["bin/shortlist.js", "rank", "--profile", path, "--format", "json", "--quiet"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Newest values of an indicator, or of one of its parts, that are no older than a profile takes them. */
function newest(indicator, asOf, isCounted = true) {
  const found = new Map();
  for (const path of JSON.parse(readFileSync("data/manifest.json", "utf8")).files.map(({ name }) => name)) {
    if (!/\.(?:current|history)\./.test(path)) continue;
    for (const line of readFileSync(join("data", path), "utf8").split("\n")) {
      const [country, id, year, value] = line.split(",");
      if (id !== indicator && !id?.startsWith(`${indicator}.`)) continue;
      if (Number(year) > asOf || (isCounted && Number(year) < asOf - MAX_AGE)) continue;
      if (!found.has(country) || found.get(country).year < Number(year))
        found.set(country, { year: Number(year), value });
    }
  }
  return found;
}

const { asOf } = JSON.parse(readFileSync("data/manifest.json", "utf8"));
const tiers = newest("tip.tier", asOf);
const [effort, forms] = [newest("tip-text.effort.overall", asOf), newest("tip-text.child.forms", asOf)];
const [before, after] = [ranking(cpc), ranking({ ...cpc, id: "cpc-with-texts", tree: withTexts(cpc.tree) })];
const placed = new Map(after.ranked.map((one) => [one.country, one]));

const mean = (some) =>
  some.length === 0 ? "" : (some.reduce((sum, one) => sum + one, 0) / some.length).toFixed(2);
console.log(
  "| tier | countries | overall effort in a text | forms in a text | ranked | of these with a text | mean change of score with one | without one | places up | places down |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const tier of TIERS) {
  const of = [...tiers].filter(([, { value }]) => value === tier).map(([country]) => country);
  const moved = before.ranked
    .filter(({ country }) => of.includes(country) && placed.has(country))
    .map((one) => ({
      hasText: effort.has(one.country) || forms.has(one.country),
      score: placed.get(one.country).score - one.score,
      rank: one.rank - placed.get(one.country).rank,
    }));
  const [having, lacking] = [true, false].map((is) => moved.filter(({ hasText }) => hasText === is));
  const cells = [
    of.length,
    of.filter((country) => effort.has(country)).length,
    of.filter((country) => forms.has(country)).length,
    moved.length,
    having.length,
    mean(having.map(({ score }) => score)),
    mean(lacking.map(({ score }) => score)),
    moved.filter(({ rank }) => rank > 0).length,
    moved.filter(({ rank }) => rank < 0).length,
  ];
  console.log(`| ${tier} | ${cells.join(" | ")} |`);
}
rmSync(folder, { recursive: true });
