import { isRecord } from "../model/collections.ts";
import type { ProfileAgreement } from "../model/documents/profiles.ts";
import type { MethodCall } from "../model/parameter.ts";
import {
  type Condition,
  type FactorNode,
  type Gate,
  type IndicatorNode,
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
import { list, muted, note, paragraph, type Report, section, strong, type TreeNode } from "./blocks.ts";
import { limitTexts } from "./text/eligibility.ts";
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
      say.settings({
        low: one.scale[0],
        high: one.scale[1],
        asOf: one.asOf === "latest" ? say.latestYear : one.asOf,
        policy: one.missing.policy,
        minimumCoverage: one.missing.minimumCoverage,
        peers: one.peers?.by,
        correlation: one.errors?.withinSource,
      }),
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
  const share = shareText(shareOf(node), words);
  const weight = isChosen ? say.weightTaken({ share }) : say.weight({ share, weight: node.weight });
  const years = [...forYears(node.years, words, place), ...requiring(node, words, place)];
  if (isFactor(node)) {
    return {
      text: say.factor({
        name: textIn(node.title, language, node.id),
        id: node.id,
        weight,
        aggregation: aggregationText(node, words),
      }),
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
    text: say.indicator({ name: title, id: node.indicator, weight }),
    below: [
      scoringText(node, words),
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
    text: say.gate[effect]({ id, title: textIn(title, language, ""), authority }),
    below: [
      say.when({ test: conditionText(when, words) }),
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
export function profileListBlocks(profiles: readonly Listed[], words: Messages): Report {
  const { profile: say } = words;
  const items = profiles.map(({ id, title, description, needs }) => ({
    text: [strong(id), `${colonIn(words)}${title}`],
    below: [description, ...(needs.length > 0 ? [say.needs({ columns: needs })] : [])].map(muted),
  }));
  return { blocks: [list(items)] };
}

/** How far the rankings by several profiles agree, two by two. */
export function profileAgreementBlocks({ asOf, pairs, without }: ProfileAgreement, words: Messages): Report {
  const { agreement: say } = words.profile;
  const { first, second, tau, ranked, shared } = say.columns;
  const rows = pairs.map((pair) => [
    ...pair.profiles,
    pair.tau === null ? say.undefined : words.numbers.fixed(pair.tau, 2),
    String(pair.ranked),
    String(pair.sharedFirst),
  ]);
  const figures = true;
  return {
    lead: [say.lead({ asOf })],
    blocks: [
      {
        kind: "table",
        columns: [
          { title: first },
          { title: second },
          ...[tau, ranked, shared].map((title) => ({ title, figures })),
        ],
        rows,
      },
      ...(without.length > 0 ? [note(say.without({ profiles: without }))] : []),
    ],
  };
}

/** For which years of evidence what stands at a place of a profile holds; nothing where it does for all. */
export function forYears(years: Years | undefined, words: Messages, place: ProfilePlace): string[] {
  return years === undefined ? [] : [words.profile.forYears({ years: yearsText(years, words, place) })];
}

function yearsText({ from, to, reason }: Years, words: Messages, place: ProfilePlace): string {
  const { years: say } = words.profile;
  const years =
    from === undefined
      ? say.until({ to: to! })
      : to === undefined
        ? say.from({ from })
        : from === to
          ? say.one({ year: from })
          : say.between({ from, to });
  if (reason === undefined) return years;
  return say.reason({ years, reason: reasonIn(words, reason, [...place, "years", "reason"]) });
}

/** Without which evidence a country is not ranked, as the node at a place of the profile requires it. */
export function requirementWords(
  { anyOf, title, years }: Requirement,
  words: Messages,
  place: ProfilePlace,
): string {
  return words.profile.requires({
    anyOf,
    title: title && textIn(title, words.language, ""),
    years: years && yearsText(years, words, [...place, "requires"]),
  });
}

/** A share of the whole: with a decimal where it is small, so that a twentieth of a twentieth is not 0 %. */
export function shareText(share: number, { numbers: { percent, percentTo } }: Messages): string {
  return share > 0 && share < 0.095 ? percentTo(share, 1) : percent(share);
}

export function aggregationText({ aggregate }: FactorNode, words: Messages): string {
  return words.profile.aggregation({ call: callText(aggregate, words) });
}

/** How an indicator is scored, step by step, in the order in which it is done. */
export function scoringText(node: IndicatorNode, words: Messages): string {
  const { scoring: say } = words.profile;
  const { transform, treat, direction, normalise, maxAge, error, appliesWhen } = node;
  const steps = [
    ...(transform ? [say.logarithm] : []),
    ...(treat ? [say.outliers({ call: callText(treat, words) })] : []),
    say[direction]({ call: callText(normalise, words) }),
    ...(maxAge === undefined ? [] : [say.maxAge({ years: maxAge })]),
    ...(error?.relative
      ? [say.relative({ relative: error.relative })]
      : error?.sd
        ? [say.sd({ sd: error.sd })]
        : []),
    ...(error?.interval === undefined ? [] : [say.interval({ interval: error.interval })]),
    ...(appliesWhen ? [say.onlyWhere({ test: conditionText(appliesWhen, words) })] : []),
  ];
  return say.steps({ steps });
}

/** A method as it is called: `goalposts (from 0; to 100)`. */
export function callText(
  { method, ...parameters }: MethodCall,
  { methodCall: say }: Pick<Messages, "methodCall">,
): string {
  const plain = (value: unknown): string => {
    if (typeof value === "number") return say.number({ value });
    if (Array.isArray(value))
      return inARow(
        value.map((one) =>
          Array.isArray(one)
            ? one.map(plain).reduce((of, next) => say.pair({ of, value: next }))
            : plain(one),
        ),
      );
    return isRecord(value)
      ? inARow(Object.entries(value).map(([of, one]) => say.pair({ of, value: plain(one) })))
      : String(value);
  };
  const inARow = (values: readonly string[]) =>
    values.length === 0 ? "" : values.reduce((before, next) => say.nextValue({ before, next }));
  const stated = Object.entries(parameters).map(([name, value]) =>
    say.parameter({ name, value: plain(value) }),
  );
  if (stated.length === 0) return method;
  return say.call({ method, parameters: stated.reduce((before, next) => say.next({ before, next })) });
}

/** What a gate tests: `tip.tier is Tier 3, no older than 3 years`. */
export function conditionText(one: Condition, words: Messages): string {
  const { conditions: say } = words;
  const each = (all: readonly Condition[]) => all.map((part) => conditionText(part, words));
  if ("country" in one) return say.country({ countries: one.country });
  if ("region" in one) return say.region({ regions: one.region });
  if ("territory" in one) return say.territory;
  if ("list" in one) {
    const { list, ended, within } = one;
    const entry = say.list[ended === undefined ? "now" : ended === true ? "ended" : ended]({ list });
    return within === undefined ? entry : say.within({ entry, years: within });
  }
  if ("all" in one) return say.all({ all: each(one.all) });
  if ("any" in one) return say.any({ all: each(one.any) });
  if ("none" in one) return say.none({ all: each(one.none) });
  if ("of" in one) return say.some({ n: one.atLeastOf, all: each(one.of) });
  if ("node" in one) return say.node({ node: one.node, tests: limitTexts(one, say) });
  const valuesOf = (all: readonly (number | string)[]) => all.map((value) => say.value({ value }));
  const test = say.indicator({
    indicator: one.indicator,
    tests: [
      ...(one.is ? [say.is({ values: valuesOf(one.is) })] : []),
      ...(one.not ? [say.isNot({ values: valuesOf(one.not) })] : []),
      ...limitTexts(one, say),
      ...(one.missing ? [say.missing] : []),
    ],
  });
  return one.maxAge === undefined ? test : say.maxAge({ test, years: one.maxAge });
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
