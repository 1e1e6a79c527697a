/** The one formatter of numbers for people: fixed decimals, a point, no thousands mark, a real minus sign. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  const negative = value < 0 && Number(text) !== 0;
  return negative ? `\u2212${text}` : text;
}

/** With a sign, for differences: `+3.2`, `−0.4`, `0.0`. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A share as a whole percentage: `62 %`. */
export function percent(share: number): string {
  return `${fixed(share * 100, 0)} %`;
}

/** A raw figure as published: up to 6 significant digits, no trailing zeros. */
export function figure(value: number | string): string {
  if (typeof value === "string") return value;
  const rounded = Number(value.toPrecision(6));
  return rounded < 0 ? `\u2212${Math.abs(rounded)}` : String(rounded);
}

/** A raw figure in a sentence: whole numbers as they are, others to 3 significant digits. */
export function brief(value: number | string): string {
  if (typeof value === "string" || Number.isInteger(value)) return figure(value);
  return figure(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3)));
}
