import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ShortlistError } from "../../src/model/problem.ts";
import type { Cell, ParsedFile } from "../../src/model/table.ts";
import type { ReadContext, Reading, Source } from "../../src/sources/contract.ts";
import { parse } from "./parse-text.ts";
import { workbook } from "./sheets.ts";

type Reader = (file: ParsedFile) => Pick<Reading, "observations" | "problems" | "unresolved">;

/** Reads with a source; throws where it does not recognise the file. */
export const readBy =
  (source: Source, context: ReadContext): Reader =>
  (file) => {
    const recognition = source.recognise(file);
    if (!recognition) throw new Error("not recognised");
    return source.read(file, recognition, context);
  };

/** Figures as rows: country, year, indicator, value and, where it is asked for, place. */
export const figuresOf = ({ observations }: Pick<Reading, "observations">, withPlace = true) =>
  observations.map(({ country, year = "-", indicator, value, se, lower, upper, locator }) => {
    const error = se === undefined ? "" : ` ± ${se}`;
    const interval = lower === undefined && upper === undefined ? "" : ` [${lower}, ${upper}]`;
    const place = withPlace ? ` @${placeOf(locator)}` : "";
    return `${country} ${year} ${indicator} ${value}${error}${interval}${place}`;
  });

/** What is said of a file: how severe it is where that is asked for, code and place. */
export const flagsOf = ({ problems }: Pick<Reading, "problems">, withSeverity = false) =>
  problems.map(({ severity, code, locator }) =>
    [withSeverity ? severity : "", code, placeOf(locator ?? "")].filter((part) => part !== "").join(" "),
  );

/** “3:4” for line 3, column 4. */
const placeOf = (locator: string) => locator.replace(/^line (\d+), column (\d+)$/u, "$1:$2");

/**
 * A workbook that is drawn as text: the name of a sheet in brackets, “(hidden)” behind it where it is, then its rows, between slashes or a line
 * each, with cells between bars. What looks like a number is one, unless an apostrophe stands before it.
 */
export function drawn(text: string, path?: string): ParsedFile {
  const sheets = [...text.trim().matchAll(/^\[(.+?)( \(hidden\))?\][ \n]?(.*?)(?=\n\[|$(?![\s\S]))/gmsu)];
  const tables = sheets.flatMap(([, name, hidden, rows]) =>
    workbook({ [name!]: rowsIn(rows!).map((row) => row.split("|").map(cellOf)) }).tables.map((table) => ({
      ...table,
      hidden: hidden !== undefined,
    })),
  );
  return { ...workbook({}, path), tables };
}

function cellOf(text: string): Cell {
  const cell = text.trim();
  return /^[-+]?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell.replace(/^'/u, "");
}

const rowsIn = (text: string) => text.trimEnd().split(/ \/\/ |\n/u);
const partsIn = (text: string) =>
  text
    .split(/; |\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/**
 * A test a case of a file of text. A case has a name (`## …`), a table, drawn as a workbook or as lines with two slashes between them, who reads
 * it and how it is called (`=> reader path:`), and what is read: figures between semicolons (`GHA 2020 cpi.score 43 ± 1.5 @3:4`), all with
 * their places or none; `none` where there is none, `...` where there are more. Behind `!` stands all that is said of it, `nothing` where
 * nothing is; behind `?` every name that is no country's, or `nobody`; behind `x` the code and place of a refusal, `-` where it is not recognised. What a case
 * does not mention it does not ask.
 */
export function readCases(name: string, readers: Readonly<Record<string, Reader>>): void {
  const cases = readFileSync(new URL(name, import.meta.url), "utf8")
    .split(/^## /mu)
    .slice(1);
  if (cases.length === 0) throw new Error(`no cases: ${name}`);
  it.each(cases.map((text) => [text.slice(0, text.indexOf("\n")), text]))("%s", async (_, text) => {
    const match = /^[^\n]*\n(.*?)^=> (\w+) ?([^:\n]*):(.*)$/msu.exec(text);
    if (!match) throw new Error(`no case:\n${text}`);
    if (/^#+(?! )|^[!?x]\s*$/mu.test(text))
      throw new Error(`a heading or a mark with nothing behind it:\n${text}`);
    const [, input, reader, path, rest] = match as unknown as [string, string, string, string, string];
    const content = input.replaceAll(/\\u([0-9a-f]{4})/gu, (_all, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    const file = content.startsWith("[")
      ? drawn(content, path || undefined)
      : await parse(path || "mine.csv", `${rowsIn(content).join("\n")}\n`);
    const after = (mark: string) =>
      [...rest.matchAll(/^([!?x]) (.*)$/gmu)].flatMap(([, own, told]) =>
        own === mark ? partsIn(told!) : [],
      );
    const figures = partsIn(rest.replaceAll(/^[!?x] .*$/gmu, ""));
    const read = () => readers[reader]!(file);
    const refusal = after("x").join("; ");
    if (refusal !== "" && figures.length + after("!").length + after("?").length > 0)
      throw new Error(`read and refused:\n${text}`);
    if (refusal === "-") return expect(read).toThrowError("not recognised");
    if (refusal !== "") {
      const error = thrownBy(read) as ShortlistError;
      expect(error.where?.file).toBe(file.path);
      return expect(`${error.code} ${placeOf(error.where?.locator ?? "")}`.trim()).toBe(refusal);
    }
    const reading = read();
    const found = figuresOf(
      reading,
      figures.some((figure) => figure.includes(" @")),
    );
    if (figures[0] === "...") throw new Error(`no figure:\n${text}`);
    if (figures.at(-1) === "...") expect(found).toEqual(expect.arrayContaining(figures.slice(0, -1)));
    else if (figures.length > 0) expect(found).toEqual(figures[0] === "none" ? [] : figures);
    const said = after("!");
    const isGraded = /^(?:info|warning|error) /u.test(said[0] ?? "");
    // A place may hold what stands between flags.
    const flags = partsIn(flagsOf(reading, isGraded).join("; "));
    if (said.length > 0) expect(flags).toEqual(said[0] === "nothing" ? [] : said);
    const nobodys = after("?");
    if (figures.length + said.length + nobodys.length === 0) throw new Error(`no expectation:\n${text}`);
    if (nobodys.length > 0)
      expect(reading.unresolved.map((one) => `${one.name} @${placeOf(one.locator)}`)).toEqual(
        nobodys[0] === "nobody" ? [] : nobodys,
      );
  });
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("it was read");
}
