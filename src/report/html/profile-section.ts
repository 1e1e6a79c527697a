import { en } from "../../locales/en/index.ts";
import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import { isFactor, type Profile, type ProfileNode, type Text } from "../../model/profile.ts";
import { conditionWords } from "../condition-words.ts";
import {
  callWords,
  reasonWords,
  requirementWords,
  scoringWords,
  shareWords,
  yearsWords,
} from "../profile/words.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

const { percent } = en.numbers;

/** What the weighing was, beside the result: the profile in full, and what each method does in one sentence. */
export interface Weighing {
  readonly profile: Profile;
  /** By the method's name. */
  readonly methods: ReadonlyMap<string, string>;
}

interface Line {
  readonly summary: ProfileNodeSummary;
  readonly level: number;
}

/** The profile: every node with its weight as written and its share of the whole, the gates, the methods in words. */
export function profileSection(summary: Ranking["profile"], { profile, methods }: Weighing): Section {
  const nodes = new Map(nodesOf(profile.tree).map((node) => [node.id, node]));
  const lines = linesOf(summary.factors, 1);
  const used = new Set([profile.tree, ...nodes.values()].flatMap(methodsOf));
  return {
    id: "profile",
    title: `Profile ${summary.id}`,
    body: [
      html`<p>${summary.title}. ${settings(profile)}</p>`,
      table(
        "Weights as written, which are shares among siblings, and effective weights, which are shares of the whole",
        [
          { title: "Factor or indicator", heads: true, cell: ({ summary: node }) => node.title },
          { title: "Weight", figures: true, cell: ({ summary: node }) => node.weight },
          {
            title: "Effective",
            figures: true,
            cell: ({ summary: node }) => shareWords(node.effectiveWeight),
          },
          { title: "How it is scored", cell: ({ summary: { id } }) => how(nodes.get(id)) },
          { title: "Why", cell: ({ summary: node }) => why(node) },
        ],
        lines,
        {
          rowClass: ({ summary: node, level }) => `l${Math.min(level, 6)}${node.children ? " factor" : ""}`,
        },
      ),
      html`<h3>Methods used</h3>`,
      html`<dl>${[...used].map((method) => html`<dt>${method}</dt><dd>${methods.get(method) ?? "As the profile's reader knows it."}</dd>`)}</dl>`,
      html`<h3>Gates</h3>`,
      profile.gates.length === 0 ? html`<p>The profile has no gates.</p>` : gatesTable(profile),
    ],
  };
}

function gatesTable({ gates }: Profile): Html {
  return table(
    "Gates: what excludes a country or flags it, and by whose authority",
    [
      { title: "Gate", heads: true, cell: ({ id }) => id },
      { title: "Effect", cell: ({ effect }) => (effect === "exclude" ? "excludes" : "flags") },
      { title: "When", cell: gateWhen },
      { title: "Authority", cell: ({ authority }) => authority },
      { title: "Why", cell: ({ reason }) => (reason === undefined ? undefined : reasonWords(reason)) },
    ],
    gates,
  );
}

function settings({ scale, tree, missing, peers }: Profile): string {
  const [lo, hi] = scale;
  return [
    `Scores run from ${lo} to ${hi}; aggregation of the whole: ${callWords(tree.aggregate)}.`,
    `Missing evidence: ${missing.policy}, and at least ${percent(missing.minimumCoverage)} of a factor's weight must have evidence unless a factor says otherwise.`,
    ...(peers ? [`Peer groups are formed by ${peers.by}.`] : []),
  ].join(" ");
}

function how(node: ProfileNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const scored = isFactor(node)
    ? `aggregation: ${callWords(node.aggregate)}`
    : `${node.indicator}: ${scoringWords(node)}`;
  return [
    scored,
    ...(node.years ? [`for ${yearsWords(node.years, inEnglish)}`] : []),
    ...(!isFactor(node) && node.evidence === "proxy" ? ["a proxy"] : []),
    ...(node.requires ? [requirementWords(node.requires, inEnglish)] : []),
  ].join("; ");
}

function gateWhen({ when, years }: Profile["gates"][number]): string {
  return years ? `${conditionWords(when)}; for ${yearsWords(years, inEnglish)}` : conditionWords(when);
}

function inEnglish(text: Text): string {
  return typeof text === "string" ? text : (text.en ?? Object.values(text)[0] ?? "");
}

function why({ basis, reason }: ProfileNodeSummary): string | undefined {
  const parts = [...(basis ? [basis] : []), ...(reason === undefined ? [] : [reasonWords(reason)])];
  return parts.length === 0 ? undefined : parts.join("; ");
}

function linesOf(nodes: readonly ProfileNodeSummary[], level: number): Line[] {
  return nodes.flatMap((summary) => [{ summary, level }, ...linesOf(summary.children ?? [], level + 1)]);
}

function nodesOf(node: ProfileNode): ProfileNode[] {
  return isFactor(node) ? node.children.flatMap((child) => [child, ...nodesOf(child)]) : [];
}

function methodsOf(node: ProfileNode): string[] {
  if (isFactor(node)) return [node.aggregate.method];
  return [node.normalise.method, ...(node.treat ? [node.treat.method] : [])];
}
