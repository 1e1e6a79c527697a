/**
 * Cronbach's coefficient alpha of standardised items, out of their correlations: k r / (1 + (k - 1) r), r the mean correlation of two of
 * them (Cronbach 1951; OECD and JRC, Handbook on Constructing Composite Indicators, 2008, p. 72). 1 where all say the same, 0 where they say
 * nothing of each other; below 0 where they speak against each other. Undefined for fewer than two items.
 */
export function cronbachAlpha(correlations: readonly (readonly number[])[]): number | undefined {
  const k = correlations.length;
  if (k < 2) return undefined;
  const sum = correlations.flat().reduce((total, r) => total + r, 0) - k;
  const r = sum / (k * (k - 1));
  return (k * r) / (1 + (k - 1) * r);
}
