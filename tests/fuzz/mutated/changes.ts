import { resolve } from "../../../src/countries/resolve.ts";
import type { Random } from "../random.ts";
import {
  blank,
  bodyOf,
  type Cell,
  copyLine,
  DOUBT,
  dropLine,
  either,
  type Figure,
  type Grid,
  type Line,
  land,
  type Means,
  NOTHING,
  value,
  word,
  year,
} from "./grid.ts";
import { pickLands } from "./invent.ts";
import {
  type Applied,
  change,
  hasNumber,
  headerOf,
  isNumber,
  keysOf,
  type Mutation,
  often,
  put,
  putNumber,
  type Subject,
  someFigure,
  someGrid,
  someLine,
  swap,
} from "./subject.ts";

/** Changes of what a table says. Each states what the changed cells mean afterwards; nothing else may change. */

const GARBAGE = "12..3|abc|#REF!|see note 4|1O.5|<5|5-7|½|12 34|--5|4,5,6|1e|n=12|?".split("|");
const split = (text: string, by = " ") => text.split(by);
const REGIONS = split(
  "Africa|Sub-Saharan Africa|World|European Union|South America|Alabama|OECD|Asia|Total",
  "|",
);
/** Codes of states and provinces: those that are a country's in ISO 3166 too, and those that are not. */
const PARTS = [
  [
    split("AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA"),
    split("AK CT FL HI IA KS MI NH NJ NM NV NY OH OK OR RI TX UT VT WA WI WV WY"),
  ],
  [split("AL AM BA ES MA MG MS MT PA PE PR RO RS SC SE TO"), split("AC AP CE DF GO PB RJ RR SP")],
  [split("BB BE BW BY MV NI SL SN ST SH TH"), split("HB HE HH NW RP")],
  [split("AR AS BR CG CH GA LA MN ML MP MZ PY SK TN"), split("AP DL GJ HP HR JH JK KA OD RJ TS UP UT WB")],
] as const;
const ODD_YEARS = "FY2019|2019/20|20|n/a|year|2019-2020|19|201|20199|Q1 2019|..|*".split("|");

/** A change of one cell of a figure. */
const figures =
  (make: typeof change) =>
  (
    id: string,
    is: (figure: Figure) => boolean,
    edit: (figure: Figure, random: Random, grid: Grid) => Applied,
  ): Mutation =>
    make(id, (subject, random) => {
      const grid = someGrid(subject);
      const figure = someFigure(grid, random, is);
      return figure === undefined ? false : edit(figure, random, grid);
    });
const [ofFigure, oftenOfFigure] = [figures(change), figures(often)];

