/**
 * The word of a list that is nearest to what was written (fewest insertions, deletions and replacements, case ignored), for
 * messages only; undefined where nothing is near.
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const wanted = written.trim().toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const distance = editDistance(wanted, word.trim().toLowerCase());
    if (distance <= Math.max(2, word.length / 2) && (!best || distance < best.distance))
      best = { word, distance };
  }
  return best?.word;
}

/** Levenshtein distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
