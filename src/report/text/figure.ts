import { gather } from "../../model/collections.ts";
import type { Ranking, ScoreNode } from "../../model/documents/ranking.ts";
import type { Messages } from "../../words/index.ts";
import { lackText } from "./eligibility.ts";
import { colonIn } from "./localised.ts";

/** Why a node has no score of its own; undefined where it has one. */
export function missingWords({ lack }: Pick<ScoreNode, "lack">, words: Messages): string | undefined {
  return lack && lackText(lack, words);
}

/** What the profile did to a figure before it was scored. */
function treatmentWords({ winsorised, treatment }: ScoreNode, words: Messages): string | undefined {
  return winsorised ? words.winsorised({ from: winsorised.from, to: winsorised.to }) : treatment;
}

/** The publisher's figure: `67 of 100 points ± 2.1 (2023)`. */
export function valueText(node: ScoreNode, words: Messages): string {
  const { value, unit, se } = node;
  const missing = missingWords(node, words);
  if (value === undefined) return missing ?? words.notAssessed;
  const remarks = [treatmentWords(node, words), missing].filter((one) => one !== undefined);
  const time = words.when(node);
  return words.published({
    value,
    unit,
    se,
    time: time === "" ? undefined : time,
    remarks: remarks.map((remark) => words.remark({ remark })).join(""),
  });
}

/** Behind a figure: that it stands as an edition has it that came out after the day by which it was known, as its note says in full. */
export function revisedMark({ revised }: Pick<ScoreNode, "revised">, words: Messages): string {
  return revised ? words.knownBy.revised : "";
}

/** Since when a figure was known, and how that is known. */
export function publishedText(
  { published }: Pick<ScoreNode, "published">,
  words: Messages,
): string | undefined {
  if (published === undefined) return undefined;
  const { edition, date, basis } = published;
  return words.knownBy.published({
    date,
    // Where an edition is called by its day, that is said once.
    edition: edition === date ? undefined : edition,
    basis: words.knownBy.bases[basis],
  });
}

/** How much of a weight has evidence, and how much of that is by proxy where there are proxies: as printed, both make up the whole. */
export function coveredText(
  { coverage, proxy }: { readonly coverage: number; readonly proxy?: number | undefined },
  words: Messages,
): string {
  const rounded = (share: number) => Math.round(100 * share) / 100;
  return words.covered({ coverage, proxy, direct: rounded(coverage) - rounded(proxy ?? 0) });
}

/** Publishers' names by the id of their source. */
export type Publishers = ReadonlyMap<string, string>;

export function publishersOf({ sources }: Ranking["dataset"]): Publishers {
  return new Map(sources.map(({ id, publisher }) => [id, publisher]));
}

/** Where the figure stands: its publisher, file and cell; the formula and every input of a derived one. */
export function placeText(
  { source }: Pick<ScoreNode, "source">,
  publishers: Publishers,
  words: Messages,
): string | undefined {
  if (source === undefined) return undefined;
  const { id, file, locator, formula, inputs } = source;
  const publisher = publishers.get(id) ?? id;
  if (formula === undefined) return `${publisher}${colonIn(words)}${file}, ${locator}`;
  return words.derivedFrom({ publisher, formula, places: placesOf(inputs ?? [{ file, locator }]) });
}

/** Where there are so many places that nobody reads the list through, a file is named once, with all its places. */
const FEW_PLACES = 3;

function placesOf(all: readonly { readonly file: string; readonly locator: string }[]): string[] {
  if (all.length <= FEW_PLACES) return all.map(({ file, locator }) => `${file}, ${locator}`);
  const byFile = new Map<string, string[]>();
  for (const { file, locator } of all) gather(byFile, file, locator);
  return [...byFile].map(([file, locators]) => `${file}, ${[...new Set(locators)].join("; ")}`);
}

/** The words of a text that a figure is read from, as one run: of a list of recommendations the lines are its items'. */
export function quoteText({ quote }: Pick<ScoreNode, "quote">, words: Messages): string | undefined {
  return quote === undefined ? undefined : words.quoted(quote.replace(/\s+/gu, " "));
}

/** `3rd of 46 peers, median 40.0`. */
export function peersText({ peers, verdict }: Pick<ScoreNode, "peers" | "verdict">, words: Messages): string {
  // Passed or not is all that a verdict's score says, and the bar that it was held against says more of the peers.
  return peers === undefined || verdict !== undefined
    ? ""
    : words.amongPeers({ place: peers, placeOf: peers.of, placeMedian: peers.median });
}

export function scoreText(
  score: number | null,
  decimals: number,
  { numbers }: Pick<Messages, "numbers">,
): string {
  return score === null ? "–" : numbers.fixed(score, decimals);
}

/** `takes A, the first with evidence; behind it stands B`; undefined of a node that takes no child of several. */
export function takenText({ takes, children = [] }: ScoreNode, words: Messages): string | undefined {
  if (takes === undefined) return undefined;
  const called = children.find((child) => child.id === takes)?.title ?? takes;
  const behind = children.filter(({ standsBehind }) => standsBehind).map(({ title }) => title);
  return words.takes({ title: called, behind, behindCount: behind.length });
}

/** What stands below a node: under what does not exist for the country nothing does. */
export function partsOf({ children = [], doesNotApply }: ScoreNode): readonly ScoreNode[] {
  return doesNotApply ? [] : children;
}

/** By which message a share of draws is said: as whole percents, and beyond doubt only where it is. */
function shareKind(part: number): "never" | "always" | "rarely" | "mostly" | undefined {
  if (part === 0) return "never";
  if (part === 1) return "always";
  if (part < 0.01) return "rarely";
  return part > 0.99 ? "mostly" : undefined;
}

/** A share (0 to 1) of draws in a cell. */
export function drawsShareText(part: number, { shares: say, numbers }: Messages): string {
  const kind = shareKind(part);
  return kind === undefined ? numbers.percent(part) : say[kind];
}

/** The same within a sentence. */
export function inShare(part: number, { shares: { inSentence: say } }: Messages): string {
  const kind = shareKind(part);
  return kind === undefined ? say.some({ share: part }) : say[kind];
}
