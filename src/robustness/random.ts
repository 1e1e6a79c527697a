import { normalQuantile } from "../stats/index.ts";

/** What is drawn, each from streams of its own: that one of them is drawn or not changes none of the others. */
export const PURPOSES = {
  weights: 1,
  values: 2,
  missing: 3,
  methods: 4,
  errors: 5,
  bootstrap: 6,
  scramble: 7,
  /** And one more for each group whose part in the outcome is asked. */
  groups: 1000,
};

/** Random numbers of one seed and one purpose, in one stream per draw. */
export interface Random {
  /** Goes to the start of the stream of draw `index` (a whole number from 0): what comes next depends on it and the seed alone. */
  start(index: number): void;
  /** 32 random bits, as a whole number from 0. */
  bits(): number;
  /** Uniform on the open interval from 0 to 1, in steps of 2^-52: its logarithm and its normal quantile are finite. */
  uniform(): number;
  /** Standard normal, by the inverse of its distribution. */
  normal(): number;
  /** As many standard normals as there are places, each written into its own; at a place below 0 it is left out of the stream unseen. */
  normals(into: Float64Array, places: Int32Array): void;
  /** Exponential of mean 1. */
  exponential(): number;
}

/**
 * A seeded generator that gives every draw a stream of its own, so that a draw is the same whichever thread makes it and whatever
 * was drawn before. It stands at the stream of draw 0.
 *
 * xoshiro128** (Blackman, D. and Vigna, S. (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4)), its 128 bits of
 * state for each draw hashed from seed, purpose and index with the finaliser of MurmurHash3. Two of a million streams of a thousand
 * numbers overlap with a probability below 1e-20.
 *
 * @param seed a whole number from 0 to 2^53 - 1
 * @throws RangeError for a seed or an index that is none
 */
export function seededRandom(seed: number, purpose: number): Random {
  requireWhole(seed, "seed");
  const state = new Int32Array(4);
  const bases = Int32Array.from([0, 1, 2, 3], (word) =>
    absorbed(absorbed(absorbed(START, word), seed), purpose),
  );

  const ahead = new Uint32Array(AHEAD);
  let next = AHEAD;
  const refill = (): number => {
    fillBits(state, ahead);
    return 0;
  };
  const bits = (): number => {
    if (next === AHEAD) next = refill();
    next += 1;
    return ahead[next - 1]!;
  };
  const uniform = (): number => ((bits() >>> 6) * 67_108_864 + (bits() >>> 6) + 0.5) * 2 ** -52;

  const random: Random = {
    start(index) {
      requireWhole(index, "index of a draw");
      for (let word = 0; word < 4; word += 1) state[word] = absorbed(bases[word]!, index);
      // The one state from which it never leaves.
      if ((state[0]! | state[1]! | state[2]! | state[3]!) === 0) state[0] = 1;
      next = AHEAD;
    },
    bits,
    uniform,
    normal: () => normalQuantile(uniform()),
    normals(into, places) {
      // As `uniform` has it, without three calls for each.
      let at = next;
      for (let k = 0, end = places.length; k < end; k += 1) {
        if (at === AHEAD) at = refill();
        const high = ahead[at]! >>> 6;
        at += 1;
        if (at === AHEAD) at = refill();
        const low = ahead[at]! >>> 6;
        at += 1;
        const place = places[k]!;
        if (place >= 0) into[place] = normalQuantile((high * 67_108_864 + low + 0.5) * 2 ** -52);
      }
      next = at;
    },
    exponential: () => -Math.log(uniform()),
  };
  random.start(0);
  return random;
}

/** So many numbers are made at a time: a stream has no use for fewer, and the state is read and written once for all. */
const AHEAD = 32;

/** Steps of xoshiro128**, as many as there are places: each gives 32 bits out of a state of four words, which it moves on. */
export function fillBits(state: Int32Array, into: Uint32Array): void {
  let s0 = state[0]!;
  let s1 = state[1]!;
  let s2 = state[2]!;
  let s3 = state[3]!;
  for (let at = 0, end = into.length; at < end; at += 1) {
    const fives = Math.imul(s1, 5);
    into[at] = Math.imul((fives << 7) | (fives >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
}

function requireWhole(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`the ${what} is ${value}, not a whole number from 0 to 2^53 - 1`);
  }
}

const START = 0x9e3779b9;

/** 32 bits of what was absorbed before and of a whole number below 2^53, in which each bit of both has its say. */
function absorbed(hash: number, number: number): number {
  return mixed(mixed(hash ^ number) ^ Math.floor(number / 2 ** 32) ^ 0x85ebca6b);
}

/** The finaliser of MurmurHash3: one to one on 32 bits. */
function mixed(bits: number): number {
  let h = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) + 0x6d2b79f5) | 0;
}
