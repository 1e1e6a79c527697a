import { alphabetical } from "../../model/alphabetical.ts";
import type { Ranking } from "../../model/documents/ranking.ts";
import { otherColumn, otherRank } from "../cross-check.ts";
import { missingText, moversText } from "../effect-words.ts";
import { movers } from "../factors.ts";
import { fixed, percent } from "../format.ts";
import { escapeMarkdown, markdownTable } from "../markdown.ts";
import { scoreDecimals } from "../score-digits.ts";
import { isScorecard, outcomeText, passedText } from "../scorecard.ts";
import { nobody, notes } from "./notes.ts";
import { heading, rangeText, rankText } from "./table.ts";

/** The ranking as Markdown: the table, who is excluded and why, who could not be scored, the notes. */
export function rankingMarkdown(ranking: Ranking, top?: number): string {
  const shown = ranking.ranked.slice(0, top);
  const rows = () => (isScorecard(ranking) ? scorecardRows(shown) : scoreRows(shown, ranking));
  const table = ranking.ranked.length === 0 ? [nobody(ranking)] : rows();
  const lines = [`# ${escapeMarkdown(heading(ranking))}`, "", ...table, ""];
  if (ranking.excluded.length > 0) {
    lines.push("## Excluded", "");
    lines.push(
      ...markdownTable(
        ["Country", "Gate", "Observed", "Authority"],
        alphabetical(ranking.excluded).map(({ name, country, gates }) => [
          `${name} (${country})`,
          gates.map(({ title }) => title).join("; "),
          gates.map(({ said, observed }) => said ?? observed).join("; "),
          [...new Set(gates.flatMap(({ authority }) => authority ?? []))].join("; "),
        ]),
        [],
      ),
      "",
    );
  }
  if (ranking.unscored.length > 0) {
    lines.push("## Not scored", "");
    lines.push(
      ...markdownTable(
        ["Country", "At", "Reason"],
        alphabetical(ranking.unscored).map(({ name, country, node, title = node, reason }) => [
          `${name} (${country})`,
          title,
          reason,
        ]),
        [],
      ),
      "",
    );
  }
  lines.push("## Notes", "", ...notes(ranking).map((note) => `- ${escapeMarkdown(note)}`));
  return `${lines.join("\n")}\n`;
}

function scoreRows(shown: Ranking["ranked"], { crossCheck: other, profile }: Ranking): string[] {
  const decimals = scoreDecimals(profile);
  const rankOther = other && otherRank(other);
  const moved = (factors: (typeof shown)[number]["factors"], sign: 1 | -1) =>
    moversText(movers(factors, sign, decimals), "title", 2, decimals);
  return markdownTable(
    [
      "#",
      ...(other ? [otherColumn(other)] : []),
      "Country",
      "Score",
      "Range",
      "Evidence",
      "Higher in",
      "Lower in",
      "Missing evidence",
      "Flags",
    ],
    shown.map((one) => [
      rankText(one),
      ...(rankOther ? [rankOther(one.country)] : []),
      `${one.name} (${one.country})`,
      fixed(one.score, decimals),
      rangeText(one.scoreRange, decimals),
      percent(one.coverage),
      moved(one.factors, 1),
      moved(one.factors, -1),
      missingText(one.factors, "title", decimals),
      one.flags.map(({ title }) => title).join("; "),
    ]),
    other ? [0, 1, 3, 4, 5] : [0, 2, 3, 4],
  );
}

/** A category a column. */
function scorecardRows(shown: Ranking["ranked"]): string[] {
  const categories = shown[0]?.factors.filter(({ scorecard }) => scorecard) ?? [];
  return markdownTable(
    [
      "#",
      "Country",
      "Passed",
      "Not passed",
      "Not assessed",
      ...categories.map(({ title }) => title),
      "Outcome",
      "Flags",
    ],
    shown.map((one) => [
      rankText(one),
      `${one.name} (${one.country})`,
      passedText(one.scorecard!),
      String(one.scorecard!.failed),
      String(one.scorecard!.notAssessed),
      ...categories.map(({ id }) => {
        const tally = one.factors.find((factor) => factor.id === id)?.scorecard;
        return tally ? passedText(tally) : "";
      }),
      outcomeText(one),
      one.flags.map(({ title }) => title).join("; "),
    ]),
    [0, 2, 3, 4, ...categories.map((_, i) => 5 + i)],
  );
}
