/** Of a score, and of a figure of which only the size matters: as the profile's scale asks, said before anything is drawn. */
export let [DECIMALS, FEWER] = [1, 0];

export function showDecimals(decimals: number): void {
  DECIMALS = decimals;
  FEWER = Math.max(0, decimals - 1);
}
