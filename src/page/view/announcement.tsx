import { useEffect, useState } from "preact/hooks";
import { visible } from "../../report/text/visible.ts";
import { toldOf } from "../score/moves.ts";
import type { State } from "./state.ts";

/** While a slider is dragged nothing is read aloud. */
const QUIET_MS = 400;

/** What other weights did, in a sentence that is seen and read aloud once the weights rest. */
export function Announcement({ state }: { state: State }) {
  const { weights } = state;
  const [said, say] = useState(() => sentence(state));
  useEffect(() => {
    const timer = setTimeout(() => say(sentence(state)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [weights.value, state.unused.value, state.chosen.value, state.language.value]);
  return (
    <p class="said" aria-live="polite">
      {said}
    </p>
  );
}

function sentence(state: State): string {
  const { moves, table, weights, unused, nameOf, titleOf, chosen, words } = state;
  const { moved: say, sentences } = words.peek();
  const lost = unused.peek().length > 0 ? [say.unused(unused.peek().map(visible))] : [];
  const last = [...weights.peek().keys()].at(-1);
  if (last === undefined) return lost.join("");
  const { moved, entered, left } = moves.peek();
  const told = toldOf(moves.peek(), chosen.peek());
  const { plan } = table.peek();
  const item = plan.items.find(({ node }) => node.id === last)!;
  // Of several changed weights none is the reason.
  const first = !told
    ? say.none
    : weights.peek().size > 1
      ? say.plain(moved.length, nameOf(told.country), told.from, told.to)
      : say.one(moved.length, nameOf(told.country), told.from, told.to, titleOf(item), item.share);
  return sentences([
    ...lost,
    first,
    ...(entered.length > 0 ? [say.entered(entered.map(nameOf))] : []),
    ...(left.length > 0 ? [say.left(left.map(nameOf))] : []),
  ]);
}
