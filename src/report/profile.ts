import {
  type Gate,
  isFactor,
  type Profile,
  type ProfileNode,
  type Requirement,
  type Text,
  type Years,
} from "../model/profile.ts";
import {
  type ProfilePlace,
  type ReasonWords,
  reasonIn,
  textIn,
  translatedReason,
  wordOf,
} from "../model/translation.ts";
import type { Messages } from "../words/index.ts";
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
  readonly words: Messages;
}

/** A profile: every node with its weight, how it is scored and why, then the gates. */
export function profileBlocks(one: Profile, around: Surroundings): Report {
  const { words } = around;
  const say = words.profile;
  return {
    title: `${textIn(one.title, words.language, one.id)} (${one.id}, ${around.sha256.slice(0, 12)})`,
    lead: [
      say.settings(one.scale, one.asOf, one.missing, one.peers?.by, one.errors),
      ...forYears(one.years, words, []),
    ],
    blocks: [
      { kind: "tree", nodes: [treeNode(one.tree, around, ["tree"])] },
      ...section(say.gates, [
        one.gates.length === 0
          ? paragraph(say.noGates)
          : { kind: "tree", nodes: one.gates.map((gate) => gateNode(gate, around)) },
      ]),
    ],
  };
}

/**
 * @param place of the node, as its reasons are found by
 * @param isChosen whether the node above takes one of its children: then a share is what each has where it is taken
 */
function treeNode(node: ProfileNode, around: Surroundings, place: ProfilePlace, isChosen = false): TreeNode {
  const { shareOf, titleOf, words } = around;
  const { language, profile: say } = words;
  const weight = isChosen ? undefined : node.weight;
  const years = [...forYears(node.years, words, place), ...requiring(node, words, place)];
  if (isFactor(node)) {
    return {
      text: say.factor(textIn(node.title, language, node.id), node.id, shareOf(node), weight, node.aggregate),
      below: [
        ...years,
        ...(node.unassessed ? [textIn(node.unassessed, language, "")] : []),
        ...(node.basis ? [say.basis({ text: reasonIn(words, node.basis, [...place, "basis"]) })] : []),
        ...because(node.reason, words, [...place, "reason"]),
      ],
      children: node.children.map((child) =>
        treeNode(child, around, ["nodes", child.id], around.chooses(node.aggregate.method)),
      ),
    };
  }
  const title = textIn(node.title, language, titleOf(node.indicator) ?? node.id);
  return {
    text: say.indicator(title, node.indicator, shareOf(node), weight),
    below: [
      say.scoring(node),
      ...(node.evidence === "proxy" ? [say.proxy] : []),
      ...years,
      ...because(node.reason, words, [...place, "reason"]),
    ],
  };
}

function requiring({ requires }: ProfileNode, words: Messages, place: ProfilePlace): string[] {
  if (requires === undefined) return [];
  const { reason } = requires;
  return [
    requirementWords(requires, words, place),
    ...because(reason && textIn(reason, words.language, ""), words, [...place, "requires", "reason"]),
  ];
}

function gateNode(
  { id, effect, title, authority, when, years, reason }: Gate,
  { words }: Surroundings,
): TreeNode {
  const { language, profile: say } = words;
  const place = ["gates", id];
  return {
    text: say.gate(effect, id, textIn(title, language, ""), authority),
    below: [
      say.when({ test: say.condition(when) }),
      ...forYears(years, words, place),
      ...because(reason, words, [...place, "reason"]),
    ],
  };
}

function because(reason: Text | undefined, words: Messages, place: ProfilePlace): string[] {
  if (reason === undefined) return [];
  const { profile: say } = words;
  return reasonParts(reason, words, place).map(([what, why]) =>
    what === undefined ? say.because({ why }) : say.becauseOf({ what, why }),
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
          needs.length > 0 ? say.needs({ columns: needs }) : "",
        ]),
      },
    ],
  };
}

/** For which years of evidence what stands at a place of a profile holds; nothing where it does for all. */
export function forYears(years: Years | undefined, words: Messages, place: ProfilePlace): string[] {
  return years === undefined ? [] : [words.profile.forYears(years, yearsReason(years, words, place))];
}

function yearsReason({ reason }: Years, words: Messages, place: ProfilePlace): string | undefined {
  return reason === undefined ? undefined : reasonIn(words, reason, [...place, "years", "reason"]);
}

/** Without which evidence a country is not ranked, as the node at a place of the profile requires it. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  words: Messages,
  place: ProfilePlace,
): string {
  return words.profile.requires(
    anyOf,
    title === undefined ? undefined : textIn(title, words.language, ""),
    years && { years, reason: yearsReason(years, words, [...place, "requires"]) },
  );
}

/** The reason or the basis at a place of a profile, in one line; with the marks of English where it stays in that. */
export function reasonWords(reason: Text, words: Messages, place: ProfilePlace): string {
  const [colon, semicolon] = isTranslated(reason, words, place)
    ? [colonIn(words), semicolonIn(words)]
    : [": ", "; "];
  return reasonParts(reason, words, place)
    .map(([what, why]) => (what === undefined ? why : `${what}${colon}${why}`))
    .join(semicolon);
}

/** Why something is as it is: of each thing that is explained what it is, and why; of the whole why alone. */
function reasonParts(
  reason: Text,
  words: Messages,
  place: ProfilePlace,
): [what: string | undefined, why: string][] {
  const said = isByLanguage(reason) ? textIn(reason, words.language, "") : reason;
  if (typeof said === "string") return [[undefined, reasonIn(words, said, place)]];
  const things = isTranslated(said, words, place) ? words.reasonOf : undefined;
  return Object.entries(said).map(([what, why]) => [
    wordOf(things, what) ?? what,
    reasonIn(words, why, [...place, what]),
  ]);
}

/** Whether a reason is one text in several languages, and not of several things: no key of a profile is as short, but for `to`. */
function isByLanguage(reason: Text): boolean {
  return typeof reason !== "string" && Object.keys(reason).every((key) => /^[a-z]{2}(?:-\w+)?$/u.test(key));
}

/** Whether some of a reason is in the language; what a reason is of is told in the language of what it says. */
export function isTranslated(reason: Text, words: ReasonWords, place: ProfilePlace): boolean {
  return typeof reason === "string"
    ? translatedReason(words, reason, place) !== undefined
    : Object.entries(reason).some(
        ([what, why]) => translatedReason(words, why, [...place, what]) !== undefined,
      );
}