export const CHANGES: readonly Mutation[] = [
  oftenOfFigure("value: another number", hasNumber, ({ cell }, random, grid) => {
    const other = someFigure(grid, random, hasNumber);
    const number =
      random.chance(0.4) && other
        ? (other.cell.means as { value: number }).value
        : Number((random.next() * random.pick([1, 100, 1000, 5e4])).toFixed(random.pick([0, 1, 2])));
    putNumber(cell, number);
  }),
  ofFigure("value: -999 or the like", hasNumber, ({ cell }, random) => {
    // In a user's table nothing says that it is no figure: it is read as written, or flagged.
    putNumber(cell, random.pick([-999, 9999, -99, 999, -1, 99999, -9]));
  }),
  oftenOfFigure(
    "value: garbage",
    (one) => hasNumber(one) || one.cell.isCoded === true,
    (figure, random, grid) => {
      const text = random.pick(GARBAGE);
      put(figure.cell, text, isAlone(figure, grid) ? either(value(text), DOUBT) : DOUBT);
    },
  ),
  ofFigure("value: a comma of thousands or decimals", hasNumber, ({ cell }, random, grid) => {
    const whole = 1 + random.below(999);
    const rest = String(100 + random.below(900));
    const mark = random.pick([",", "."]);
    // Where other cells of the table tell what is decimal, that is followed; where none does, a comma may be either.
    const hasCommas = tells(grid, cell, DECIMAL_COMMA);
    const isDecimal = (mark === ",") === hasCommas;
    const read = value(isDecimal ? Number(`${whole}.${rest}`) : whole * 1000 + Number(rest));
    const isTold = hasCommas || mark === "." || tells(grid, cell, DECIMAL_POINT);
    put(cell, `${whole}${mark}${rest}`, isTold ? either(read, DOUBT) : DOUBT);
  }),
  ofFigure("value: empty", isPlain, ({ cell }) => put(cell, "", NOTHING)),
  ofFigure("value: a mark for missing", isPlain, ({ cell }, random) =>
    put(cell, random.pick(["..", "n/a", "N/A", "…", "-", "n.a.", "NaN"]), NOTHING),
  ),
  ofFigure("value: with a unit", hasNumber, ({ cell }, random) =>
    put(cell, cell.text + random.pick([" USD", " (est.)", " million", " per 1,000", "k", " p"]), DOUBT),
  ),
  ofFigure("value: turned round by a mark that nobody sees", hasNumber, ({ cell }) => {
    put(cell, `\u202e${cell.text}\u202c`, DOUBT);
  }),
  change("workbook: a figure struck through, or a part of it", (subject, random) => {
    const figure = someFigure(someGrid(subject), random, hasNumber);
    if (figure === undefined || subject.writing.format !== "xlsx") return false;
    const { cell } = figure;
    const before = `<r><rPr><strike/></rPr><t>${random.below(90)}</t></r>`;
    const isWhole = random.chance(0.5);
    const { text, means } = cell;
    put(cell, isWhole ? "" : text, isWhole ? DOUBT : means);
    cell.xml = ` t="inlineStr"><is>${before}${isWhole ? "" : `<r><t>${text}</t></r>`}</is>`;
  }),
  ofFigure("value: swapped with another of the row", hasNumber, ({ cell, line }, random, grid) => {
    const others = grid.figures.filter((one) => one.line === line && one.cell !== cell && isNumber(one.cell));
    if (others.length === 0) return false;
    const { cell: other } = random.pick(others);
    swap(cell, other);
  }),
  oftenOfFigure("country: misspelled", hasName, ({ name, code }, random) => {
    const text = misspelt(name!.text, random);
    put(name!, text, meansOfName(text, code));
  }),
  ofFigure("country: another", hasName, ({ name, code }, random) => {
    const [other] = pickLands(random, 1);
    put(name!, other!.name, land(other!.iso3));
    if (code && random.chance(0.5)) put(code, other!.iso3, land(other!.iso3));
  }),
  ofFigure("country: swapped with another row's", hasName, ({ name, line }, random, grid) => {
    const other = someFigure(grid, random, (one) => one.line !== line && one.name !== undefined)?.name;
    if (other === undefined) return false;
    swap(name!, other);
  }),
  oftenOfFigure("country: a region", hasName, ({ name }, random) => put(name!, random.pick(REGIONS), DOUBT)),
  oftenOfFigure("country: blank", hasName, ({ name }) => put(name!, "", NOTHING)),
  ofFigure("country and code: blank", hasKey, ({ name, code }) => {
    for (const cell of [name, code]) if (cell) put(cell, "", NOTHING);
  }),
  ofFigure("country: only in the first row of each (filled down)", hasName, (_, __, grid) => {
    let before: string | undefined;
    let changed = false;
    const seen = new Set<Cell>();
    for (const { name } of grid.figures) {
      if (name === undefined || seen.has(name)) continue;
      seen.add(name);
      const { text } = name;
      if (text === before) {
        put(name, "", NOTHING);
        changed = true;
      }
      before = text;
    }
    return changed;
  }),
  ofFigure("code: of another", hasCode, ({ code }, random) => {
    const [other] = pickLands(random, 1);
    put(code!, other!.iso3, land(other!.iso3));
  }),
  ofFigure("code: garbage", hasCode, ({ code, name }, random) => {
    // A name that is sure stands by itself: the code adds nothing, and following the name is no guess.
    put(
      code!,
      random.pick(["ZZ9", "X", "123456", "??", "N/C"]),
      name === undefined ? DOUBT : either(NOTHING, DOUBT),
    );
  }),
  ofFigure("code: a region's", hasCode, ({ code, name }, random) => {
    const text = random.pick(["WLD", "EUU", "AFR", "SSF", "OED", "ECS"]);
    put(code!, text, DOUBT);
    if (name && random.chance(0.7)) put(name, random.pick(REGIONS), DOUBT);
  }),
  oftenOfFigure("year: blank", hasYearCell, ({ year: of }) => put(of as Cell, "", NOTHING)),
  oftenOfFigure("year: no year", hasYearCell, ({ year: of }, random) => {
    const text = random.pick(ODD_YEARS);
    // In a column of dates it is one.
    put(of as Cell, text, text === "Q1 2019" ? either(year(2019), DOUBT) : DOUBT);
  }),
  ofFigure("year: another", hasYearCell, ({ year: of }, random) => {
    const number = random.pick([1, 9999, 2028, 1066, 1999, 2030]);
    // What the cell says, or a flag: whether such a year counts is settled by whoever takes the figure.
    put(of as Cell, String(number).padStart(4, "0"), year(number), number);
  }),
  ofFigure("year: a date", hasYearCell, ({ year: of }, random) => {
    const own = (of as Cell).means;
    put(of as Cell, `${(of as Cell).text}${random.pick(["-05-01", "-12-31"])}`, own);
  }),
  ofFigure(
    "indicator: blank in its row",
    ({ indicator, line }) => typeof indicator === "object" && line.cells.includes(indicator),
    ({ indicator }) => put(indicator as Cell, "", NOTHING),
  ),
  ofFigure(
    "indicator: another in its row",
    ({ indicator, line }) => typeof indicator === "object" && line.cells.includes(indicator),
    ({ indicator }, random) => {
      const text = random.pick(["Scores", "score", "Literacy", "misspelt"]);
      put(indicator as Cell, text, word(text));
    },
  ),
  ofFigure("title: another", hasTitle, ({ indicator }, random) => {
    const text = random.pick(["Renamed", "Score 2", "Indicator A", "value (%)"]);
    put(indicator as Cell, text, word(text));
  }),
  ofFigure("title: emptied", hasTitle, ({ indicator }, _, { lines }) => {
    const title = indicator as Cell;
    // Of a header of two rows that comes again the other row alone says that it is the same header.
    const isAgain =
      lines.filter(({ role }) => role === "header").length > 1 &&
      lines.some(({ isHeaderAgain, cells }) => isHeaderAgain && cells.includes(title));
    put(title, "", isAgain ? either(title.means, DOUBT) : DOUBT);
  }),
  ofFigure("titles: swapped", hasTitle, ({ indicator }, random, grid) => {
    const other = someFigure(grid, random, (one) => hasTitle(one) && one.indicator !== indicator)
      ?.indicator as Cell | undefined;
    if (other === undefined) return false;
    swap(indicator as Cell, other);
  }),
  ofFigure("titles: one twice", hasTitle, ({ indicator }, random, grid) => {
    const other = someFigure(grid, random, (one) => hasTitle(one) && one.indicator !== indicator)
      ?.indicator as Cell | undefined;
    if (other === undefined) return false;
    put(indicator as Cell, other.text, word(other.text));
  }),
  change("title of years: another word for year", (subject, random) =>
    retitleYears(
      subject,
      random.pick(["Year(s)", "TIME_PERIOD", "Fiscal Year", "Years", "YEAR", "Reference year"]),
      false,
    ),
  ),
  change("title of years: no word for year", (subject, random) =>
    retitleYears(subject, random.pick(["xyz", "when", "t"]), true),
  ),
  change("title of years: emptied", (subject) => retitleYears(subject, "", false)),
  often("title of countries: no word for it, and two codes exchanged", (subject, random) => {
    const grid = someGrid(subject);
    const at = columnOf(grid, keysOf(grid).names);
    const title = at === undefined ? undefined : headerOf(grid)?.cells[at];
    const coded = grid.figures.filter(({ name, code }) => name !== undefined && code !== undefined);
    if (subject.layout === "publisher" || title === undefined || coded.length < grid.figures.length)
      return false;
    const one = random.pick(coded).code!;
    const others = coded.filter(({ code }) => code!.text !== one.text);
    if (others.length === 0) return false;
    const other = random.pick(others).code!;
    swap(one, other);
    const text = random.pick(["Entity", "State", "Location", "Reporter", "País", "Страна", "国家", "zzz"]);
    put(title, text, word(text));
  }),
  change("codes: of parts of a country", (subject, random) => {
    const grid = someGrid(subject);
    const codes = [...keysOf(grid).codes];
    const texts = [...new Set(codes.map(({ text }) => text))];
    const [own, others] = random.pick(PARTS);
    if (subject.layout === "publisher" || texts.length < 3 || texts.length > own.length) return false;
    // Without two that are no country's nobody can tell a list of states under a title of countries from one of countries.
    const [from, to] = [random.below(others.length - 1), random.below(own.length)];
    const parts = [...others.slice(from, from + 2), ...own.slice(to), ...own.slice(0, to)];
    const chosen = new Map(texts.map((text, i) => [text, parts[i]!]));
    // Beside a sure name a code that is nobody's adds nothing.
    const named = new Set(grid.figures.flatMap(({ name, code }) => (name && code ? [code] : [])));
    for (const cell of codes) {
      const text = chosen.get(cell.text)!;
      const isNobody = (others as readonly string[]).includes(text);
      put(cell, text, named.has(cell) && isNobody ? either(NOTHING, DOUBT) : DOUBT);
    }
  }),
  change("title of countries: another", (subject, random) => {
    const grid = someGrid(subject);
    if (subject.layout === "publisher") return false;
    const at = columnOf(grid, keysOf(grid).names);
    const cell = at === undefined ? undefined : headerOf(grid)?.cells[at];
    if (cell === undefined) return false;
    const text = random.pick(["Land", "xyz", "", "Area", "Pays", "Name"]);
    put(cell, text, word(text));
    // An "indicator" of names is no figure of the table, and what is read of it, a category of that title, is what it says.
    if (grid.figures.every(({ code }) => code !== undefined)) {
      for (const line of bodyOf(grid)) {
        const own = grid.figures.find((figure) => figure.line === line);
        const name = line.cells[at!];
        if (own === undefined || name === undefined) continue;
        for (const figure of grid.figures) if (figure.line === line) delete figure.name;
        grid.figures.push({
          ...own,
          cell: { ...name, means: value(name.text) },
          indicator: cell,
          optional: true,
        });
        line.cells[at!] = grid.figures.at(-1)!.cell;
      }
    }
  }),
  often("title in a publisher's file: another", (subject, random) => {
    const grid = someGrid(subject);
    if (subject.layout !== "publisher") return false;
    const head = random.pick(grid.lines.filter(({ role }) => role === "header"));
    const filled = head?.cells.filter(({ text }) => text !== "") ?? [];
    if (head === undefined || filled.length === 0) return false;
    const cell = random.pick(filled);
    put(
      cell,
      random.pick(["", "xyz", `${cell.text} (old)`, cell.text.slice(0, -1), "Country", "Year"]),
      NOTHING,
    );
    // Under another title a column holds something else: its figures may be there no more. Those beside it may not.
    const at = head.cells.indexOf(cell);
    const heads = new Set(grid.lines.filter(({ role }) => role === "header"));
    const next = head.cells.findIndex(({ text }, i) => i > at && text !== "");
    const isHead = (column: number) =>
      column === at || (column > at && (next < 0 || column < next) && heads.size > 1);
    // What the years of a column are of (an edition, a year of data) is told by its title.
    const isOfYears = (line: Line) => /^(?:19|20)\d\d$/u.test(line.cells[at]?.text ?? "");
    for (const figure of [...grid.figures]) {
      if (isHead(figure.line.cells.indexOf(figure.cell)) || isOfYears(figure.line))
        Object.assign(figure, { optional: true, isFree: true });
      // So it is with the years of a column whose title no longer says that it holds years.
      const { year: when, line } = figure;
      if (typeof when === "object" && isHead(line.cells.indexOf(when))) {
        Object.assign(figure, { optional: true, isFree: true });
        // Such a column is one of figures as far as anybody can tell.
        if (!grid.figures.some(({ cell: own }) => own === when))
          grid.figures.push({ cell: when, line, indicator: "", optional: true, isFree: true });
      }
      if (figure.se && isHead(figure.line.cells.indexOf(figure.se))) delete figure.se;
    }
  }),
  change("row: deleted", (subject, random) => {
    const grid = someGrid(subject);
    const line = someLine(grid, random);
    if (line === undefined || bodyOf(grid).length < 3) return false;
    dropLine(grid, line);
  }),
  often("row: twice, with another value", (subject, random) => {
    const grid = someGrid(subject);
    const line = someLine(grid, random);
    if (line === undefined) return false;
    const second = copyLine(grid, line);
    grid.lines.splice(grid.lines.indexOf(line) + (random.chance(0.5) ? 1 : 0), 0, second);
    for (const figure of grid.figures)
      if (figure.line === second && isNumber(figure.cell)) {
        const { value: before } = figure.cell.means as { value: number };
        const number = Number((before + 1 + random.below(50)).toFixed(2));
        putNumber(figure.cell, number);
      }
  }),
  change("row: of an aggregate added", (subject, random) => {
    const grid = someGrid(subject);
    const line = someLine(grid, random);
    if (line === undefined) return false;
    const second = copyLine(grid, line);
    grid.lines.push(second);
    const own = grid.figures.find((figure) => figure.line === second);
    if (own?.name) put(own.name, random.pick(REGIONS), DOUBT);
    if (own?.code) put(own.code, random.pick(["WLD", "", "AFR"]), DOUBT);
    return own !== undefined;
  }),
  change("row: too short", (subject, random) => {
    const grid = someGrid(subject);
    const figure = someFigure(grid, random, ({ cell }) => cell.means.is !== "nothing");
    // In a workbook every cell says its place: a row is never too short there.
    // A row of which one cell is left is a note.
    if (figure === undefined || subject.writing.format !== "csv" || figure.line.cells.length < 3)
      return false;
    const { line } = figure;
    const at = random.below(line.cells.length);
    const gone = line.cells[at]!;
    // Cells to the right of the hole stand under titles of others: nothing of the row is sure. Without any, all of it stays true.
    const isMoved = line.cells.slice(at).some(({ text }) => text !== "");
    for (const one of grid.figures)
      if (one.line === line)
        one.cell.means = isMoved && one.cell.means.is !== "nothing" ? DOUBT : either(one.cell.means, DOUBT);
    line.cells.splice(at, 1);
    grid.figures = grid.figures.filter(({ cell }) => cell !== gone);
  }),
  change("row: too long", (subject, random) => {
    const grid = someGrid(subject);
    const line = someLine(grid, random);
    // Behind an empty last cell nobody can see that a row is too long.
    if (line === undefined || subject.writing.format !== "csv" || line.cells.at(-1)?.text === "")
      return false;
    const at = 1 + random.below(line.cells.length);
    line.cells.splice(at, 0, { text: String(random.below(100)), means: NOTHING });
    if (at === line.cells.length - 1)
      for (const one of ofLine(grid, line)) one.cell.means = either(one.cell.means, DOUBT);
    else
      for (const one of ofLine(grid, line))
        one.cell.means = one.cell.means.is === "nothing" ? either(NOTHING, DOUBT) : DOUBT;
  }),
  change("column: deleted", (subject, random) => {
    const grid = someGrid(subject);
    const figure = someFigure(grid, random);
    const at = figure?.line.cells.indexOf(figure.cell);
    if (at === undefined || new Set(grid.figures.map(({ line, cell }) => line.cells.indexOf(cell))).size < 2)
      return false;
    for (const line of grid.lines) {
      const [gone] = line.cells.splice(at, 1);
      grid.figures = grid.figures.filter(({ cell }) => cell !== gone);
    }
    // A two-row header whose first cell went loses the name of its other years.
    const cells = new Set(grid.lines.flatMap(({ cells: all }) => all));
    for (const one of grid.figures)
      if (typeof one.indicator === "object" && !cells.has(one.indicator))
        one.indicator = { ...one.indicator, means: DOUBT };
    grid.merges = grid.merges.filter(({ from, to }) => cells.has(from) && cells.has(to));
  }),
  change("column: years deleted", (subject) => {
    const grid = someGrid(subject);
    const { years } = keysOf(grid);
    const at = columnOf(grid, years);
    if (at === undefined || subject.layout === "publisher") return false;
    for (const line of grid.lines) line.cells.splice(at, 1);
    // The table says no year any more.
    for (const figure of grid.figures) delete figure.year;
  }),
  often("column: that splits the rows inserted", (subject, random) => {
    const grid = someGrid(subject);
    const head = headerOf(grid);
    if (head === undefined || subject.layout !== "tidy") return false;
    const [title, ...parts] = random.pick([
      ["sex", "female", "male"],
      ["age", "0-14", "15-24"],
      ["Unit of measure", "percent", "number"],
      ["Residence", "urban", "rural"],
      ["Measure", "estimate", "upper"],
    ]) as [string, string, string];
    const at = random.below(head.cells.length + 1);
    for (const line of [...grid.lines]) {
      if (line.role === "header") line.cells.splice(at, 0, { text: title, means: NOTHING });
      if (line.role !== "body") continue;
      const second = copyLine(grid, line);
      grid.lines.splice(grid.lines.indexOf(line) + 1, 0, second);
      for (const { cell } of ofLine(grid, second))
        if (isNumber(cell)) {
          const number = Number(((cell.means as { value: number }).value + 3).toFixed(2));
          putNumber(cell, number);
        }
      line.cells.splice(at, 0, { text: parts[0]!, means: NOTHING });
      second.cells.splice(at, 0, { text: parts[1]!, means: NOTHING });
    }
  }),
  change("column: of words inserted", (subject, random) => {
    const grid = someGrid(subject);
    const head = headerOf(grid);
    if (head === undefined || subject.layout === "two-rows" || subject.layout === "publisher") return false;
    const at = random.below(head.cells.length + 1);
    const title: Cell = { text: random.pick(["Region", "Remarks", "Group"]), means: NOTHING };
    title.means = word(title.text);
    for (const line of grid.lines) {
      if (line.role === "header") line.cells.splice(at, 0, title);
      // Whoever inserts a column inserts it in every row.
      if (line.isHeaderAgain) line.cells.splice(at, 0, { ...title });
      if (line.role !== "body") continue;
      const text = random.pick(["Africa", "Asia", "checked", "III", ""]);
      const cell: Cell = { text, means: text === "" ? NOTHING : value(text) };
      const own = ofLine(grid, line)[0];
      line.cells.splice(at, 0, cell);
      // In a wide table a column of words is an indicator of categories; in others it is none.
      if (subject.layout === "wide" && own)
        grid.figures.push({ ...own, cell, indicator: title, optional: true });
    }
  }),
  change("column: of numbers without a title inserted", (subject, random) => {
    const grid = someGrid(subject);
    const head = headerOf(grid);
    if (head === undefined || subject.layout === "publisher") return false;
    const at = random.below(head.cells.length + 1);
    for (const line of grid.lines) {
      const number = random.below(90);
      line.cells.splice(
        at,
        0,
        line.role === "body" ? { text: String(number), number, means: NOTHING } : blank(),
      );
    }
    return subject.layout !== "two-rows";
  }),
  change("cells: shifted up by a row in one column", (subject, random) => {
    const grid = someGrid(subject);
    const figure = someFigure(grid, random);
    const at = figure?.line.cells.indexOf(figure.cell);
    if (at === undefined) return false;
    const cells = bodyOf(grid).flatMap(({ cells: all }) => (all[at] === undefined ? [] : [all[at]]));
    const before = cells.map((cell) => ({ ...cell }));
    cells.forEach((cell, i) => {
      const next = before[i + 1];
      if (next) put(cell, next.text, next.means, next.number);
      else put(cell, "", NOTHING);
      // A number goes with the format that it is stored for.
      if (next?.style !== undefined) cell.style = next.style;
    });
    giveFigures(grid, at, figure!);
  }),
];

