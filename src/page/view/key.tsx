import { type Axis, addsUp, placingOf } from "../score/axes.ts";
import { DECIMALS, type Frame } from "./frame.ts";
import type { State } from "./state.ts";

/** What stands before ranks of each kind where there is no room for a name. */
export const MARKS = { sets: "±", draws: "~" } as const;

/** What the drawing of weighed scores means. */
export function keyOf({ say, axes, state, mode }: Frame): readonly string[] {
  const { root } = state.plan;
  const nameOf = ({ item }: Axis) => (item.parent < 0 ? say.compare.total : state.titleOf(item));
  const placed = (how: ReturnType<typeof placingOf>) =>
    axes.filter(({ item }) => item.parent >= 0 && placingOf(item) === how).map(nameOf);
  const beside = (["share", "normalised"] as const).flatMap((how) => {
    const names = placed(how);
    return names.length === 0 ? [] : [say.legend.placed(names, say.placed[how])];
  });
  const bars = [
    say.legend.made,
    ...beside,
    ...axes.filter(({ adds }) => !adds).map((axis) => say.legend.apart(nameOf(axis))),
    ...(addsUp(root) || axes.length < 2 ? [] : [say.legend.product(axes.map(nameOf))]),
    say.legend.overlap,
  ];
  const ranks = ranksKey(state);
  return mode === "median"
    ? [say.legend.median(state.median.value.score ?? 0, DECIMALS), ...ranks]
    : [...bars, ...ranks];
}

/** What the columns of the first and of ranks mean. */
export function ranksKey({ sure, data, words }: State): readonly string[] {
  const { sure: say } = words.value;
  if (data.sure && sure.value.length === 0) return [say.gone];
  return sure.value.flatMap(({ kind, of, first }) => [
    ...(first === undefined ? [] : [say.bands(first)]),
    say[kind](`${MARKS[kind]} ${say.kinds[kind]}`, of),
  ]);
}

interface Told {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isFolded: boolean;
}

/** Before the rows; folded on a narrow screen. */
export function Key({ lines, title, isFolded }: Told) {
  return (
    <details class="key" open={!isFolded}>
      <summary>{title}</summary>
      {lines.map((line) => (
        <p key={line}>{line} </p>
      ))}
    </details>
  );
}
