import type { ChalkInstance } from "chalk";
import { alphabetical } from "../../model/alphabetical.ts";
import type { Audit } from "../../model/documents/audit.ts";
import { families } from "../families.ts";
import { percent } from "../format.ts";
import { wrap } from "../wrap.ts";
import { years } from "./sentences.ts";

const HEAD = ["Indicator", "Weight", "Countries", "Too old", "Years"] as const;
/** Space between columns. */
const GAP = "  ";

/** Who has what: a line for each indicator that anybody has, one for those that nobody has, one for the countries. */
export function coverageLines(
  audit: Audit,
  { width, chalk, top }: { width: number; chalk: ChalkInstance; top: number },
): string[] {
  const { indicators } = audit.coverage;
  const present = indicators.filter(({ countries }) => countries > 0);
  const absent = indicators.filter(({ countries, of }) => countries === 0 && of > 0);
  const rows = present.map((one) => [
    one.indicator,
    share(one.weight),
    `${one.countries} of ${one.of}`,
    one.stale === 0 ? "" : String(one.stale),
    years(one.oldest, one.newest),
  ]);
  const all = HEAD.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const widths = fitting(all, width - 2);
  const line = (cells: readonly string[]) =>
    widths.map((own, i) => (i === 0 ? cells[i]!.padEnd(own) : cells[i]!.padStart(own))).join(GAP);
  const weight = absent.reduce((sum, one) => sum + one.weight, 0);
  return [
    chalk.bold("Evidence of the candidates"),
    chalk.dim(`  ${line(HEAD)}`),
    ...rows.map((row) => `  ${line(row)}`),
    ...(absent.length > 0
      ? wrap(
          `Nobody has: ${families(
            absent.map(({ indicator }) => indicator),
            5,
          )}; ${share(weight)} of the weight.`,
          width - 2,
          "  ",
        ).map((text, i) => (i === 0 ? `  ${text}` : text))
      : []),
    ...wrap(countriesLine(audit, top), width - 2, "  ").map((text, i) => (i === 0 ? `  ${text}` : text)),
  ];
}

/** As many columns, from the left, as fit the line. */
function fitting(widths: readonly number[], width: number): readonly number[] {
  let used = 0;
  const over = widths.findIndex((own, i) => {
    used += own + (i === 0 ? 0 : GAP.length);
    return used > width;
  });
  return over < 0 ? widths : widths.slice(0, Math.max(1, over));
}

function countriesLine({ coverage }: Audit, top: number): string {
  const ranked = alphabetical(coverage.countries.filter(({ rank }) => rank !== null)).sort(
    (a, b) => a.coverage - b.coverage,
  );
  if (ranked.length === 0) return "No country is ranked.";
  const middle = ranked[Math.floor((ranked.length - 1) / 2)]!;
  const least = ranked.slice(0, top).map(({ name, coverage: own }) => `${name} ${percent(own)}`);
  const best = ranked.at(-1)!;
  return `Evidence for ${percent(ranked[0]!.coverage)} to ${percent(best.coverage)} of the weight among the ranked, ${percent(middle.coverage)} in the middle; least: ${least.join(", ")}.`;
}

function share(weight: number): string {
  return weight < 0.095 ? `${(weight * 100).toFixed(1)} %` : percent(weight);
}