/** A cell of a column of figures that was empty and holds something now is a figure of its row, as those above and below it. */
function giveFigures(grid: Grid, at: number, like: Figure): void {
  for (const line of bodyOf(grid)) {
    const cell = line.cells[at];
    const beside = grid.figures.find((figure) => figure.line === line);
    if (cell === undefined || beside === undefined || cell.means.is === "nothing") continue;
    if (grid.figures.some((figure) => figure.cell === cell)) continue;
    const { name, code } = beside;
    const when =
      typeof like.year === "object" && like.line.cells.includes(like.year) ? beside.year : like.year;
    grid.figures.push({
      cell,
      line,
      indicator: like.line.cells.includes(like.indicator as Cell) ? beside.indicator : like.indicator,
      ...(name === undefined ? {} : { name }),
      ...(code === undefined ? {} : { code }),
      ...(when === undefined ? {} : { year: when }),
    });
  }
}

/** What an empty cell of a coded column means is its publisher's business. */
function isPlain({ cell }: Figure): boolean {
  return !cell.isCoded;
}
function hasName({ name, line }: Figure): boolean {
  return name !== undefined && line.cells.includes(name);
}
function hasCode({ code }: Figure): boolean {
  return code !== undefined;
}
function hasKey(figure: Figure): boolean {
  return hasName(figure) || hasCode(figure);
}
function hasYearCell({ year: of, line }: Figure): boolean {
  return typeof of === "object" && line.cells.includes(of);
}
function hasTitle({ indicator, line }: Figure): boolean {
  return typeof indicator === "object" && !line.cells.includes(indicator);
}

