/**
 * Splits the CSV that `encode.ts` writes, and only that: commas, `\n`, cells quoted where they must be and quotes in them
 * doubled (RFC 4180). Not a reader of anybody's files: those go through `tables`. It exists because a ranking starts with
 * several thousand rows, and a parser that can read any dialect takes longer over them than the whole ranking may.
 *
 * @param first only records with this in their first cell, which needs no quotes; absent: all
 */
export function parseRecords(csv: string, first?: string): string[][] {
  const records: string[][] = [];
  eachRecord(csv, (record) => records.push(record), first);
  return records;
}

/**
 * The same one by one: what is made of one before the next is read need not be held with it.
 *
 * @param cellsOf how many cells are asked of a line; one with quotes among them gives all; absent: all
 */
export function eachRecord(
  csv: string,
  take: (record: string[]) => void,
  first?: string,
  cellsOf?: (line: string) => number | undefined,
): void {
  const start = first === undefined ? "" : `${first},`;
  const [quoteFrom, startFrom] = [finder(csv, '"'), finder(csv, `\n${start}`)];
  for (let at = 0; at < csv.length; ) {
    if (!csv.startsWith(start, at)) {
      // Where no quote stands before it, the next line that starts so is a record.
      const next = startFrom(at);
      if (next === csv.length) break;
      at = next < quoteFrom(at) ? next + 1 : nextRecord(csv, at, quoteFrom(at));
      continue;
    }
    const newline = csv.indexOf("\n", at);
    const end = newline < 0 ? csv.length : newline;
    const line = csv.slice(at, end);
    const quote = line.indexOf('"');
    const cells = cellsOf?.(line);
    if (quote < 0) {
      if (line !== "") take(line.split(",", cells));
      at = end + 1;
      continue;
    }
    // The last of those before a quote may be the one that is quoted.
    const plain = cells === undefined ? [] : line.slice(0, quote).split(",", cells + 1);
    if (plain.length > cells!) {
      plain.length = cells!;
      take(plain);
      at = nextRecord(csv, at, at + quote);
    } else at = quoted(csv, at, take);
  }
}

/** Where a text is found next, the text's length where it is not: asked about places that only go up, it looks at each once. */
function finder(csv: string, text: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) {
      const found = csv.indexOf(text, from);
      at = found < 0 ? csv.length : found;
    }
    return at;
  };
}

/** Where the record after the one at `from` starts, behind the first line end outside quotes, of which `quote` is the first. */
function nextRecord(csv: string, from: number, quote: number): number {
  let newline = csv.indexOf("\n", from);
  for (let open = quote; open >= 0 && newline >= 0 && open < newline; ) {
    // Two quotes for one close and open the cell at once.
    const close = csv.indexOf('"', open + 1);
    if (close < 0) return csv.length;
    if (newline < close) newline = csv.indexOf("\n", close);
    open = csv.indexOf('"', close + 1);
  }
  return newline < 0 ? csv.length : newline + 1;
}

/**
 * The records without those that the one right behind them passes over: of the same first two cells, which need no quotes, and of a
 * later year that is not after the one given, where the two are of one kind. The third cell is the year, empty where there is none.
 */
export function withoutPassed(
  csv: string,
  upTo: number,
  isOneKind: (one: string, other: string) => boolean,
): string {
  const quoteFrom = finder(csv, '"');
  const kept: string[] = [];
  let [named, year, record] = [",", 0, ""];
  for (let at = 0; at < csv.length; ) {
    const end = nextRecord(csv, at, quoteFrom(at));
    const cells = csv.indexOf(",", csv.indexOf(",", at) + 1) + 1;
    const own = Number(csv.slice(cells, csv.indexOf(",", cells)));
    const next = csv.slice(at, end);
    const passes = year > 0 && own > year && own <= upTo && next.startsWith(named) && isOneKind(record, next);
    if (!passes) {
      kept.push(record);
      named = csv.slice(at, cells);
    }
    [year, record, at] = [own, next, end];
  }
  kept.push(record);
  return kept.join("");
}

/** Reads one record that has quotes, from its start; returns where the next one starts. */
function quoted(csv: string, from: number, take: (record: string[]) => void): number {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    if (csv[at] === '"') {
      const from = at + 1;
      let close = csv.indexOf('"', from);
      let isDoubled = false;
      for (; close >= 0 && csv[close + 1] === '"'; close = csv.indexOf('"', close + 2)) isDoubled = true;
      if (close < 0) close = csv.length;
      const text = csv.slice(from, close);
      at = close + 1;
      cells.push(isDoubled ? text.replaceAll('""', '"') : text);
    } else {
      const newline = csv.indexOf("\n", at);
      const line = csv.slice(at, newline < 0 ? csv.length : newline);
      // Those before the next one that is quoted are split at once, which takes a fraction of the time.
      const open = line.indexOf(',"');
      const plain = open < 0 ? line : line.slice(0, open);
      cells.push(...plain.split(","));
      at += plain.length;
    }
    if (csv[at] !== ",") break;
    at += 1;
  }
  take(cells);
  return at + 1;
}
