/**
 * Freedom House, Freedom in the World methodology: how ratings and statuses follow from scores. They hold for every
 * edition from 2013 on. Scores are the lower ends of the bands of ratings 1 to 6; what is below the last is a 7.
 */
const POLITICAL_RIGHTS = [36, 30, 24, 18, 12, 6];
const CIVIL_LIBERTIES = [53, 44, 35, 26, 17, 8];

/** What a row says, where it says it. */
export interface FiwRow {
  readonly pr?: number | undefined;
  readonly cl?: number | undefined;
  readonly total?: number | undefined;
  readonly prRating?: number | undefined;
  readonly clRating?: number | undefined;
  readonly status?: string | undefined;
}

/** A figure that does not follow from its neighbours: which one, and the sentence about it. */
interface FiwMismatch {
  readonly cell: keyof FiwRow;
  readonly message: string;
}

/** Political rights rating (1 best, 7 worst) of a political rights score. */
export function prRating(score: number): number {
  return rating(score, POLITICAL_RIGHTS);
}

/** Civil liberties rating (1 best, 7 worst) of a civil liberties score. */
export function clRating(score: number): number {
  return rating(score, CIVIL_LIBERTIES);
}

/** Every figure of a row that does not follow from the others by the publisher's own rules. */
export function fiwMismatches(row: FiwRow): FiwMismatch[] {
  const found: FiwMismatch[] = [];
  const { pr, cl, total, status } = row;
  if (pr !== undefined && cl !== undefined && total !== undefined && pr + cl !== total) {
    found.push({ cell: "total", message: `the total is ${total}, but ${pr} and ${cl} make ${pr + cl}` });
  }
  if (pr !== undefined && row.prRating !== undefined && row.prRating !== prRating(pr)) {
    const message = `the political rights rating is ${row.prRating}, but a score of ${pr} rates ${prRating(pr)}`;
    found.push({ cell: "prRating", message });
  }
  if (cl !== undefined && row.clRating !== undefined && row.clRating !== clRating(cl)) {
    const message = `the civil liberties rating is ${row.clRating}, but a score of ${cl} rates ${clRating(cl)}`;
    found.push({ cell: "clRating", message });
  }
  if (row.prRating !== undefined && row.clRating !== undefined && status !== undefined) {
    const mean = (row.prRating + row.clRating) / 2;
    const expected = mean <= 2.5 ? "F" : mean <= 5 ? "PF" : "NF";
    if (status !== expected) {
      found.push({
        cell: "status",
        message: `the status is ${status}, but a mean rating of ${mean} is ${expected}`,
      });
    }
  }
  return found;
}

function rating(score: number, bands: readonly number[]): number {
  const band = bands.findIndex((lowest) => score >= lowest);
  return band < 0 ? bands.length + 1 : band + 1;
}
