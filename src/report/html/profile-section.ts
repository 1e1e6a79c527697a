import { defined } from "../../model/collections.ts";
import type { ProfileNodeSummary, Ranking } from "../../model/documents/ranking.ts";
import { isFactor, type Profile, type ProfileNode } from "../../model/profile.ts";
import type { Messages } from "../../words/index.ts";
import { type Block, type Inline, paragraph, section, terms } from "../blocks.ts";
import {
  aggregationText,
  callText,
  conditionText,
  forYears,
  isTranslated,
  reasonWords,
  requirementWords,
  scoringText,
  shareText,
} from "../profile.ts";
import { semicolonIn } from "../text/localised.ts";
import { actingWeightText, anyActs, nodeTitle, weightsOf } from "../text/node.ts";
import type { Section } from "./sections.ts";

/** What the weighing was, beside the result: the profile in full, and what each method does in one sentence. */
export interface Weighing {
  readonly profile: Profile;
  /** By the method's name. */
  readonly methods: ReadonlyMap<string, string>;
}

/**
 * The profile: every node with its weight as written and its share of the whole, the gates, the methods in words.
 *
 * @param whyWords in which it is told why each is there
 */
export function profileSection(
  summary: Ranking["profile"],
  { profile, methods }: Weighing,
  words: Messages,
  whyWords = words,
): Section {
  const { profile: say, breakdown } = words.page;
  const nodes = new Map(nodesOf(profile.tree).map((node) => [node.id, node]));
  const used = new Set([profile.tree, ...nodes.values()].flatMap(methodsOf));
  const acts = anyActs(weightsOf(summary.factors));
  const rows = (all: readonly ProfileNodeSummary[], level: number): Inline[][] =>
    all.flatMap((node) => [
      [
        nodeTitle(node, level),
        words.numbers.figure(node.weight),
        shareText(node.effectiveWeight, words),
        ...(acts ? [actingWeightText(node.weightAsItActs, words)] : []),
        how(nodes.get(node.id), words),
        why(node, whyWords),
      ],
      ...rows(node.children ?? [], level + 1),
    ]);
  return {
    id: "profile",
    title: say.title({ id: summary.id }),
    blocks: [
      paragraph(settingsText(summary.title, profile, words)),
      {
        kind: "table",
        caption: say.caption,
        columns: [
          { title: breakdown.node },
          { title: words.explanation.columns.weight, figures: true },
          { title: say.columns.effective, figures: true },
          ...(acts ? [{ title: words.live.country.columns.acts, figures: true }] : []),
          { title: say.columns.how },
          { title: say.columns.why },
        ],
        rows: rows(summary.factors, 0),
      },
      ...section(say.methods, [
        terms([...used].map((method) => [method, methods.get(method) ?? say.unknownMethod])),
      ]),
      ...section(words.profile.gates, [
        profile.gates.length === 0 ? paragraph(words.profile.noGates) : gatesTable(profile, words, whyWords),
      ]),
    ],
  };
}

function settingsText(title: string, { scale, tree, missing, peers }: Profile, words: Messages): string {
  const { profile: say } = words.page;
  const [from, to] = scale;
  const then = tree.normalise && say.placed({ one: callText(tree.normalise, words) });
  return words.text([
    say.settings({ title, from, to, one: callText(tree.aggregate, words), then }),
    say.missing({ policy: missing.policy, least: missing.minimumCoverage }),
    ...(peers ? [say.peers({ by: peers.by })] : []),
  ]);
}

function gatesTable({ gates }: Profile, words: Messages, whyWords: Messages): Block {
  const { gatesCaption, gateColumns: titles, effect: effects } = words.page.profile;
  return {
    kind: "table",
    caption: gatesCaption,
    columns: [titles.gate, titles.effect, titles.when, titles.authority, titles.why].map((title) => ({
      title,
    })),
    rows: gates.map((gate) => [
      gate.id,
      effects[gate.effect],
      gateWhen(gate, words),
      gate.authority ?? "",
      gate.reason === undefined ? "" : reasonWords(gate.reason, whyWords, ["gates", gate.id, "reason"]),
    ]),
  };
}

function how(node: ProfileNode | undefined, words: Messages): string {
  if (node === undefined) return "";
  const { page } = words;
  const place = ["nodes", node.id];
  return [
    isFactor(node)
      ? aggregationText(node, words)
      : page.profile.indicator({ id: node.indicator, scoring: scoringText(node, words) }),
    ...(isFactor(node) && node.normalise
      ? [page.profile.placed({ one: callText(node.normalise, words) })]
      : []),
    ...forYears(node.years, words, place),
    ...(!isFactor(node) && node.evidence === "proxy" ? [page.profile.proxy] : []),
    ...(node.requires ? [requirementWords(node.requires, words, place)] : []),
  ].join(semicolonIn(words));
}

function gateWhen(gate: Profile["gates"][number], words: Messages): string {
  const years = forYears(gate.years, words, ["gates", gate.id]);
  return [conditionText(gate.when, words), ...years].join(semicolonIn(words));
}

function why({ id, basis, reason }: ProfileNodeSummary, words: Messages): string {
  const texts = Object.entries(defined({ basis: basis || undefined, reason })).map(
    ([key, text]) => [text, words, ["nodes", id, key]] as const,
  );
  const isInLanguage = texts.some((text) => isTranslated(...text));
  return texts.map((text) => reasonWords(...text)).join(isInLanguage ? semicolonIn(words) : "; ");
}

function nodesOf(node: ProfileNode): ProfileNode[] {
  return isFactor(node) ? node.children.flatMap((child) => [child, ...nodesOf(child)]) : [];
}

function methodsOf(node: ProfileNode): string[] {
  if (!isFactor(node)) return [node.normalise.method, ...(node.treat ? [node.treat.method] : [])];
  return [node.aggregate.method, ...(node.normalise ? [node.normalise.method] : [])];
}
