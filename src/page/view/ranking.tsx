import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { scaleAround } from "../draw/scale.ts";
import { type Axis, addsUp } from "../score/axes.ts";
import { Filters, type Orders } from "./filters.tsx";
import { type Frame, ranksWidth } from "./frame.ts";
import { Key, keyOf } from "./key.tsx";
import { Below, useListed } from "./listing.tsx";
import { drawnOf } from "./position.ts";
import { Head } from "./ranking-head.tsx";
import { Row } from "./row.tsx";
import type { State } from "./state.ts";
import { NARROW, useWindowWidth } from "./window-width.ts";

/** What the columns beside the tapes take, in pixels. */
const BESIDE = 760;
const [NARROWEST, WIDEST] = [300, 760];
/** Of the column of the first half comes from the tapes and half from names. */
const HALF = 40;
/** Rows out of sight are drawn once the weights rest. */
const REST_MS = 160;
const RANGE_WIDTH = 100;

/** The ranking: one row a country, a tape for each axis. */
export function Ranking({ state }: { state: State }) {
  const { table, words, axes, mode, profileOwn, plan } = state;
  const say = words.value;
  const { wanted, order, isTurned } = state.list;
  const window = useWindowWidth();
  const width = widthFor(window, state);
  const range = useMemo(
    () =>
      scaleAround(
        profileOwn.ranked.flatMap(({ range }) => range ?? []),
        plan.scale,
        RANGE_WIDTH,
      ),
    [],
  );

  const { everybody, rows } = useListed(state);
  const widths = widthsOf(axes.value, width, window, state);
  const frame: Frame = {
    state,
    table: table.value,
    rows,
    axes: axes.value,
    widths,
    medianWidth: window <= NARROW ? width + 40 : widths.reduce((sum, one) => sum + one, 60),
    range,
    say,
    mode: mode.value,
    chosen: state.chosen.value,
  };
  const drawn = useSettled(frame);

  return (
    <section class="ranking-view" aria-label={say.views.ranking}>
      <Filters
        state={state}
        orders={ordersOf(state)}
        wanted={wanted}
        found={everybody.length}
        order={order}
        isTurned={isTurned}
      >
        <Modes state={state} />
      </Filters>
      <Key lines={keyOf(frame)} title={say.legend.title} isFolded={window <= NARROW} />
      <table class="rank">
        <Head frame={frame} order={order} isTurned={isTurned} />
        <tbody>
          {rows.map((_, at) => (
            <Row key={at} at={at} frame={drawn(at)} />
          ))}
        </tbody>
      </table>
      <Below state={state} shown={rows.length} of={everybody.length} />
    </section>
  );
}

/** By what weighed scores can be ordered. */
function ordersOf({ words, plan, axes, titleOf }: State): Orders {
  const { columns } = words.value;
  const { index: root } = plan.root;
  const own = axes.value.filter(({ item }) => item.index !== root);
  return [
    [columns.rankAloud, { by: "rank" }],
    [columns.country, { by: "name" }],
    [columns.score, { by: "node", item: root }],
    [columns.range, { by: "range" }],
    [columns.movedAloud, { by: "moved" }],
    ...own.map(({ item }) => [titleOf(item), { by: "node", item: item.index }] as const),
  ];
}

/** What bars show. */
function Modes({ state: { words, mode: now } }: { state: State }) {
  const { modes: say } = words.value;
  return (
    <fieldset class="modes">
      <legend class="aloud">{say.label}</legend>
      {(["made", "median"] as const).map((mode) => (
        <button
          type="button"
          key={mode}
          aria-pressed={now.value === mode}
          onClick={() => {
            now.value = mode;
          }}
        >
          {say[mode]}
        </button>
      ))}
    </fieldset>
  );
}

/** The pixels that tapes share. */
function widthFor(window: number, state: State): number {
  if (window <= NARROW) return Math.max(200, Math.min(window, 640) - 110);
  const taken = ranksWidth(state) + (drawnOf(state.data.sure) ? HALF : 0);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(window, 1600) - 40 - BESIDE) - taken);
}

/** Axes whose product is the score are of one width; where they add up, each has its share of it. */
function widthsOf(axes: readonly Axis[], width: number, window: number, { plan }: State): readonly number[] {
  // On a narrow screen each has a line of its own.
  if (window <= NARROW) return axes.map(() => width);
  const part = ({ weight }: Axis["item"]) => (addsUp(plan.root) ? weight : 1);
  const whole = axes.reduce((sum, { item }) => sum + part(item), 0);
  return axes.map(({ item }) => {
    const share = item.parent < 0 || whole === 0 ? 1 / axes.length : part(item) / whole;
    return Math.round(width * Math.max(share, 0.08));
  });
}

/**
 * Which frame a row is drawn from: rows in sight from the newest, the others from the one before until the page rests, so that a step
 * of a slider draws a screenful.
 */
function useSettled(frame: Frame): (at: number) => Frame {
  const settled = useRef(frame);
  const [, again] = useState(0);
  useEffect(() => {
    if (settled.current === frame || !isLive(frame, settled.current)) {
      settled.current = frame;
      return;
    }
    const timer = setTimeout(() => {
      settled.current = frame;
      again((n) => n + 1);
    }, REST_MS);
    return () => clearTimeout(timer);
  });
  if (!isLive(frame, settled.current)) return () => frame;
  const [first, last] = rowsInSight();
  return (at) => (at >= first && at <= last ? frame : settled.current);
}

/** Whether nothing but the weights differs: what else changes is drawn at once. */
function isLive(one: Frame, other: Frame): boolean {
  return (
    one.table !== other.table &&
    one.say === other.say &&
    one.mode === other.mode &&
    one.chosen === other.chosen &&
    one.rows.length === other.rows.length
  );
}

function rowsInSight(): readonly [number, number] {
  const body = document.querySelector("table.rank tbody");
  const row = body?.querySelector("tr");
  if (!body || !row) return [0, 40];
  const { top } = body.getBoundingClientRect();
  const { height } = row.getBoundingClientRect();
  return [Math.floor(-top / height) - 2, Math.ceil((innerHeight - top) / height) + 2];
}
