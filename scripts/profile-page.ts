import { profileNodes } from "../src/explain/profile-nodes.ts";
import type { Audit } from "../src/model/documents/audit.ts";
import type { ProfileNodeSummary } from "../src/model/documents/ranking.ts";
import { loadRun } from "../src/run/load-run.ts";
import type { ScoreTable } from "../src/scoring/index.ts";
import { type Effect, Trial } from "./profile-trial.ts";

type Node = ProfileNodeSummary;

/**
 * The tables of docs/profile-cpc.md, by the name in its comments: what each factor asks, on what evidence, and what the first of the
 * ranking would be without it. The prose between them is written by hand.
 *
 * @param audits of `cpc` and of `cpc-2023` on the shipped evidence
 */
export async function profileTables(audits: { readonly cpc: Audit; readonly before: Audit }) {
  const { table, surroundings } = await loadRun({ profile: "cpc", lang: "en" }, ".");
  const before = await loadRun({ profile: "cpc-2023", lang: "en" }, ".");
  const trial = new Trial(table);
  const axes = weighed(profileNodes(table, table.plan.root, surroundings));
  const factors = axes.flatMap((axis) => weighed(axis.children!).map((factor) => ({ axis, factor })));
  const evidence = evidenceIn(table);
  const coverage = new Map(audits.cpc.coverage.indicators.map((one) => [one.indicator, one]));
  const without = ({ id }: Node): string =>
    evidence(id).countries === 0
      ? "nothing changes, since nobody has evidence of it: its weight goes to its siblings"
      : told(trial.weighing(id, 0));

  return {
    glance: () => [
      ...head(
        "axis",
        "factor",
        "weight:",
        "rests on",
        "ranked who have evidence:",
        "of the first 25, others without it:",
      ),
      ...factors.map(({ axis, factor }) => {
        const found = evidence(factor.id);
        return row(
          axis.title,
          factor.title,
          percent(factor.effectiveWeight),
          restsOn(found),
          `${found.countries} of ${table.ranked.length}`,
          found.countries === 0 ? "–" : trial.weighing(factor.id, 0).left.length,
        );
      }),
    ],

    factors: () =>
      factors.flatMap(({ axis, factor }) => [
        `### ${factor.title}`,
        "",
        `${axis.title}, ${percent(factor.effectiveWeight)} of the whole. ${factor.basis}.`,
        "",
        `Why this weight: ${reasonFor(factor, "weight")}.${requirement(factor)}`,
        "",
        ...head(
          "what is read",
          "weight:",
          "what it says, and on what scale",
          "candidates who have it:",
          "years",
        ),
        ...indicatorsIn(factor).map((node) => {
          const found = coverage.get(node.indicator!);
          return row(
            `${node.title} (\`${node.indicator}\`${node.evidence === "proxy" ? ", a proxy" : ""})`,
            node.effectiveWeight === 0 ? "shown only" : percent(node.effectiveWeight),
            [reasonFor(node, "direction"), reasonFor(node, "normalise")].filter(Boolean).join("; "),
            found === undefined ? "–" : `${found.countries} of ${found.of}`,
            found?.newest == null ? "–" : [...new Set([found.oldest, found.newest])].join("–"),
          );
        }),
        "",
        `**Left out:** ${without(factor)}.`,
        "",
      ]),

    parts: () => [
      ...head("left out", "a part of", "of the first 25"),
      ...factors.flatMap(({ factor }) => {
        const parts = weighed(factor.children!).filter(({ id }) => evidence(id).countries > 0);
        return parts.length < 2 ? [] : parts.map((part) => row(part.title, factor.title, without(part)));
      }),
    ],

    choices: () => [
      ...head("instead", "of the first 25"),
      ...[0.5, 2].map((times) =>
        row(
          `prevalence at ${times === 2 ? "twice" : "half"} its weight`,
          told(trial.weighing("prevalence", times)),
        ),
      ),
      ...axes
        .filter(({ aggregate }) => aggregate!.method === "geometric")
        .map((axis) =>
          row(`the arithmetic mean within ${axis.title.toLowerCase()}`, told(arithmetic(trial, axis.id))),
        ),
      row("the arithmetic mean of need and commitment", told(arithmetic(trial, table.plan.root.node.id))),
      row(
        "nothing required: half of the weight with evidence is enough",
        told(trial.changing(withoutRequirement)),
      ),
      row("the profile before it, `cpc-2023`, on the same evidence", told(trial.beside(before.table))),
    ],

    importance: () => [
      ...head("of", "factor", "weight:", "covariance:", "within half"),
      ...audits.cpc.importance.flatMap(({ title, factors: own }) =>
        own
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

    income: () => {
      const earlier = new Map(audits.before.importance.map(({ node, income }) => [node, income]));
      return [
        ...head("Spearman's correlation with GDP per capita", "`cpc`:", "`cpc-2023`:"),
        ...audits.cpc.importance
          .filter(({ node }) => node === table.plan.root.node.id || axes.some(({ id }) => id === node))
          .map(({ node, title, income }) => {
            const other = earlier.get(
              node === table.plan.root.node.id ? before.table.plan.root.node.id : node,
            );
            return row(title, signed(income!.spearman), other ? signed(other.spearman) : "–");
          }),
      ];
    },
  } satisfies Readonly<Record<string, () => string[]>>;
}

function arithmetic(trial: Trial, id: string): Effect {
  return trial.changing((node) => (node.id === id ? { ...node, aggregate: { method: "arithmetic" } } : node));
}

function withoutRequirement<N extends { readonly requires?: unknown }>({ requires: _, ...node }: N): N {
  return node as N;
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

function indicatorsIn(node: Node): Node[] {
  return node.children === undefined ? [node] : node.children.flatMap(indicatorsIn);
}

function reasonFor({ reason }: Node, what: string): string {
  if (typeof reason === "object") return reason[what] ?? "";
  return what === "normalise" ? "" : (reason ?? "");
}

function requirement(node: Node): string {
  if (node.requires === undefined) return "";
  const titles = indicatorsIn(node).filter(({ indicator }) => node.requires!.anyOf.includes(indicator!));
  return ` A country that lacks ${titles.map(({ title }) => `*${title}*`).join(" and also ")} is not ranked.`;
}

/** What became of the first, in words. */
function told({ left, came, furthest, rho, ranked }: Effect): string {
  const changed =
    left.length === 0
      ? "the same countries"
      : `${left.length} ${left.length === 1 ? "other" : "others"} (${came.join(", ")} for ${left.join(", ")})`;
  const moved = furthest ? `; furthest moved: ${furthest.name}, from ${furthest.from} to ${furthest.to}` : "";
  return `${changed}${moved}; ${ranked} ranked, rank correlation ${rho.toFixed(2)}`;
}

/** @param names those that end in a colon are of figures */
function head(...names: readonly string[]): string[] {
  return [
    row(...names.map((name) => name.replace(/:$/u, ""))),
    row(...names.map((name) => (name.endsWith(":") ? "---:" : "---"))),
  ];
}

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}

function percent(share: number): string {
  const digits = (Math.abs(share) * 100).toFixed(Math.abs(share) < 0.095 ? 1 : 0);
  return `${share < 0 ? "−" : ""}${digits} %`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
