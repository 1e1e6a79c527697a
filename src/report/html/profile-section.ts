import type { Messages } from "../../locales/index.ts";
import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import { isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";
import { forYears, reasonWords, requirementWords, type TextOf } from "../profile/words.ts";
import { type Html, html } from "./html.ts";
import type { Section } from "./section.ts";
import { table } from "./table.ts";

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
export function profileSection(
  summary: Ranking["profile"],
  { profile, methods }: Weighing,
  words: Messages,
): Section {
  const { profile: say } = words.page;
  const nodes = new Map(nodesOf(profile.tree).map((node) => [node.id, node]));
  const lines = linesOf(summary.factors, 1);
  const used = new Set([profile.tree, ...nodes.values()].flatMap(methodsOf));
  return {
    id: "profile",
    title: say.title(summary.id),
    body: [
      html`<p>${say.settings(summary.title, profile)}</p>`,
      table(
        say.caption,
        [
          { title: words.page.breakdown.node, heads: true, cell: ({ summary: node }) => node.title },
          {
            title: words.explanation.columns.weight,
            figures: true,
            cell: ({ summary: node }) => node.weight,
          },
          {
            title: say.columns.effective,
            figures: true,
            cell: ({ summary: node }) => words.profile.share(node.effectiveWeight),
          },
          { title: say.columns.how, cell: ({ summary: { id } }) => how(nodes.get(id), words) },
          { title: say.columns.why, cell: ({ summary: node }) => why(node) },
        ],
        lines,
        {
          rowClass: ({ summary: node, level }) => `l${Math.min(level, 6)}${node.children ? " factor" : ""}`,
        },
      ),
      html`<h3>${say.methods}</h3>`,
      html`<dl>${[...used].map((method) => html`<dt>${method}</dt><dd>${methods.get(method) ?? say.unknownMethod}</dd>`)}</dl>`,
      html`<h3>${words.profile.gates}</h3>`,
      profile.gates.length === 0 ? html`<p>${words.profile.noGates}</p>` : gatesTable(profile, words),
    ],
  };
}

function gatesTable({ gates }: Profile, words: Messages): Html {
  const { gatesCaption, gateColumns: titles, effect: effects } = words.page.profile;
  return table(
    gatesCaption,
    [
      { title: titles.gate, heads: true, cell: ({ id }) => id },
      { title: titles.effect, cell: ({ effect }) => effects[effect] },
      { title: titles.when, cell: (gate) => gateWhen(gate, words) },
      { title: titles.authority, cell: ({ authority }) => authority },
      { title: titles.why, cell: ({ reason }) => (reason === undefined ? undefined : reasonWords(reason)) },
    ],
    gates,
  );
}

function how(node: ProfileNode | undefined, words: Messages): string | undefined {
  if (node === undefined) return undefined;
  const { profile: say, page } = words;
  return [
    isFactor(node)
      ? say.aggregation(node.aggregate)
      : page.profile.indicator(node.indicator, say.scoring(node)),
    ...forYears(node.years, inLanguage(words), words),
    ...(!isFactor(node) && node.evidence === "proxy" ? [page.profile.proxy] : []),
    ...(node.requires ? [requirementWords(node.requires, inLanguage(words), words)] : []),
  ].join("; ");
}

function gateWhen({ when, years }: Profile["gates"][number], words: Messages): string {
  return [words.profile.condition(when), ...forYears(years, inLanguage(words), words)].join("; ");
}

function inLanguage({ language }: Messages): TextOf {
  return (text, otherwise) => {
    if (typeof text === "string" || text === undefined) return text ?? otherwise;
    return text[language] ?? text.en ?? Object.values(text)[0] ?? otherwise;
  };
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
