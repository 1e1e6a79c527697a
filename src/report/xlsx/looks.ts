import type { CellStyle } from "hucre/xlsx";
import type { Decimals } from "../text/score-digits.ts";
import type { Format, Look, Sheet } from "./sheet.ts";

/** By what a cell holds: how a spreadsheet writes it. */
export type NumberFormats = Readonly<Record<Format, string | undefined>>;

export function numberFormats({ score, part }: Decimals): NumberFormats {
  const zero = (decimals: number) => (0).toFixed(decimals);
  return {
    text: undefined,
    label: undefined,
    general: undefined,
    whole: "0",
    score: zero(score),
    share: "0.0%",
    difference: `+${zero(part)};\\-${zero(part)};${zero(part)}`,
    moved: "+0;\\-0;0",
  };
}

/** Formats of what may be words. */
const WORDS: ReadonlySet<Format> = new Set(["text", "label", "general"]);

export const FONT = { name: "Calibri", size: 11 } as const;

/** The fill says what a cell is for, the letters say it again, for those who see no colours. */
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  header: {
    font: { ...FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EDF3" } },
  },
  input: {
    font: { ...FONT, bold: true },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2A8" } },
    protection: { locked: false },
  },
  still: { font: { ...FONT, italic: true, color: { rgb: "666666" } } },
  quiet: { font: { ...FONT, size: 9, color: { rgb: "666666" } } },
};

/** Styles by column, look and format: each is made once, since thousands of cells share it. */
export function styles(columns: Sheet["columns"], formats: NumberFormats) {
  const made = new Map<string, CellStyle>();
  return (column: number, look?: Look, format: Format = columns[column]!.format): CellStyle => {
    const key = `${look} ${format}`;
    let style = made.get(key);
    if (style === undefined) {
      const numFmt = formats[format];
      style = {
        alignment: alignment(format, look === "header"),
        ...(look ? LOOKS[look] : {}),
        ...(numFmt === undefined ? {} : { numFmt }),
      };
      made.set(key, style);
    }
    return style;
  };
}

/** A header stands over its figures. */
function alignment(format: Format, isHeader: boolean): NonNullable<CellStyle["alignment"]> {
  return {
    vertical: "top",
    ...(format === "text" || isHeader ? { wrapText: true } : {}),
    ...(format === "label" || format === "text" ? { horizontal: "left", indent: 1 } : {}),
    ...(isHeader && !WORDS.has(format) ? { horizontal: "right" } : {}),
  };
}
