import type { ScoreTable } from "../src/scoring/index.ts";
import { spearman } from "../src/stats/correlation.ts";
import { median } from "../src/stats/descriptive.ts";
import { loadRun, type Run } from "../src/use/load-run.ts";
import { robustnessOf } from "../src/use/robustness/robustness.ts";
import { alternativesTable, conditionsTable, head, row } from "./profile-page.ts";
import { FIRST } from "./profile-trial.ts";

/** How many of the greatest moves are told. */
const MOVES = 10;

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly draws: number;
}

/** What `npm run profiles` prints: of the profile `to`, and of the change to it. */
export async function profiles({ from, to, draws }: Asked): Promise<string[]> {
  const run = await loadRun({ profile: to, lang: "en" }, ".");
  const before = await loadRun({ profile: from, lang: "en" }, ".");
  const width = async (table: ScoreTable, { surroundings, ...rest }: Run) => {
    const { countries } = await robustnessOf({ ...rest, table, surroundings }, { draws });
    return median(
      countries.flatMap(({ rankP05, rankP95 }) => (rankP05 == null ? [] : [rankP95! - rankP05])),
    )!;
  };
  return [
    `## \`${to}\`: what is wanted of the default profile`,
    "",
    ...(await conditionsTable(to)),
    "",
    `## \`${to}\` and other ways, as of ${run.table.evidence.asOf}`,
    "",
    `*Width*: median over the ranked of the ranks from the 5th to the 95th of 100 of ${draws} draws. \\*: rests on a gap.`,
    "",
    ...(await alternativesTable(run, [[`\`${from}\``, before.table]], (table) => width(table, run))),
    "",
    `## From \`${from}\` to \`${to}\`, as of ${run.table.evidence.asOf}`,
    "",
    ...change(before.table, run.table, run.surroundings.nameOf),
  ];
}

/** What becomes of the ranked. */
function change(from: ScoreTable, to: ScoreTable, nameOf: (iso3: string) => string): string[] {
  const then = new Map(from.ranked.map(({ country, rank }) => [country, rank]));
  const both = to.ranked.flatMap(({ country, rank }) => {
    const old = then.get(country);
    return old === undefined ? [] : [{ name: nameOf(country), from: old, to: rank }];
  });
  const firstOf = ({ ranked }: ScoreTable) =>
    ranked.filter(({ rank }) => rank <= FIRST).map(({ country }) => country);
  const [old, now] = [firstOf(from), firstOf(to)];
  const without = (all: readonly string[], others: readonly string[]) =>
    all
      .filter((one) => !others.includes(one))
      .map(nameOf)
      .join(", ") || "nobody";
  const rho = spearman(
    both.map((one) => one.from),
    both.map((one) => one.to),
  )!;
  return [
    `Ranked by both: ${both.length} (${from.ranked.length} before, ${to.ranked.length} now); Spearman ${rho.toFixed(2)}.`,
    "",
    `Enter the first ${FIRST}: ${without(now, old)}.`,
    "",
    `Leave them: ${without(old, now)}.`,
    "",
    ...head("greatest moves", "from:", "to:"),
    ...both
      .filter((one) => one.from !== one.to)
      .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
      .slice(0, MOVES)
      .map((one) => row(one.name, one.from, one.to)),
  ];
}
