import type { Random } from "../random.ts";
import { type Cell, DOUBT, type Figure, type Grid, value, word } from "./grid.ts";
import {
  change,
  hasNumber,
  isNumber,
  type Mutation,
  often,
  put,
  putNumber,
  type Subject,
  someFigure,
  someGrid,
} from "./subject.ts";

/** Changes of what figures are worth: ratings on another scale than their indicator's, and codes for missing figures. */

const RATINGS = ["findings.political-will", "findings.engagement", "cpi.score"];

/** Titles that state a scale, as people write them; the ends are put in their place. */
const TITLES = [
  "Volonté politique (FROM-TO)",
  "Political will, FROM–TO",
  "Wille auf einer Skala von FROM bis TO",
  "Note de FROM à TO",
  "Vontade política (de FROM a TO)",
  "Voluntad: escala de FROM a TO",
  "Оценка от FROM до TO",
  "评分（FROM到TO）",
  "Rating between FROM and TO",
  "Will: FROM (none) to TO (strong)",
] as const;
/** The same of scales that begin at 0. */
const FROM_ZERO = [
  "score out of TO",
  "Score /TO",
  "Note sur TO",
  "Балл из TO",
  "满分TO分",
  "Puntuación sobre TO",
] as const;
const LEGENDS = [
  "Ratings on a scale from FROM to TO",
  "Échelle : FROM = aucune, TO = forte",
  "Skala von FROM bis TO",
  "Puntuación: de FROM a TO",
  "Шкала: от FROM до TO",
  "评分：FROM到TO",
] as const;

const idOf = ({ indicator }: Figure) => (typeof indicator === "object" ? indicator.text.trim() : indicator);

/** The figures of one indicator of a table, which its title or its rows name; none where they are too few, or words. */
function column(subject: Subject, random: Random): readonly Figure[] {
  const grid = someGrid(subject);
  const some = someFigure(grid, random, hasNumber);
  if (some === undefined || subject.layout === "publisher" || typeof some.indicator === "string") return [];
  const own = grid.figures.filter((figure) => idOf(figure) === idOf(some));
  const numbers = own.filter(hasNumber);
  const isPlain = own.every(
    ({ cell, indicator }) => (isNumber(cell) || cell.means.is === "nothing") && typeof indicator === "object",
  );
  return isPlain && numbers.length > 3 ? numbers : [];
}

/** Gives a column another indicator: its title says `text`, and means `id`. */
function rename(figures: readonly Figure[], grid: Grid, text: string, id: string): boolean {
  const before = idOf(figures[0]!);
  if (grid.figures.some((figure) => idOf(figure) === text || idOf(figure) === id)) return false;
  for (const figure of grid.figures)
    if (idOf(figure) === before) put(figure.indicator as Cell, text, word(id));
  return true;
}

/** Values on a scale, with both of its ends among them: ends that are no more than 10 cannot be told from one another otherwise. */
function rate(figures: readonly Figure[], random: Random, from: number, to: number): number[] {
  const decimals = random.pick([0, 0, 1]);
  return figures.map(({ cell }, i) => {
    const rating =
      i === 0 ? to : i === 1 ? from : Number((from + random.next() * (to - from)).toFixed(decimals));
    putNumber(cell, rating, DOUBT);
    return rating;
  });
}

const written = (title: string, from: number, to: number) =>
  title.replaceAll("FROM", String(from)).replaceAll("TO", String(to));

/** As the user says it, each is worth `100 * (rating - from) / (to - from)`. */
function say(
  subject: Subject,
  figures: readonly Figure[],
  ratings: readonly number[],
  [from, to]: readonly [number, number],
  id: string,
): void {
  subject.scales = [{ indicator: id, scale: { from, to } }];
  figures.forEach(({ cell, se }, i) => {
    cell.means = value((100 * (ratings[i]! - from)) / (to - from));
    // It is moved with its figure.
    if (se) se.means = DOUBT;
  });
}

