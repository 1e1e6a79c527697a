import { type ShareFraction, valueAt } from "./fraction.ts";

/**
 * The shares between 0 and 1 at which one score passes the other, ascending: roots of
 * (a1 + b1 t)(c2 + d2 t) - (a2 + b2 t)(c1 + d1 t), a quadratic, at which its sign changes. Scores that touch and part again do not
 * pass; `undefined` where they are the same at every share.
 */
export function fractionCrossings(one: ShareFraction, other: ShareFraction): number[] | undefined {
  const q0 = one.a * other.c - other.a * one.c;
  const q1 = one.a * other.d + one.b * other.c - other.a * one.d - other.b * one.c;
  const q2 = one.b * other.d - other.b * one.d;
  const size = (f: ShareFraction) => Math.abs(f.a) + Math.abs(f.b) + Math.abs(f.c) + Math.abs(f.d);
  const noise = 1e-14 * size(one) * size(other);
  if ([q0, q1, q2].every((q) => Math.abs(q) <= noise)) return undefined;
  const roots = quadraticRoots(q0, q1, Math.abs(q2) <= noise ? 0 : q2)
    .filter((root) => root > 0 && root < 1)
    .sort((x, y) => x - y);
  const marks = [0, ...roots, 1];
  const signs = marks.slice(1).map((mark, i) => {
    const middle = (marks[i]! + mark) / 2;
    return Math.sign(valueAt(one, middle) - valueAt(other, middle));
  });
  return roots.filter((_, i) => signs[i] !== signs[i + 1]);
}

/** Roots of q0 + q1 t + q2 t², by the form that loses no digits to cancellation (Press et al., Numerical Recipes, 5.6). */
function quadraticRoots(q0: number, q1: number, q2: number): number[] {
  if (q2 === 0) return q1 === 0 ? [] : [-q0 / q1];
  // Without real roots this is NaN, which lies in no interval.
  const q = -(q1 + (q1 < 0 ? -1 : 1) * Math.sqrt(q1 * q1 - 4 * q2 * q0)) / 2;
  return q === 0 ? [0] : [q / q2, q0 / q];
}