function ofLine(grid: Grid, line: Line): Figure[] {
  return grid.figures.filter((figure) => figure.line === line);
}

/** The column in which all of some cells of the body stand. */
export function columnOf(grid: Grid, cells: ReadonlySet<Cell>): number | undefined {
  for (const { cells: all } of bodyOf(grid)) {
    const at = all.findIndex((cell) => cells.has(cell));
    if (at >= 0) return at;
  }
  return undefined;
}

/** A point or comma before one or two digits, four, or three and an exponent, or behind a single 0, whatever marks stand around. */
const DECIMAL_POINT = /(?:\d\.(?:\d{1,2}|\d{4,}|\d+e[+-]?\d+)|(?<![\d.,])0\.\d+)(?![\d.,e])/iu;
const DECIMAL_COMMA = /(?:\d,(?:\d{1,2}|\d{4,})|(?<![\d.,])0,\d+)(?![\d.,e])/iu;
/** Marks of footnotes, `¹,²` among them, are no part of a number. */
const RAISED = /[¹²³⁰⁴-⁹₀-₉ₐ-ₜᵃ-ᶻ](?:,?[¹²³⁰⁴-⁹₀-₉ₐ-ₜᵃ-ᶻ])*/gu;

/** Whether another cell of the table, a figure's or its error's, shows what is decimal: one table is written one way. */
function tells(grid: Grid, cell: Cell, is: RegExp): boolean {
  return grid.figures.some((figure) =>
    [figure.cell, figure.se].some(
      (one) => one !== undefined && one !== cell && is.test(one.text.replace(RAISED, "").normalize("NFKC")),
    ),
  );
}

