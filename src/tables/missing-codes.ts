/**
 * What statistics programs store where there is no figure, and what no country's figure can be: R's NA as a whole number and the other
 * ends of whole numbers of 16, 32 and 64 bits, SAS's, netCDF's and SPSS's 1e30 and beyond.
 */
const NO_FIGURES: ReadonlySet<number> = new Set([
  -32_768,
  -(2 ** 31),
  -(2 ** 31) + 1,
  2 ** 31 - 1,
  2 ** 32 - 1,
  -(2 ** 63),
  2 ** 63,
  2 ** 64,
]);
const BEYOND = 1e30;

/** Whether a number can be no figure: it is a mark for a missing one. */
export function isNoFigure(value: number): boolean {
  return value >= BEYOND || value <= -BEYOND || NO_FIGURES.has(value);
}

/** 77, 88, 99, 96 to 98, 777, 998, also below 0; -9, -8, -7; the ends of whole numbers that figures reach. */
const CODE = /^-?(?:66+|77+|88+|99+|9+[678])$|^-[789]$|^(?:32767|65535)$/u;
/** 99.9, -999.99. */
const NINES_BEHIND = /^-?9+\.9+$/u;
const NINES = /^-?999+(?:\.9+)?$|^-99+(?:\.9+)?$/u;

/** Whether data files often write a number where there is no figure, which it can be as well: 88 is Denmark's score of the CPI. */
export function mayBeMissingCode(value: number): boolean {
  const size = Math.abs(value);
  if (size < 7 || size % 10 < 5) return false;
  if (Number.isInteger(value)) return CODE.test(String(value));
  return size % 10 > 9.8 && NINES_BEHIND.test(String(value));
}

/** Whether it is a run of nines that, far outside the others and repeated, is no figure. */
export function isRunOfNines(value: number): boolean {
  return NINES.test(String(value));
}
