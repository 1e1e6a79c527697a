import type { Diff, MovedCountry } from "../../model/documents/diff.ts";
import { fixed, signed } from "../format.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { sideDecimals } from "../score-digits.ts";
import { flagLines } from "./flags.ts";
import {
  causeLabel,
  causesText,
  diffHeading,
  diffSummary,
  type Listed,
  listedNotes,
  listedOf,
  rankMovers,
  ranksText,
  sidesCompared,
  statusSentences,
} from "./sentences.ts";

/** What moved, as a comment on a pull request: what matters in sight, the rest folded away. */
export function diffMarkdown(diff: Diff, top: number, shown?: Listed): string {
  const listed = listedOf(diff, shown);
  const decimals = sideDecimals(diff.after);
  const movers = rankMovers(listed);
  const statuses = statusSentences(listed);
  const flags = flagLines(listed);
  const lines = [
    `## ${escapeMarkdown(diffHeading(diff))}`,
    "",
    escapeMarkdown(diffSummary(diff)),
    "",
    ...listedNotes(shown).flatMap((note) => [escapeMarkdown(note), ""]),
    ...part(diff.causes.length > 0, () =>
      markdownTable(
        ["Cause", "Countries", "Mean change", "Largest"],
        diff.causes.map(({ cause, title, countries, meanAbsolute, largest }) => [
          title === causeLabel(cause) ? title : `${title} (${causeLabel(cause)})`,
          String(countries),
          fixed(meanAbsolute, decimals),
          `${largest.name} ${signed(largest.score, decimals)}`,
        ]),
        [1, 2],
      ),
    ),
    ...part(statuses.length > 0, () => bullets(statuses.slice(0, top))),
    ...part(movers.length > 0, () => moverTable(diff, movers.slice(0, top))),
    ...folded(statuses.length > top, `${statuses.length - top} more came into the ranking or left it`, () =>
      bullets(statuses.slice(top)),
    ),
    ...folded(movers.length > top, `${movers.length - top} more moved`, () =>
      moverTable(diff, movers.slice(top)),
    ),
    ...folded(flags.length > 0, "Whose flags changed", () => bullets(flags)),
    ...folded(diff.profileChanges.length > 0, "What of the profile changed", () =>
      bullets(diff.profileChanges.map(({ cause, change }) => `${cause}: ${change}`)),
    ),
    ...folded(true, "What was compared", () =>
      bullets([
        ...sidesCompared(diff),
        ...(diff.scale === null
          ? []
          : [
              "Each part of a change is a Shapley value: the mean of what its cause changes over every order of the causes; the parts sum to the change.",
            ]),
        ...diff.notes,
      ]),
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

function moverTable(diff: Diff, movers: readonly MovedCountry[]): string[] {
  const decimals = sideDecimals(diff.after);
  const ranks = (one: MovedCountry) => [`${one.name} (${one.country})`, ranksText(one)];
  if (diff.scale === null) return markdownTable(["Country", "Rank"], movers.map(ranks), [1]);
  return markdownTable(
    ["Country", "Rank", "Score", "Of which"],
    movers.map((one) => [
      ...ranks(one),
      signed(one.change!, decimals),
      causesText(one.causes, decimals) || "others moved",
    ]),
    [1, 2],
  );
}

function bullets(texts: readonly string[]): string[] {
  return texts.map((text) => `- ${escapeMarkdown(text)}`);
}

function part(isThere: boolean, lines: () => readonly string[]): string[] {
  return isThere ? [...lines(), ""] : [];
}

function folded(isThere: boolean, title: string, lines: () => readonly string[]): string[] {
  return part(isThere, () => [
    `<details><summary>${escapeMarkdown(title)}</summary>`,
    "",
    ...lines(),
    "",
    "</details>",
  ]);
}
