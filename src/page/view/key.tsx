import { DECIMALS, type Frame } from "./frame.ts";

/** What the drawing means. */
export function Key({ frame: { say, axes, state, mode } }: { frame: Frame }) {
  const [sure] = state.sure.value;
  const ranks = state.data.sure && (
    <p>{sure === undefined ? say.sure.gone : say.sure[sure.kind](say.sure.column, sure.of)}</p>
  );
  if (mode === "median")
    return (
      <div class="key">
        <p>{say.legend.median(state.median.value.score ?? 0, DECIMALS)}</p>
        {ranks}
      </div>
    );
  const apart = axes.filter(({ adds }) => !adds);
  const { root } = state.plan;
  return (
    <div class="key">
      <p>{say.legend.made}</p>
      {apart.map(({ item }) => (
        <p key={item.index}>{say.legend.apart(item === root ? say.compare.total : state.titleOf(item))}</p>
      ))}
      {!root.additive && axes.length > 1 && (
        <p>{say.legend.product(axes.map(({ item }) => state.titleOf(item)))}</p>
      )}
      <p>{say.legend.overlap}</p>
      {ranks}
    </div>
  );
}