/** Is it the only one of its indicator that holds anything but marks for missing? Then it may be a category as well. */
export function isAlone({ cell, indicator }: Figure, { figures }: Grid): boolean {
  const of = (one: Figure["indicator"]) => (typeof one === "object" ? one.text : one);
  return !figures.some(
    (one) => one.cell !== cell && of(one.indicator) === of(indicator) && one.cell.means.is !== "nothing",
  );
}

/** A letter left out, doubled, swapped or replaced. */
function misspelt(text: string, random: Random): string {
  const letters = [...text];
  const at = random.below(letters.length);
  switch (random.below(4)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 0, letters[at]!);
      break;
    case 2:
      letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
      break;
    default:
      letters[at] = random.pick(["a", "e", "n", "x", "o", "i"]);
  }
  return letters.join("");
}

/** What a name says by itself is for the room of countries, whose own tests try it; here it is asked for one name alone. */
/** `code` is the one beside it, if any. */
export function meansOfName(text: string, code?: Cell): Means {
  if (text.trim() === "") return NOTHING;
  // "Tog" is Togo's code in another system: beside TGO it is no misspelling.
  const other = resolve(text, { scheme: "ioc" }).iso3;
  if (other !== undefined && code?.means.is === "country" && code.means.iso3 === other)
    return either(land(other), DOUBT);
  const { iso3, match, suggestions } = resolve(text);
  // "SSudan" may be Sudan or South Sudan: of a name that several have, the code beside it says which (decision 9).
  const coded = code?.means.is === "country" ? code.means.iso3 : undefined;
  if (match === "ambiguous" && coded !== undefined && suggestions.some((one) => resolve(one).iso3 === coded))
    return either(land(coded), DOUBT);
  return iso3 !== undefined && (match === "exact" || match === "alias") ? land(iso3) : DOUBT;
}

