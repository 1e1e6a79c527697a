/** ln sqrt(2 pi). */
const HALF_LOG_2PI = 0.9189385332046728;

/**
 * Φ(x): the probability that a standard normal variable is below x. `normalCdf(0)` is 0.5, `normalCdf(1.96)` about 0.975.
 *
 * Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + …), summed until a term changes nothing (Marsaglia, G. (2004),
 * Evaluating the Normal Distribution, Journal of Statistical Software 11(4)). Absolute error below 1e-14; beyond ±8, where
 * less than 1e-15 is left, exactly 0 or 1.
 */
export function normalCdf(x: number): number {
  if (x < 0) return 1 - normalCdf(-x);
  if (x > 8) return 1;
  let sum = x;
  let before = 0;
  let term = x;
  for (let i = 3; sum !== before; i += 2) {
    before = sum;
    term *= (x * x) / i;
    sum += term;
  }
  return Math.min(1, 0.5 + sum * Math.exp(-0.5 * x * x - HALF_LOG_2PI));
}

const CENTRE = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const CENTRE_BELOW = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852854,
];
const MIDDLE = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const MIDDLE_BELOW = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_BELOW = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * Φ⁻¹(p): the value below which a standard normal variable is with probability `p`. `normalQuantile(0.975)` is about 1.96;
 * at 0 and 1 it is -∞ and ∞, and outside of them NaN.
 *
 * Rational approximations of Wichura, M. J. (1988), Algorithm AS 241, Applied Statistics 37(3), PPND16: relative error about 1e-16.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, CENTRE_BELOW, 0.180625 - q * q);
  if (p === 0 || p === 1) return q * Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const x = r <= 5 ? ratio(MIDDLE, MIDDLE_BELOW, r - 1.6) : ratio(TAIL, TAIL_BELOW, r - 5);
  return Math.sign(q) * x;
}

function ratio(above: readonly number[], below: readonly number[], x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

/** Without a loop, since draws ask for a thousand quantiles each. */
function polynomial(c: readonly number[], x: number): number {
  const upper = ((c[7]! * x + c[6]!) * x + c[5]!) * x + c[4]!;
  return (((upper * x + c[3]!) * x + c[2]!) * x + c[1]!) * x + c[0]!;
}
