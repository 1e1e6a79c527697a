import type { Kernel } from "../../scoring/aggregators/contract.ts";

type Point = readonly [number, number];

/**
 * Where a node of two parts has one score, as points from the left or upper edge of the square of all scores to the lower or right one:
 * the first part goes across, the second up. Every mean rises with each part, so that each line across the square from below left to
 * above right meets the score once, and halving finds where. There are more points where the curve bends.
 *
 * @param weights of the two parts
 * @param score the one that all points of the curve make
 */
export function curve(
  kernel: Kernel,
  weights: Point,
  score: number,
  [low, high]: readonly [number, number],
): readonly Point[] {
  const x = new Float64Array(2);
  const w = Float64Array.from(weights);
  const isAbove = ([first, second]: Point) => {
    x[0] = first;
    x[1] = second;
    return kernel(x, w, 2) > score;
  };
  /** Where the score is passed on the way between two points. */
  const passed = (from: Point, to: Point): Point => {
    const at = (share: number): Point => [
      from[0] + share * (to[0] - from[0]),
      from[1] + share * (to[1] - from[1]),
    ];
    let [under, over] = [0, 1];
    for (let halves = 0; halves < HALVES; halves += 1) {
      const middle = (under + over) / 2;
      if (isAbove(at(middle))) over = middle;
      else under = middle;
    }
    return at(over);
  };
  /** On the edges that meet in a corner of the square. */
  const around = (corner: Point) =>
    isAbove(corner) ? passed([low, low], corner) : passed(corner, [high, high]);
  const [first, last] = [around([low, high]), around([high, low])];
  const bent = (from: Point, to: Point, depth = 0): readonly Point[] => {
    const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const ahead = middle[0] - middle[1];
    const start: Point = [low + Math.max(0, ahead), low + Math.max(0, -ahead)];
    const reach = high - low - Math.abs(ahead);
    const found = passed(start, [start[0] + reach, start[1] + reach]);
    const isStraight = Math.abs(found[0] - middle[0]) <= FLAT * (high - low);
    if (depth === MOST_DEPTH || (depth >= LEAST_DEPTH && isStraight)) return [found];
    return [...bent(from, found, depth + 1), found, ...bent(found, to, depth + 1)];
  };
  return [first, ...bent(first, last), last];
}

/** A figure and what is shown in its place. */
export type Shown = readonly [figure: number, shown: number];

/**
 * What is shown of a figure that no country has: straight between those of the countries around it, as far as these reach. Both rise
 * together.
 */
export function between(pairs: readonly Shown[]): (figure: number) => number {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  return (figure) => {
    const at = sorted.findIndex(([one]) => one >= figure);
    if (at < 0) return sorted.at(-1)?.[1] ?? Number.NaN;
    const [[to, high], [from, low]] = [sorted[at]!, sorted[Math.max(0, at - 1)]!];
    return from === to ? high : low + ((high - low) * (figure - from)) / (to - from);
  };
}

const HALVES = 30;
/** How far a curve may be from its drawing, as a share of the square. */
const FLAT = 0.0005;
/** How often a piece is halved at least, and at most. */
const [LEAST_DEPTH, MOST_DEPTH] = [2, 9];

export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface PlacedLabel extends Labelled {
  readonly anchor: "start" | "end";
  /** Where its point is, if the label stands so far away that a line has to join them. */
  readonly far?: Pick<Labelled, "x" | "y">;
}

/** A letter's width, a Chinese one's, and a line's height, in pixels: near enough to keep labels apart. */
const [LETTER, HAN, LINE] = [7, 13, 13];

/** How far above or below its point a label needs a line, in pixels. */
const FAR = 20;

const IS_HAN = /\p{Script=Han}/u;

/**
 * Places names beside their points so that none covers another: to the right, else to the left, else above or below, else farther away;
 * one that has no room there either is left out.
 *
 * @param width of the picture
 */
export function placedLabels(points: readonly Labelled[], width: number): readonly PlacedLabel[] {
  // The points that are named are not to be covered either.
  const taken = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return points.flatMap((point): PlacedLabel[] => {
    const size = [...point.text].reduce((sum, letter) => sum + (IS_HAN.test(letter) ? HAN : LETTER), 0);
    for (const dy of [4, -7, 15, -18, 26, -29, 37, -40, 48, -51])
      for (const anchor of ["start", "end"] as const) {
        const x = point.x + (anchor === "start" ? 7 : -7);
        const y = point.y + dy;
        const left = anchor === "start" ? x : x - size;
        const box = { left, right: left + size, top: y - LINE + 3, bottom: y + 3 };
        const isFree = taken.every(
          (one) =>
            one.right < box.left || one.left > box.right || one.bottom < box.top || one.top > box.bottom,
        );
        if (!isFree || box.left < 0 || box.right > width) continue;
        taken.push(box);
        return [{ ...point, x, y, anchor, ...(Math.abs(dy) < FAR ? {} : { far: point }) }];
      }
    return [];
  });
}
