import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { scaleAround } from "../draw/scale.ts";
import type { Axis } from "../score/axes.ts";
import { listed } from "../score/listed.ts";
import { Filters } from "./filters.tsx";
import { type Frame, ranksWidth } from "./frame.ts";
import { Key } from "./key.tsx";
import { Head } from "./ranking-head.tsx";
import { Row } from "./row.tsx";
import type { State } from "./state.ts";
import { NARROW, useWindowWidth } from "./window-width.ts";

/** What the columns beside the tapes take, in pixels. */
const BESIDE = 760;
const [NARROWEST, WIDEST] = [300, 760];
/** Rows out of sight are drawn once the weights rest. */
const REST_MS = 160;
const RANGE_WIDTH = 100;

/** The ranking: one row a country, a tape for each axis. */
export function Ranking({ state }: { state: State }) {
  const { table, words, axes, mode, profileOwn, plan, evidence } = state;
  const say = words.value;
  const { wanted, order, isTurned, isCut } = state.list;
  const window = useWindowWidth();
  const width = widthFor(window, state);
  const collator = useMemo(() => new Intl.Collator(say.language), [say.language]);
  const range = useMemo(
    () =>
      scaleAround(
        profileOwn.ranked.flatMap(({ range }) => range ?? []),
        plan.scale,
        RANGE_WIDTH,
      ),
    [],
  );

  const everybody = listed(
    table.value.ranked.filter(({ country }) => state.isShown(country)),
    wanted.value,
    order.value,
    isTurned.value,
    {
      nameOf: state.nameOf,
      regionsOf: evidence.regions,
      incomeOf: state.incomeOf,
      movedOf: ({ country, rank }) => {
        const before = state.rankBefore(country);
        return before === undefined ? undefined : before - rank;
      },
      compare: collator.compare,
    },
  );
  const rows = isCut.value ? everybody.slice(0, state.data.top) : everybody;
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
      <Filters state={state} wanted={wanted} found={everybody.length} order={order} isTurned={isTurned} />
      <Key frame={frame} isFolded={window <= NARROW} />
      <table class="rank">
        <Head frame={frame} order={order} isTurned={isTurned} />
        <tbody>
          {rows.map((_, at) => (
            <Row key={at} at={at} frame={drawn(at)} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>{say.nothingFound}</p>}
      {rows.length < everybody.length && (
        <p>
          <button type="button" onClick={() => (isCut.value = false)}>
            {say.showAll(everybody.length)}
          </button>
        </p>
      )}
    </section>
  );
}

/** The pixels that tapes share. */
function widthFor(window: number, state: State): number {
  if (window <= NARROW) return Math.max(200, Math.min(window, 640) - 110);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(window, 1600) - 40 - BESIDE) - ranksWidth(state));
}

/** Axes whose product is the score are of one width; where they add up, each has its share of it. */
function widthsOf(axes: readonly Axis[], width: number, window: number, { plan }: State): readonly number[] {
  // On a narrow screen each has a line of its own.
  if (window <= NARROW) return axes.map(() => width);
  const whole = axes.reduce((sum, { item }) => sum + (plan.root.additive ? item.weight : 1), 0);
  return axes.map(({ item }) => {
    const share =
      item.parent < 0 || whole === 0 ? 1 / axes.length : (plan.root.additive ? item.weight : 1) / whole;
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
