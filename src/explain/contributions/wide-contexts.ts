import { ABSENT, type Contest, type State, shapleyWeights, size } from "./coalitions.ts";
import { affine, type Context } from "./contexts.ts";
import { setSums, stateOf, weightOf } from "./set-sums.ts";

const nobody = () => false;

/** Sets of children that come or go, times players: more than these cannot be gone through for every country. */
const MOST_WORK = 2 ** 22;

/**
 * What `affineContext` gives for each player of a wide arithmetic node, at a cost that grows with the players and not with
 * their square: what stays is summed once from either end, and a player put in between. Undefined for a player beside
 * whom too many come and go.
 */
export function wideContexts(
  contest: Contest,
  { value }: Context,
  most: number,
): (player: number) => Context | undefined {
  const { on, off, active } = contest;
  const stays = (at: number) => Number.isFinite(on[at]!) && Number.isFinite(off[at]!);
  const coming = active.filter((at) => !stays(at));
  const without = staying(contest, new Set(coming));
  const allComing = coming.length > most ? undefined : setSums(contest, coming, nobody);

  return (player) => {
    const at = active[player]!;
    const own = stays(at) ? coming : coming.filter((one) => one !== at);
    if (own.length > most || active.length * 2 ** own.length > MOST_WORK) return undefined;
    const beside = own === coming ? allComing! : setSums(contest, own, nobody);
    const shares = shapleyWeights(own.length + 1);
    const weight = weightOf(contest, at);
    /** The root's value with a player in this state, over every set of those that come and go. */
    const over = (state: State) => {
      let all = 0;
      const [there, scored] = [state === ABSENT ? 0 : weight, Number.isFinite(state) ? weight : 0];
      const term = scored === 0 ? 0 : weight * state;
      for (let set = 0; set < 2 ** own.length; set += 1) {
        const count = size(set);
        const [sum, present, whole] = without(at, (count + 1) / (own.length + 2));
        const joined = stateOf(
          contest,
          sum + beside.sum[set]! + term,
          present + beside.present[set]! + scored,
          whole + beside.whole[set]! + there,
        );
        all += shares[count]! * value(joined);
      }
      return all;
    };
    return affine(over);
  };
}

/** The children but one, and but those that come and go: sums, where each player stands with this probability. */
function staying(
  contest: Contest,
  coming: ReadonlySet<number>,
): (but: number, before: number) => readonly [sum: number, present: number, whole: number] {
  const { on, off } = contest;
  const n = off.length;
  const kinds = [off, on.map((state, i) => state - off[i]!)];
  const weight = (i: number) => weightOf(contest, i);
  const counts = (i: number) => !coming.has(i) && off[i] !== ABSENT;
  const finite = (i: number) => counts(i) && !Number.isNaN(off[i]!);
  const [atOff, moves] = kinds.map((states) =>
    fromEitherEnd(n, (i) => (finite(i) && Number.isFinite(states[i]!) ? weight(i) * states[i]! : 0)),
  );
  const present = fromEitherEnd(n, (i) => (finite(i) ? weight(i) : 0));
  const whole = fromEitherEnd(n, (i) => (counts(i) ? weight(i) : 0));
  return (but, before) => [atOff!(but) + before * moves!(but), present(but), whole(but)];
}

/** The sum of all but one: no subtraction, which would leave noise where nothing is left. */
function fromEitherEnd(n: number, of: (i: number) => number): (but: number) => number {
  const [up, down] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let i = 0; i < n; i += 1) up[i + 1] = up[i]! + of(i);
  for (let i = n - 1; i >= 0; i -= 1) down[i] = down[i + 1]! + of(i);
  return (but) => up[but]! + down[but + 1]!;
}
