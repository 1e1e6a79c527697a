/**
 * What a cell's number format makes of a number. `elapsed` is hours, minutes and seconds that go beyond a day; `percent`
 * shows 0.45 as 45%, `scaled` 12,345 as 12 (thousands), `unseen` shows nothing.
 */
export type NumberKind = "number" | "percent" | "scaled" | "unseen" | "date" | "time" | "elapsed";

const DAY = 86_400_000;
/** No format that means anything is longer. */
const LONGEST = 1000;

/** Formats that have a number and no text: those of every language, then those of East Asian ones. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [9, 10, "percent"],
  [14, 17, "date"],
  [18, 21, "time"],
  [22, 22, "date"],
  [27, 31, "date"],
  [32, 33, "time"],
  [34, 36, "date"],
  [45, 45, "time"],
  [46, 46, "elapsed"],
  [47, 47, "time"],
  [50, 54, "date"],
  [55, 56, "time"],
  [57, 58, "date"],
];

/** The kind of a number format, from its text where a workbook gives one, else from its number. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code !== undefined) return kindOfCode(code);
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? "number";
}

function kindOfCode(code: string): NumberKind {
  // Quoted and escaped characters, fillers and the widths of characters are no part of what the format says.
  const plain = code
    .slice(0, LONGEST)
    .replace(/"[^"]*(?:"|$)|[\\_*]./gsu, "")
    .toLowerCase();
  const [first = ""] = plain.split(";");
  if (/\[(?:h+|m+|s+)\]/u.test(first)) return "elapsed";
  const bare = first.replace(/\[[^[\]]*\]/gu, "");
  if (/general|standard/u.test(bare)) return "number";
  if (/[yd]|ge|aaa|bb/u.test(bare)) return "date";
  if (/[hs]/u.test(bare)) return "time";
  if (bare.includes("m")) return "date";
  // A format may show zero as a dash, in a section of its own.
  const shown = plain.replace(/\[[^[\]]*\]/gu, "");
  if (shown.includes("%")) return "percent";
  if (/^;;[; ]*$/u.test(code.trim())) return "unseen";
  return /[0#?],+(?![0#?,])/u.test(bare) ? "scaled" : "number";
}

/**
 * A serial number as ISO text: `2023-06-30`, `2023-06-30T18:00:00`, a time alone (`18:00:00`) below the first day, or hours
 * beyond 24 (`26:30:00`) where the format counts them. Undefined where the number is no date: negative or after the year 9999.
 * Day 60 of the 1900 system is a 29 February that never was, and read as the day before it.
 */
export function serialToIso(serial: number, kind: NumberKind, is1904: boolean): string | undefined {
  if (!(serial >= 0)) return undefined;
  if (kind === "elapsed") return serial < 100_000 ? clock(Math.round(serial * DAY)) : undefined;
  if (serial < 1 && (kind === "time" || !is1904)) return clock(Math.round(serial * DAY));
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const time = start + Math.round(serial * DAY);
  if (!(time < Date.UTC(10_000, 0, 1))) return undefined;
  const iso = new Date(time).toISOString();
  return time % DAY === 0 ? iso.slice(0, 10) : iso.replace(/(?:\.000)?Z$/u, "");
}

function clock(milliseconds: number): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => pad(part)).join(":") + (rest === 0 ? "" : `.${pad(rest, 3)}`);
}

/** A date that a workbook stores as text (Strict workbooks may): midnight and the zone, which is always UTC, left out. */
export function storedDate(text: string): string | undefined {
  const [, date, time] =
    /^\s*(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?Z?\s*$/u.exec(text) ?? [];
  if (date !== undefined && Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return undefined;
  const clockTime = time?.replace(/^(\d\d:\d\d)$/u, "$1:00").replace(/\.0+$/u, "");
  if (date === undefined) return clockTime;
  return clockTime === undefined || clockTime === "00:00:00" ? date : `${date}T${clockTime}`;
}

/** Whether a date such as `2024-02-29` is a day that there is. */
export function isDay(iso: string): boolean {
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
