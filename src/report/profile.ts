import type { Messages } from "../locales/index.ts";
import {
  type Gate,
  isFactor,
  type Profile,
  type ProfileNode,
  type Requirement,
  type Text,
  type Years,
} from "../model/profile.ts";
import { type ReasonWords, reasonIn, textIn, translatedReason } from "../model/translation.ts";
import { paragraph, type Report, section, type TreeNode } from "./blocks.ts";
import { colonIn, semicolonIn } from "./text/localised.ts";

interface Surroundings {
  readonly sha256: string;
  /** A node's share of the whole. */
  readonly shareOf: (node: ProfileNode) => number;
  /** Whether an aggregation takes one child of several. */
  readonly chooses: (method: string) => boolean;
  /** What the publisher calls an indicator. */
  readonly titleOf: (indicator: string) => string | undefined;
  readonly textOf: TextOf;
  readonly words: Messages;
}

/** A profile: every node with its weight, how it is scored and why, then the gates. */
export function profileBlocks(one: Profile, around: Surroundings): Report {
  const { textOf, words } = around;
  const say = words.profile;
  return {
    title: `${textOf(one.title, one.id)} (${one.id}, ${around.sha256.slice(0, 12)})`,
    lead: [
      say.settings(one.scale, one.asOf, one.missing, one.peers?.by, one.errors),
      ...forYears(one.years, textOf, words),
    ],
    blocks: [
      { kind: "tree", nodes: [treeNode(one.tree, around)] },
      ...section(say.gates, [
        one.gates.length === 0
          ? paragraph(say.noGates)
          : { kind: "tree", nodes: one.gates.map((gate) => gateNode(gate, around)) },
      ]),
    ],
  };
}

/** @param isChosen whether the node above takes one of its children: then a share is what each has where it is taken */
function treeNode(node: ProfileNode, around: Surroundings, isChosen = false): TreeNode {
  const { shareOf, titleOf, textOf, words } = around;
  const { profile: say } = words;
  const weight = isChosen ? undefined : node.weight;
  const years = [...forYears(node.years, textOf, words), ...requiring(node, around)];
  if (isFactor(node)) {
    return {
      text: say.factor(textOf(node.title, node.id), node.id, shareOf(node), weight, node.aggregate),
      below: [
        ...years,
        ...(node.unassessed ? [textOf(node.unassessed, "")] : []),
        ...(node.basis ? [say.basis(reasonIn(words, textOf(node.basis, "")))] : []),
        ...because(node.reason, words),
      ],
      children: node.children.map((child) => treeNode(child, around, around.chooses(node.aggregate.method))),
    };
  }
  const title = textOf(node.title, titleOf(node.indicator) ?? node.id);
  return {
    text: say.indicator(title, node.indicator, shareOf(node), weight),
    below: [
      say.scoring(node),
      ...(node.evidence === "proxy" ? [say.proxy] : []),
      ...years,
      ...because(node.reason, words),
    ],
  };
}

function requiring({ requires }: ProfileNode, { textOf, words }: Surroundings): string[] {
  if (requires === undefined) return [];
  return [
    requirementWords(requires, textOf, words),
    ...because(requires.reason && textOf(requires.reason, ""), words),
  ];
}

function gateNode(
  { id, effect, title, authority, when, years, reason }: Gate,
  { textOf, words }: Surroundings,
): TreeNode {
  const { profile: say } = words;
  return {
    text: say.gate(effect, id, textOf(title, ""), authority),
    below: [say.when(say.condition(when)), ...forYears(years, textOf, words), ...because(reason, words)],
  };
}

function because(reason: Text | undefined, words: Messages): string[] {
  if (reason === undefined) return [];
  const { profile: say } = words;
  return reasonParts(reason, words).map(([what, why]) =>
    what === undefined ? say.because(why) : say.becauseOf(what, why),
  );
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly needs: readonly string[];
}

/** The shipped profiles with what they are for, and the columns that they need of a table of the user's own. */
export function profileListBlocks(profiles: readonly Listed[], { profile: say }: Messages): Report {
  const { columns } = say;
  const below = { below: true };
  return {
    blocks: [
      {
        kind: "table",
        columns: [
          { title: columns.profile },
          { title: columns.title },
          { title: columns.about, ...below },
          { title: columns.needs, ...below },
        ],
        rows: profiles.map(({ id, title, description, needs }) => [
          id,
          title,
          description,
          needs.length > 0 ? say.needs(needs) : "",
        ]),
      },
    ],
  };
}

/** A text in the reader's language, else what stands in for it. */
export type TextOf = (text: Text | undefined, otherwise: string) => string;

/** For which years of evidence something holds; nothing where it does for all. */
export function forYears(years: Years | undefined, textOf: TextOf, words: Messages): string[] {
  return years === undefined ? [] : [words.profile.forYears(years, reasonOf(years, textOf, words))];
}

function reasonOf({ reason }: Years, textOf: TextOf, words: Messages): string | undefined {
  return reason === undefined ? undefined : reasonIn(words, textOf(reason, ""));
}

/** Without which evidence a country is not ranked. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  textOf: TextOf,
  words: Messages,
): string {
  return words.profile.requires(
    anyOf,
    title === undefined ? undefined : textOf(title, ""),
    years && { years, reason: reasonOf(years, textOf, words) },
  );
}

/** Why something is as it is, in one line; with the marks of English where it stays in that. */
export function reasonWords(reason: Text, words: Messages): string {
  const [colon, semicolon] = isTranslated(reason, words)
    ? [colonIn(words), semicolonIn(words)]
    : [": ", "; "];
  return reasonParts(reason, words)
    .map(([what, why]) => (what === undefined ? why : `${what}${colon}${why}`))
    .join(semicolon);
}

/** Why something is as it is: of each thing that is explained what it is, and why; of the whole why alone. */
function reasonParts(reason: Text, words: Messages): [what: string | undefined, why: string][] {
  const said = isByLanguage(reason) ? textIn(reason, words.language, "") : reason;
  if (typeof said === "string") return [[undefined, reasonIn(words, said)]];
  const told = isTranslated(said, words) ? words : {};
  return Object.entries(said).map(([what, why]) => [reasonIn(told, what), reasonIn(told, why)]);
}

/** Whether a reason is one text in several languages, and not of several things: no key of a profile is as short, but for `to`. */
function isByLanguage(reason: Text): boolean {
  return typeof reason !== "string" && Object.keys(reason).every((key) => /^[a-z]{2}(?:-\w+)?$/u.test(key));
}

/** Whether some of a reason is in the language; what a reason is of is told in the language of what it says. */
export function isTranslated(reason: Text, words: ReasonWords): boolean {
  const all = typeof reason === "string" ? [reason] : Object.values(reason);
  return all.some((why) => translatedReason(words, why) !== undefined);
}