export const VALUES: readonly Mutation[] = [
  often("scale: a title states another", (subject, random) => {
    if (subject.layout !== "wide") return false;
    const figures = column(subject, random);
    if (figures.length === 0) return false;
    const [from, to] = random.pick([
      [0, 10],
      [0, 5],
      [1, 7],
      [0, 20],
      [1, 5],
      [0, 50],
      [-10, 10],
    ] as const);
    const titles = from === 0 ? [...TITLES, ...FROM_ZERO] : TITLES;
    const [text, id] = [written(random.pick(titles), from, to), random.pick(RATINGS)];
    if (!rename(figures, someGrid(subject), text, id)) return false;
    const ratings = rate(figures, random, from, to);
    subject.mapped = new Map([[text, id]]);
    if (random.chance(0.4)) say(subject, figures, ratings, [from, to], id);
  }),
  change("scale: all ratings are low", (subject, random) => {
    const figures = column(subject, random);
    const id = random.pick(RATINGS);
    if (figures.length === 0 || !rename(figures, someGrid(subject), id, id)) return false;
    const [from, to] = random.pick([
      [0, 10],
      [1, 5],
      [0, 1],
    ] as const);
    const ratings = rate(figures, random, from, to);
    if (random.chance(0.4)) say(subject, figures, ratings, [from, to], id);
  }),
  change("scale: a legend states another", (subject, random) => {
    const figures = column(subject, random);
    const grid = someGrid(subject);
    const id = random.pick(RATINGS);
    if (figures.length === 0 || !rename(figures, grid, id, id)) return false;
    const [from, to] = random.pick([
      [0, 20],
      [0, 50],
      [0, 10],
    ] as const);
    rate(figures, random, from, to);
    const text = written(random.pick(LEGENDS), from, to);
    const line = { cells: [{ text, means: word(text) }] };
    if (random.chance(0.5)) grid.lines.unshift({ role: "title", ...line });
    else grid.lines.push({ role: "note", ...line });
  }),
  change("scale: a rating out of its indicator's", (subject, random) => {
    const figures = column(subject, random);
    const id = random.pick(RATINGS);
    if (figures.length === 0 || !rename(figures, someGrid(subject), id, id)) return false;
    figures.forEach(({ cell }, i) => {
      const rating = i === 0 ? random.pick([101, 150, -5, 7500]) : 20 + random.below(75);
      putNumber(cell, rating, i === 0 ? DOUBT : value(rating));
    });
  }),
  often("missing: a number that can be no figure", (subject, random) => {
    const figure = someFigure(someGrid(subject), random, hasNumber);
    if (figure === undefined || subject.layout === "publisher") return false;
    const number = random.pick([-2147483648, 2147483647, -32768, 1e30, -1e30, 3.4e38, 4294967295]);
    putNumber(figure.cell, number, DOUBT);
  }),
  change("missing: nines far outside, again and again", (subject, random) => {
    const figures = column(subject, random);
    if (figures.length < 5) return false;
    const number = random.pick([-999, 9999, -999.9, 999, -9999, -99, 999999]);
    figures.forEach(({ cell }, i) => {
      const own = i < 2 ? number : 1 + random.below(9);
      putNumber(cell, own, i < 2 ? DOUBT : value(own));
    });
  }),
  often("missing: a code far outside", (subject, random) => {
    const figures = column(subject, random);
    // Tables that begin again under a header are judged each by itself: of a lone 88 nobody can say that it is far from others.
    const isCut = someGrid(subject).lines.some(({ isHeaderAgain }) => isHeaderAgain);
    if (figures.length === 0 || isCut) return false;
    const number = random.pick([77, 88, 99, 777, 888, -9, -8, 97, 98, 998, -88]);
    figures.forEach(({ cell }, i) => {
      const own = i === 0 ? number : 1 + random.below(9);
      putNumber(cell, own, i === 0 ? DOUBT : value(own));
    });
  }),
];
