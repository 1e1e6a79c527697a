import { profileNodes } from "../src/explain/ranking.ts";
import type { Audit } from "../src/model/documents/audit.ts";
import type { ProfileNodeSummary } from "../src/model/documents/ranking.ts";
import type { ScoreTable } from "../src/scoring/index.ts";
import { loadRun, type Run } from "../src/use/load-run.ts";
import { alternatives, type Standing, standing, under } from "./profile-trial.ts";

type Node = ProfileNodeSummary;

/**
 * The tables of docs/profile-cpc.md, by the name in its comments. The prose between them is written by hand.
 *
 * @param audit of `cpc` on the shipped evidence
 */
export async function profileTables(audit: Audit) {
  const run = await loadRun({ profile: "cpc", lang: "en" }, ".");
  const conditions = await conditionsTable("cpc");
  const { table, surroundings } = run;
  const evidence = evidenceIn(table);

  return {
    glance: () => [
      ...head("axis", "factor", "weight:", "rests on", "ranked who have evidence:"),
      ...weighed(profileNodes(table, surroundings)).flatMap((axis) =>
        weighed(axis.children!).map((factor) => {
          const found = evidence(factor.id);
          return row(
            axis.title,
            factor.title,
            percent(factor.effectiveWeight),
            factor.unassessed ?? restsOn(found),
            `${found.countries} of ${table.ranked.length}`,
          );
        }),
      ),
    ],

    importance: () => [
      ...head("of", "factor", "weight:", "acts as:", "within half"),
      ...audit.importance
        .filter(({ node }) => SPOKEN_OF.includes(node) || node === table.plan.root.node.id)
        .flatMap(({ title, factors }) =>
          factors
            .filter(({ shareOfCovariance }) => shareOfCovariance !== null)
            .map((one) =>
              row(
                title,
                one.title,
                percent(one.shareOfWeight),
                percent(one.shareOfCovariance!),
                one.actsAsImportance ? "yes" : "**no**",
              ),
            ),
        ),
    ],

    conditions: () => conditions,
  } satisfies Readonly<Record<string, () => string[]>>;
}

/** Nodes below the root of which the page says how their parts act. */
const SPOKEN_OF = ["need", "commitment"];

/** As of which years it is said how the default profile stands to what is wanted of it. */
const YEARS = [2025, 2024, 2023, 2022, 2019];

/** What is wanted of the default profile, and what it does: bold where it fails. */
const WANTED: readonly (readonly [string, (one: Standing) => string, (one: Standing) => boolean])[] = [
  ["ranked of candidates", ({ ranked, candidates }) => `${ranked} of ${candidates}`, () => true],
  ["with need, at least +0.15", ({ with: { need } }) => signed(need), ({ with: { need } }) => need >= 0.15],
  [
    "with commitment, at least +0.15",
    ({ with: { commitment } }) => signed(commitment),
    ({ with: { commitment } }) => commitment >= 0.15,
  ],
  ["with political will", ({ with: { will } }) => signed(will), () => true],
  [
    "with GDP per capita, −0.40 to +0.15",
    ({ with: { gdp } }) => signed(gdp),
    ({ with: { gdp } }) => gdp >= -0.4 && gdp <= 0.15,
  ],
  [
    "need and commitment move the score by, alike within a tenth",
    ({ moves }) => moves.map((one) => one.toFixed(2)).join(" and "),
    ({ moves: [need, commitment] }) => Math.max(need / commitment, commitment / need) <= 1.1,
  ],
  [
    "lowest percentile of the first 25 on each, at least 25",
    ({ lowest }) => lowest.map((one) => one.toFixed(0)).join(" and "),
    ({ lowest }) => Math.min(...lowest) >= 25,
  ],
  ["who score 0", ({ zeros }) => String(zeros), ({ zeros }) => zeros === 0],
  [
    "of the first 15, there because of a gap",
    ({ foremost }) => codes(foremost.filter(({ gap }) => gap)) || "none",
    ({ foremost }) => foremost.every(({ gap }) => !gap),
  ],
];

export async function conditionsTable(profile: string): Promise<string[]> {
  const standings: Standing[] = [];
  for (const asOf of YEARS)
    standings.push(standing((await loadRun({ profile, asOf, lang: "en" }, ".")).table));
  return [
    ...head("wanted", ...YEARS.map((year) => `${year}:`)),
    ...WANTED.map(([name, told, holds]) =>
      row(name, ...standings.map((one) => (holds(one) ? told(one) : `**${told(one)}**`))),
    ),
  ];
}

/**
 * The ranking of a run beside others of the same evidence.
 *
 * @param more others, by name, that are no changes of its profile
 * @param widthOf how wide the ranks of a ranking are
 */
export async function alternativesTable(
  { table }: Run,
  more: readonly (readonly [string, ScoreTable])[],
  widthOf: (table: ScoreTable) => Promise<number>,
): Promise<string[]> {
  const { profile } = table.plan;
  const all = [
    [`**\`${profile.id}\`**`, table] as const,
    ...alternatives(profile).map(([name, other]) => [name, under(other, table)] as const),
    ...more,
  ];
  const rows: string[] = [];
  for (const [name, one] of all) {
    const { with: rho, lowest, foremost } = standing(one);
    rows.push(
      row(
        name,
        ...[rho.need, rho.commitment, rho.will, rho.gdp, rho.evidence].map(signed),
        lowest.map((low) => low.toFixed(0)).join(", "),
        await widthOf(one),
        codes(foremost),
      ),
    );
  }
  return [
    ...head(
      "",
      "need:",
      "commitment:",
      "political will:",
      "GDP:",
      "evidence:",
      "lowest:",
      "width:",
      "first 15",
    ),
    ...rows,
  ];
}

function codes(foremost: Standing["foremost"]): string {
  return foremost.map(({ code, gap }) => `${code}${gap ? "\\*" : ""}`).join(" ");
}

/** How many of the ranked have evidence of a node, and how much of their evidence is by proxy. */
interface Found {
  readonly countries: number;
  readonly proxy: number;
}

function evidenceIn({ plan, ranked }: ScoreTable): (id: string) => Found {
  return (id) => {
    const { index } = plan.items.find(({ node }) => node.id === id)!;
    const having = ranked.filter(({ coverage }) => coverage[index]! > 0);
    const sum = (of: (one: (typeof ranked)[number]) => number) =>
      having.reduce((all, one) => all + of(one), 0);
    return {
      countries: having.length,
      proxy: sum(({ proxies }) => proxies?.[index] ?? 0) / sum(({ coverage }) => coverage[index]!),
    };
  };
}

function restsOn({ countries, proxy }: Found): string {
  if (countries === 0) return "nothing yet";
  if (proxy === 0) return "direct evidence";
  return proxy > 1 - 1e-9 ? "proxies" : `direct evidence, and ${percent(proxy)} proxies`;
}

function weighed(nodes: readonly Node[]): Node[] {
  return nodes.filter(({ weight }) => weight > 0);
}

/** @param names those that end in a colon are of figures */
export function head(...names: readonly string[]): string[] {
  return [
    row(...names.map((name) => name.replace(/:$/u, ""))),
    `|${names.map((name) => (name.endsWith(":") ? "---:" : "---")).join("|")}|`,
  ];
}

export function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number): string {
  const digits = (Math.abs(share) * 100).toFixed(Math.abs(share) < 0.095 ? 1 : 0);
  return `${share < 0 ? "−" : ""}${digits} %`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
