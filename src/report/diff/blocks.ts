import type { Diff, MovedCountry } from "../../model/documents/diff.ts";
import {
  type Block,
  type Item,
  list,
  muted,
  paragraph,
  type Report,
  section,
  type Table,
} from "../blocks.ts";
import { counted } from "../english.ts";
import { fixed, signed } from "../format.ts";
import { leastShown, shows, sideDecimals } from "../score-digits.ts";
import { flagLines } from "./flags.ts";
import { isOthersMove, OTHERS_MOVED } from "./others-moved.ts";
import {
  causeLabel,
  causesText,
  countrySentences,
  diffHeading,
  diffSummary,
  type Listed,
  listedNotes,
  listedOf,
  rankMovers,
  ranksText,
  sidesCompared,
  statusSentences,
  valueText,
} from "./sentences.ts";

export interface DiffOptions {
  /** How many movers, and lines of each list, are in sight. */
  readonly top: number;
  /** Countries to be told in full instead of the table. */
  readonly inFull?: readonly string[];
  /** Who is listed; the summary and the causes are of everybody. Absent: everybody. */
  readonly shown?: Listed;
}

/** What moved: counts, causes, who came and went, then the movers with the causes of each, and what was compared. */
export function diffBlocks(diff: Diff, { top, inFull, shown }: DiffOptions): Report {
  const listed = listedOf(diff, shown);
  const cut = { shown: top };
  const profileChanges = diff.profileChanges.map(({ cause, change }) => `${cause}: ${change}`);
  return {
    title: diffHeading(diff),
    blocks: [
      paragraph(diffSummary(diff)),
      ...listedNotes(shown).map(paragraph),
      ...section("What moved the scores", [list(causeLines(diff), cut)]),
      ...section("What of the profile changed", [list(profileChanges, cut)], { folded: true }),
      ...(inFull
        ? told(diff, inFull)
        : [
            ...section("Who came into the ranking or left it", [list(statusSentences(listed), cut)]),
            ...section("Whose flags changed", [list(flagLines(listed), cut)], { folded: true }),
            ...section("Who moved", [moverTable(diff, rankMovers(listed), top)]),
          ]),
      ...section("What was compared", [list([...sidesCompared(diff), ...reckoned(diff), ...diff.notes])], {
        folded: true,
      }),
    ],
  };
}

function reckoned({ scale }: Diff): string[] {
  if (scale === null) return [];
  return [
    "Each part of a change is a Shapley value: the mean of what its cause changes over every order of the causes; the parts sum to the change.",
  ];
}

/** Each cause over all countries. */
function causeLines({ causes, after }: Diff): string[] {
  const decimals = sideDecimals(after);
  return causes.map(({ cause, title, countries, meanAbsolute, largest }) => {
    const of = counted(countries, "country", "countries");
    const about = title === causeLabel(cause) ? title : `${title} (${causeLabel(cause)})`;
    if (!shows(largest.score, decimals))
      return `${about}: less than ${leastShown(decimals)} points for any of ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} points for ${largest.name} alone`;
    return `${about}: ${fixed(meanAbsolute, decimals)} points on average over ${of}, most for ${largest.name} (${signed(largest.score, decimals)})`;
  });
}

function moverTable(diff: Diff, movers: readonly MovedCountry[], top: number): Table {
  const decimals = sideDecimals(diff.after);
  const scored = diff.scale !== null;
  return {
    kind: "table",
    columns: [
      { title: "Country" },
      { title: "Rank", figures: true },
      ...(scored ? [{ title: "Score", figures: true }, { title: "Of which" }] : []),
    ],
    rows: movers.map((one) => [
      `${one.name} (${one.country})`,
      ranksText(one),
      ...(scored ? [signed(one.change!, decimals), causesText(one.causes, decimals) || "others moved"] : []),
    ]),
    shown: top,
    more: "more moved",
  };
}

/** Countries in full, down to the cells whose figures changed. */
function told(diff: Diff, countries: readonly string[]): Block[] {
  const decimals = sideDecimals(diff.after);
  return diff.countries
    .filter(({ country }) => countries.includes(country))
    .flatMap((one) => {
      const others = one.causes.filter(
        ({ cause, score, values: own = [] }) =>
          // From rankings alone not every figure is known.
          diff.basis === "evidence" && isOthersMove(cause, own.length) && shows(score, decimals),
      );
      const values = one.causes.flatMap(({ values = [] }) => values);
      return section(`${one.name} (${one.country})`, [
        paragraph(countrySentences(one, diff).join(" ")),
        list([
          ...others.map(
            ({ cause, score }) => `${causeLabel(cause)} ${signed(score, decimals)}: ${OTHERS_MOVED}`,
          ),
          ...values.map((moved): Item => {
            const { file, locator } = moved.after ?? moved.before!;
            return { text: valueText(moved, diff.titles), below: [muted(`${file}, ${locator}`)] };
          }),
        ]),
      ]);
    });
}
