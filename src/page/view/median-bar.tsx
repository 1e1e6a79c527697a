import { diverging } from "../draw/diverging.ts";
import { against } from "../score/against.ts";
import type { Row } from "../score/listed.ts";
import { type Frame, TAPE_HEIGHT } from "./frame.ts";

/** How far bars reach on either side of the median country, as a share of the scale. */
const REACH = 0.3;

/** A country against the median one: lifts to the right, drags to the left, a tick at the score. */
export function MedianBar({ one, frame, width }: { one: Row; frame: Frame; width: number }) {
  const { state, table, axes } = frame;
  const median = state.median.value;
  const [low, high] = table.plan.scale;
  const found = against(
    table,
    one,
    median,
    axes.flatMap(({ parts }) => parts),
  );
  if (found === undefined || median.score === undefined) return null;
  const axisOf = axes.flatMap(({ parts }, at) => parts.map(() => at));
  const x = (points: number) =>
    Math.round(10 * Math.min(width, Math.max(0, width / 2 + (points * width) / (2 * REACH * (high - low))))) /
    10;
  return (
    <svg class="against" width={width} height={TAPE_HEIGHT} aria-hidden="true" focusable="false">
      <path class="rule" d={`M${width / 2} 0V${TAPE_HEIGHT}`} />
      {diverging(found.map((part, i) => ({ ...part, axis: axisOf[i]! }))).map((box, i) => (
        <path
          key={i}
          class={`tone${box.axis % 2} ${box.kind}`}
          d={`M${x(box.from)} 1H${Math.max(x(box.from), x(box.to) - 0.7)}V${TAPE_HEIGHT - 1}H${x(box.from)}z`}
        />
      ))}
      <path class="tick" d={`M${x(one.score - median.score)} 0v${TAPE_HEIGHT}`} />
    </svg>
  );
}
