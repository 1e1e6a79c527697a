/** What a score could be, in English and three digits: `12.5–87.5`. */
export function rangeBriefly(range: readonly [number, number]): string {
  return range.map((end) => String(Number(end.toPrecision(3)))).join("–");
}
