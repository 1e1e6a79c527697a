/**
 * What statistics programs store where there is no figure, and what no country's figure can be: R's NA as a whole number and the other
 * ends of whole numbers of 16, 32 and 64 bits, the 27 marks that Stata keeps below the end of 32 bits, 1e20 itself, which climate files write, and what is beyond 1e30, as
 * SAS's, netCDF's and SPSS's marks are.
 */
const NO_FIGURES: ReadonlySet<number> = new Set([
  -32_768,
  -(2 ** 31),
  -(2 ** 31) + 1,
  2 ** 32 - 1,
  1e20,
  -1e20,
  -(2 ** 63),
  2 ** 63,
  2 ** 64,
]);
const BEYOND = 1e30;
const [STATA_FIRST, STATA_LAST] = [2 ** 31 - 27, 2 ** 31 - 1];

/** Whether a number can be no figure: it is a mark for a missing one. */
export function isNoFigure(value: number): boolean {
  return (
    value >= BEYOND ||
    value <= -BEYOND ||
    (Number.isInteger(value) && value >= STATA_FIRST && value <= STATA_LAST) ||
    NO_FIGURES.has(value)
  );
}

/** 77, 88, 99, 96 to 98, 777, 998, also below 0; -9, -8, -7; the ends of whole numbers that figures reach, and Stata's marks below them. */
const CODE =
  /^-?(?:66+|77+|88+|99+|9+[678])$|^-[789]$|^-128$|^1(?:0[1-9]|1\d|2[0-7])$|^(?:3274[1-9]|327[56]\d|65535)$/u;
/** 99.9, -999.99. */
const NINES_BEHIND = /^-?9+\.9+$/u;
const NINES = /^-?999+(?:\.9+)?$|^-99+(?:\.9+)?$/u;

/** Whether data files often write a number where there is no figure, which it can be as well: 88 is Denmark's score of the CPI. */
export function mayBeMissingCode(value: number): boolean {
  const size = Math.abs(value);
  if (size < 7) return false;
  if (Number.isInteger(value)) return size < 1e6 && CODE.test(String(value));
  return size % 10 > 9.8 && NINES_BEHIND.test(String(value));
}

/** Whether it is a run of nines that, far outside the others and repeated, is no figure. */
export function isRunOfNines(value: number): boolean {
  return NINES.test(String(value));
}
