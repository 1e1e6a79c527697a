/** The double next to a whole power of ten, which `10 ** -5` is not in every version of V8. */
export function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}