function retitleYears(subject: Subject, text: string, isLost: boolean): boolean {
  const grid = someGrid(subject);
  if (subject.layout === "publisher") return false;
  const { years } = keysOf(grid);
  const at = columnOf(grid, years);
  const cell = at === undefined ? undefined : headerOf(grid)?.cells[at];
  if (cell === undefined || headerOf(grid)!.cells.length < 3) return false;
  put(cell, text, word(text));
  if (!isLost) return true;
  // Nothing tells a column called "xyz" from a column of figures: undated figures, and an indicator of that name, are what
  // the table says; taking the years for years is right too.
  const lines = new Map<Line, Figure>();
  // Tables above another have their own title, and so have the rows below the header where it stands again.
  const rest = grid.lines.slice(grid.lines.indexOf(headerOf(grid)!));
  const again = rest.findIndex(({ isHeaderAgain }) => isHeaderAgain);
  const below = new Set(again < 0 ? rest : rest.slice(0, again));
  for (const figure of grid.figures) {
    if (typeof figure.year !== "object" || !figure.line.cells.includes(figure.year)) continue;
    if (below.has(figure.line)) lines.set(figure.line, figure);
  }
  const extra: Figure[] = [];
  for (const [line, figure] of subject.layout === "wide" ? lines : []) {
    const when = figure.year as Cell;
    const { year: _, se: __, ...others } = figure;
    extra.push({ ...others, line, cell: when, indicator: cell, optional: true });
  }
  for (const [i, { cell: when }] of extra.entries()) {
    // With a mark behind it a year may also be read as a word.
    const own: Cell = { ...when, means: when.number === undefined ? NOTHING : value(when.number) };
    if (when.number === undefined) extra[i]!.isFree = true;
    const line = extra[i]!.line;
    line.cells[line.cells.indexOf(when)] = own;
    extra[i]!.cell = own;
  }
  for (const figure of grid.figures)
    if (typeof figure.year === "object" && below.has(figure.line)) delete figure.year;
  grid.figures.push(...extra);
  return true;
}
