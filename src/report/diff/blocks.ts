import type { Messages } from "../../locales/index.ts";
import type { Diff, MovedCountry } from "../../model/documents/diff.ts";
import {
  type Block,
  type Item,
  list,
  muted,
  note,
  paragraph,
  type Report,
  section,
  type Table,
} from "../blocks.ts";
import { leastShown, shows, sideDecimals } from "../text/score-digits.ts";
import { named } from "../words/named.ts";
import { causeNames, causesIn, hasLayouts, isAmongCandidates, isOthersMove } from "./causes.ts";
import { flagLines } from "./flags.ts";
import {
  causesText,
  countrySentences,
  diffSummary,
  type Listed,
  listedOf,
  rankMovers,
  ranksText,
  statusSentences,
  valueText,
} from "./sentences.ts";
import { textBlocks } from "./texts.ts";

export interface DiffOptions {
  /** How many movers, and lines of each list, are in sight. */
  readonly top: number;
  /** Countries to be told in full instead of the table. */
  readonly inFull?: readonly string[];
  /** Who is listed; the summary and the causes are of everybody. Absent: everybody. */
  readonly shown?: Listed;
}

/** What moved: counts, causes, who came and went, then the movers with the causes of each, and what was compared. */
export function diffBlocks(document: Diff, words: Messages, { top, inFull, shown }: DiffOptions): Report {
  const diff = named(document, words);
  const { diff: say } = words;
  const listed = listedOf(diff, shown);
  const cut = { shown: top };
  const profileChanges = diff.profileChanges.map(({ cause, change }) => say.profileChange(cause, change));
  return {
    title: say.heading(diff.before.label, diff.after.label),
    blocks: [
      ...[...new Set((diff.notRemade ?? []).map(say.notRemade))].map(note),
      paragraph(words.text(diffSummary(diff, words))),
      ...(diff.revisions ?? []).map((one) => note(say.revision(one))),
      ...(shown ? [paragraph(say.shown(shown.asked))] : []),
      ...section(say.scores, [list(causeLines(diff, words), cut)]),
      ...section(say.profile, [list(profileChanges, cut)], { folded: true }),
      ...(inFull
        ? told(diff, inFull, words)
        : [
            ...section(say.status, [list(statusSentences(listed, words), cut)]),
            ...section(say.flags, [list(flagLines(listed, words), cut)], { folded: true }),
            ...section(say.movers, [moverTable(diff, rankMovers(listed), top, words)]),
          ]),
      ...textBlocks(diff, words, {
        top,
        has: (country) => (inFull ? inFull.includes(country) : (shown?.has(country) ?? true)),
        inFull: inFull !== undefined,
      }),
      ...section(
        say.compared,
        [
          list([
            say.before(diff.before),
            say.after(diff.after),
            ...(diff.scale === null ? [] : [say.shapley]),
            ...(diff.causes.some(isAmongCandidates) ? [say.among] : []),
            ...(diff.tau === null ? [] : [say.tauB]),
            ...diff.notes,
          ]),
        ],
        { folded: true },
      ),
    ],
  };
}

/** Each cause over all countries. */
function causeLines(diff: Diff, words: Messages): string[] {
  const decimals = sideDecimals(diff.after);
  const tellsLayouts = hasLayouts(diff);
  return diff.causes.map((one) => {
    const least = shows(one.largest.score, decimals) ? undefined : leastShown(decimals, words.numbers);
    return words.diff.cause(...causeNames(one, tellsLayouts, words), one, { least, decimals });
  });
}

function moverTable(diff: Diff, movers: readonly MovedCountry[], top: number, words: Messages): Table {
  const decimals = sideDecimals(diff.after);
  const { columns: titles, othersMoved } = words.diff;
  const scored = diff.scale !== null;
  const tellsLayouts = hasLayouts(diff);
  return {
    kind: "table",
    columns: [
      { title: titles.country },
      { title: titles.rank, figures: true },
      ...(scored ? [{ title: titles.score, figures: true }, { title: titles.ofWhich }] : []),
    ],
    rows: movers.map((one) => [
      `${one.name} (${one.country})`,
      ranksText(one),
      ...(scored
        ? [
            words.numbers.signed(one.change!, decimals),
            causesText(one.causes, decimals, words, tellsLayouts) || othersMoved,
          ]
        : []),
    ]),
    shown: top,
    more: words.cut.moreMoved,
  };
}

/** Countries in full, down to the cells whose figures changed. */
function told(diff: Diff, countries: readonly string[], words: Messages): Block[] {
  const decimals = sideDecimals(diff.after);
  const tellsLayouts = hasLayouts(diff);
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
        paragraph(words.text(countrySentences(one, diff, words))),
        list([
          ...others.map(({ cause, score }) =>
            words.diff.othersDid(words.diff.causeLabel(causesIn(cause), tellsLayouts), score, decimals),
          ),
          ...values.map((moved): Item => {
            const { file, locator } = moved.after ?? moved.before!;
            return { text: valueText(moved, diff.titles, words), below: [muted(`${file}, ${locator}`)] };
          }),
        ]),
      ]);
    });
}
