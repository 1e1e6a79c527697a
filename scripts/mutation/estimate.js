/** @param {number} seed a generator of numbers from 0 to 1 (mulberry32) */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In an order drawn by seed. */
export function shuffled(all, seed) {
  const next = random(seed);
  const order = [...all];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Normal quantile of a 95 % interval. */
const Z = 1.959964;

/**
 * The 95 % interval of a share of which `found` of `tried` were drawn (Wilson 1927), less for what is not drawn of a finite whole.
 *
 * @returns {[low: number, high: number]}
 */
export function interval(found, tried, whole) {
  if (tried === 0) return [0, 1];
  if (tried >= whole) return [found / tried, found / tried];
  const share = found / tried;
  const z2 = Z ** 2 * ((whole - tried) / (whole - 1));
  const middle = (share + z2 / (2 * tried)) / (1 + z2 / tried);
  const half =
    (Math.sqrt(z2) / (1 + z2 / tried)) * Math.sqrt((share * (1 - share)) / tried + z2 / (4 * tried ** 2));
  return [middle - half, middle + half];
}
