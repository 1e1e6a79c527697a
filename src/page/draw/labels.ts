export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Placed extends Labelled {
  readonly anchor: "start" | "end";
}

/** A letter's width, a Chinese one's, and a line's height, in pixels: near enough to keep labels apart. */
const [LETTER, HAN, LINE] = [7, 13, 13];

const IS_HAN = /\p{Script=Han}/u;

/**
 * Places names beside their points so that none covers another: to the right, else to the left, else above or below; one that has no
 * room is left out.
 *
 * @param width of the picture
 */
export function placedLabels(points: readonly Labelled[], width: number): readonly Placed[] {
  // The points that are named are not to be covered either.
  const taken = points.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return points.flatMap((point): Placed[] => {
    const size = [...point.text].reduce((sum, letter) => sum + (IS_HAN.test(letter) ? HAN : LETTER), 0);
    for (const dy of [4, -7, 15, -18, 26])
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
        return [{ ...point, x, y, anchor }];
      }
    return [];
  });
}
