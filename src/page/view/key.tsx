import type { Axis } from "../score/axes.ts";
import { DECIMALS, type Frame } from "./frame.ts";

/** What stands before ranks of each kind where there is no room for a name. */
export const MARKS = { sets: "±", draws: "~" } as const;

/** What the drawing means, before the rows; folded on a narrow screen. */
export function Key({ frame: { say, axes, state, mode }, isFolded }: { frame: Frame; isFolded: boolean }) {
  const { root } = state.plan;
  const nameOf = ({ item }: Axis) => (item === root ? say.compare.total : state.titleOf(item));
  const bars = [
    say.legend.made,
    ...axes.filter(({ adds }) => !adds).map((axis) => say.legend.apart(nameOf(axis))),
    ...(root.additive || axes.length < 2 ? [] : [say.legend.product(axes.map(nameOf))]),
    say.legend.overlap,
  ];
  const ranks = state.sure.value.map(({ kind, of }) =>
    say.sure[kind](`${MARKS[kind]} ${say.sure.kinds[kind]}`, of),
  );
  if (state.data.sure && ranks.length === 0) ranks.push(say.sure.gone);
  const all =
    mode === "median"
      ? [say.legend.median(state.median.value.score ?? 0, DECIMALS), ...ranks]
      : [...bars, ...ranks];
  return (
    <details class="key" open={!isFolded}>
      <summary>{say.legend.title}</summary>
      {all.map((line) => (
        <p key={line}>{line} </p>
      ))}
    </details>
  );
}
