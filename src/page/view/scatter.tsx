import { useState } from "preact/hooks";
import type { PlanItem } from "../../scoring/plan.ts";
import { between, curve, placedLabels } from "../draw/scatter.ts";
import { percentiles, placingOf } from "../score/parts.ts";
import { DECIMALS, FEWER, pictureWidth, type Ranked, useWindowWidth } from "./frame.ts";
import type { State } from "./state.ts";

const [WIDEST, HIGHEST, LEFT, BELOW] = [760, 560, 44, 40];
const MOST_LABELS = 10;
/** What axes show, the first of them at first. */
const SHOWN = ["percentiles", "raw"] as const;

/** One axis against the other: the first up, the second across, as need stands against commitment. */
export function Scatter({ state }: { state: State }) {
  const { table, axes, words, titleOf, nameOf, chosen } = state;
  const say = words.value;
  const [of, show] = useState<(typeof SHOWN)[number]>("percentiles");
  const width = pictureWidth(useWindowWidth(), WIDEST);
  const height = Math.min(HIGHEST, width);
  const { ranked, plan } = table.value;
  const [up, across] = axes.value as [(typeof axes.value)[0], (typeof axes.value)[0]];
  const [low, high] = of === "raw" ? plan.scale : [0, 100];
  const x = (score: number) => LEFT + ((width - LEFT - 12) * (score - low)) / (high - low);
  const y = (score: number) => height - BELOW - ((height - BELOW - 12) * (score - low)) / (high - low);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => low + share * (high - low));
  const both = ranked.filter(
    ({ scores }) => !Number.isNaN(scores[across.item.index]! + scores[up.item.index]!),
  );
  const [right, top] = [across, up].map(({ item }) => drawn(both, item, of, plan.scale));
  const { kernel, positional, fit } = plan.root;
  const areTwo = axes.value.length === 2 && kernel !== undefined && !positional && fit === undefined;
  const curves = areTwo
    ? [0.2, 0.4, 0.6, 0.8].map((share) => share * (plan.scale[1] - plan.scale[0]) + plan.scale[0])
    : [];
  const joined = (score: number) =>
    curve(kernel!, [across.item.weight, up.item.weight], score, plan.scale).map(
      ([a, b]) => [right!.at(a), top!.at(b)] as const,
    );
  const path = (points: ReturnType<typeof joined>) =>
    `M${points.map(([a, b]) => `${round(x(a))} ${round(y(b))}`).join("L")}`;
  const shown = ranked.filter(({ country }) => state.isShown(country));
  const range = areTwo ? shown.find(({ country }) => country === chosen.value)?.range : undefined;
  const ends = range && range[0] < range[1] ? range.map(joined) : [];
  const points = both.flatMap((one, at) =>
    state.isShown(one.country) ? [{ one, x: x(right!.of[at]!), y: y(top!.of[at]!) }] : [],
  );
  const labels = placedLabels(
    points
      .filter(({ one }) => one.rank <= MOST_LABELS || one.country === chosen.value)
      .map((point) => ({ x: point.x, y: point.y, text: nameOf(point.one.country) })),
    width,
  );
  const [acrossName, upName] = [titleOf(across.item), titleOf(up.item)];
  const caption = say.sentences({
    all: [
      (areTwo ? say.scatter.caption : say.scatter.captionPlain)({ across: acrossName, up: upName }),
      ...(of === "raw" ? [] : [say.scatter.placed({ axis: say.placed.share })]),
    ],
  });
  return (
    <figure class="scatter">
      <figcaption>
        {caption}{" "}
        <label>
          {say.scatter.choose}{" "}
          <select
            value={chosen.value ?? ""}
            onChange={(event) => {
              chosen.value = event.currentTarget.value || undefined;
            }}
          >
            <option value="">{say.scatter.nobody}</option>
            {shown.map(({ country }) => (
              <option key={country} value={country}>
                {nameOf(country)}
              </option>
            ))}
          </select>
        </label>{" "}
        {ends.length > 0 && say.scatter.ends}
        <fieldset class="modes">
          <legend class="aloud">{say.scatter.axes}</legend>
          {SHOWN.map((one) => (
            <button type="button" key={one} aria-pressed={one === of} onClick={() => show(one)}>
              {say.scatter[one]}
            </button>
          ))}
        </fieldset>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={caption}>
        {ticks.map((tick) => (
          <g key={tick} class="grid">
            <path d={`M${x(tick)} ${y(low)}v5M${x(low)} ${y(tick)}h-5`} />
            <text x={x(tick)} y={y(low) + 18} text-anchor="middle">
              {say.score({ value: tick, decimals: FEWER })}
            </text>
            <text x={x(low) - 8} y={y(tick) + 4} text-anchor="end">
              {say.score({ value: tick, decimals: FEWER })}
            </text>
          </g>
        ))}
        <path class="frame" d={`M${x(low)} ${y(high)}V${y(low)}H${x(high)}`} />
        <text class="axis-name" x={x((low + high) / 2)} y={height - 4} text-anchor="middle">
          {acrossName}
        </text>
        {ends.map((found) => (
          <path key={path(found)} class="end" d={path(found)} />
        ))}
        {curves.map((score) => {
          const found = joined(score);
          const last = found.at(-1)!;
          return (
            <g key={score} class="curve">
              <path d={path(found)} />
              <text x={round(x(last[0]) - 2)} y={round(y(last[1]) - 4)} text-anchor="end">
                {say.score({ value: score, decimals: FEWER })}
              </text>
            </g>
          );
        })}
        <text class="axis-name" x={x(low) + 8} y={16}>
          {upName}
        </text>
        {points.map((point) => {
          const { country, rank, score } = point.one;
          const kind = country === chosen.value ? "chosen" : rank <= MOST_LABELS ? "first" : "";
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list above chooses by keyboard
            <circle
              key={country}
              class={`point ${kind}`}
              cx={round(point.x)}
              cy={round(point.y)}
              r={kind === "" ? 4 : 5}
              onClick={() => state.open(country)}
            >
              <title>{say.scatter.point({ name: nameOf(country), rank, score, decimals: DECIMALS })}</title>
            </circle>
          );
        })}
        {labels.map(
          ({ x: at, y: line, text, far }) =>
            far && (
              <path
                key={text}
                class="lead"
                d={`M${round(far.x)} ${round(far.y)}L${round(at)} ${round(line - 4)}`}
              />
            ),
        )}
        {labels.map(({ x: at, y: line, text, anchor }) => (
          <text key={text} x={round(at)} y={round(line)} text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** What an axis shows of each country, and of a figure that goes up from its node. */
function drawn(all: readonly Ranked[], item: PlanItem, of: (typeof SHOWN)[number], [low, high]: Span) {
  const how = placingOf(item);
  const goesUp = all.map(({ scores }) => scores[item.index]!);
  // What is placed among the candidates goes up as its percentile.
  const placed = (figure: number) => (100 * (figure - low)) / (high - low);
  if (of === "percentiles" && how === "share") return { of: goesUp.map(placed), at: placed };
  if (of === "raw" && how === undefined) return { of: goesUp, at: (figure: number) => figure };
  const raw = all.map((one) => one.raw(item));
  const shown = of === "raw" ? raw : percentiles(raw);
  return { of: shown, at: between(goesUp.map((figure, at) => [figure, shown[at]!])) };
}

type Span = readonly [low: number, high: number];

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
