/**
 * The `median` of the first `count` values, to the last bit, without a sort: those around the middle are found by selection, and `values` are
 * left in another order. NaN for no values. For medians that are wanted thousands of times.
 *
 * Hoare, C. A. R. (1961), Algorithm 65: find, Communications of the ACM 4(7); quick for values in any order, n² for some made to be slow.
 *
 * @param values finite numbers; 0 and -0 count as one
 */
export function medianInPlace(values: Float64Array, count: number): number {
  if (count === 0) return Number.NaN;
  const middle = count >> 1;
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = values[middle]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (pivot < values[j]!) j -= 1;
      if (i > j) break;
      const other = values[i]!;
      values[i] = values[j]!;
      values[j] = other;
      i += 1;
      j -= 1;
    }
    if (j < middle) left = i;
    if (middle < i) right = j;
  }
  const upper = values[middle]!;
  if (count % 2 === 1) return upper;
  let lower = values[0]!;
  for (let i = 1; i < middle; i += 1) if (values[i]! > lower) lower = values[i]!;
  return (lower + upper) / 2;
}
