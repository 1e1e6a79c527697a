import type { Row } from "../model/table.ts";

/**
 * A row with its percentages as its sheet shows them, and as its export to CSV writes them, but with every digit: 0.1234
 * becomes the text `12.34%`. The row itself where it has none.
 */
export function withPercentTexts(row: Row): Row {
  const { at, percents } = row;
  if (percents === undefined) return row;
  const cells = [...row.cells];
  for (const column of percents) {
    const cell = cells[column];
    if (typeof cell === "number") cells[column] = `${timesHundred(cell)}%`;
  }
  return { at, cells };
}

/** A hundred times a number, in decimal digits: the point is moved, since 0.07 * 100 is 7.000000000000001. */
function timesHundred(value: number): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  const point = whole.length + Number(exponent) + 2;
  const lead = Math.max(0, 1 - point);
  const digits = `${"0".repeat(lead)}${whole}${fraction}`.padEnd(point, "0");
  const at = point + lead;
  const before = digits.slice(0, at).replace(/^0+(?=\d)/u, "");
  const after = digits.slice(at).replace(/0+$/u, "");
  if (after === "") return sign + before;
  // Three digits behind a point might be thousands: a zero more, and they are not.
  return `${sign}${before}.${after.length === 3 ? `${after}0` : after}`;
}
