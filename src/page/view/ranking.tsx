import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { drawsIn } from "../data/page-data.ts";
import { scaleAround } from "../draw/bars.ts";
import type { Order } from "../score/list.ts";
import { type Axis, addsUp, shareWithin } from "../score/parts.ts";
import { Answer } from "./answer.tsx";
import { DECIMALS, FEWER, type Frame, NARROW, ranksWidth, roomIn, useWindowWidth } from "./frame.ts";
import { BelowRows, Filters, isAscending, type Orders, type Sorting, useRows } from "./list.tsx";
import { Key, keyOf, MARKS, RankingRow } from "./row.tsx";
import type { State } from "./state.ts";

/** What a rank, its change, a name, a score and the page's margins take, in pixels, where there is room and where there is little. */
const OTHER_COLUMNS = { wide: 340, tight: 312 } as const;
/** What the range of scores takes, and the column of the first. */
const [RANGE_COLUMN, FIRST_COLUMN] = [113, 80];
const [NARROWEST, WIDEST] = [110, 760];
/** Where there is less room the ranks in draws stand for the range of scores, and flags are shortened. */
const [TIGHT, LITTLE] = [1200, 900];
const FLAGS = { wide: 150, tight: 136, little: 100 } as const;
/** Rows out of sight are drawn once the weights rest. */
const REST_MS = 160;
const RANGE_WIDTH = 100;

/** The ranking: one row a country, a tape for each axis. */
export function Ranking({ state }: { state: State }) {
  const { table, words, axes, mode, profileOwn, plan } = state;
  const say = words.value;
  const { wanted, order, isTurned } = state.list;
  const window = useWindowWidth();
  const room = roomIn(window, state);
  const isTight = room < TIGHT && drawsIn(state.known.value) !== undefined;
  const flags = FLAGS[room < LITTLE ? "little" : isTight ? "tight" : "wide"];
  const width = widthFor(window, room - flags, isTight, state);
  const range = useMemo(
    () =>
      scaleAround(
        profileOwn.ranked.flatMap(({ range }) => range ?? []),
        plan.scale,
        RANGE_WIDTH,
      ),
    [],
  );

  const { everybody, rows } = useRows(state);
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
    isOfOthers: !state.isSure.value,
    onGaps: state.onGaps.value,
    isTight,
  };
  const drawn = useSettled(frame);

  return (
    <section class="ranking-view" aria-label={say.views.ranking}>
      <Answer state={state} />
      <div class="above">
        <Filters
          state={state}
          orders={ordersOf(state)}
          wanted={wanted}
          found={everybody.length}
          order={order}
          isTurned={isTurned}
        >
          <ModeChoice state={state} />
        </Filters>
        <Key lines={keyOf(frame)} title={say.legend.title} />
      </div>
      <table
        class={isTight ? "rank tight" : "rank"}
        style={{ "--span": 12 / axes.value.length, "--flags": `${flags}px` }}
      >
        <Head frame={frame} order={order} isTurned={isTurned} />
        <tbody>
          {rows.map((_, at) => (
            <RankingRow key={at} at={at} frame={drawn(at)} />
          ))}
        </tbody>
      </table>
      <BelowRows state={state} shown={rows.length} of={everybody.length} />
    </section>
  );
}

/** By what weighed scores can be ordered. */
function ordersOf({ words, plan, axes, titleOf }: State): Orders {
  const { columns } = words.value;
  const { index: root } = plan.root;
  const own = axes.value.flatMap(({ item, parts }) => (item.index === root ? parts : [item, ...parts]));
  return [
    [columns.rankAloud, { by: "rank" }],
    [columns.country, { by: "name" }],
    [columns.score, { by: "node", item: root }],
    [columns.range, { by: "range" }],
    [columns.movedAloud, { by: "moved" }],
    ...own.map((item) => [titleOf(item), { by: "node", item: item.index }] as const),
  ];
}

/** What bars show. */
function ModeChoice({ state: { words, mode: now } }: { state: State }) {
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

/** The pixels that tapes share of so many. */
function widthFor(window: number, room: number, isTight: boolean, state: State): number {
  if (window <= NARROW) return Math.max(200, Math.min(window, 640) - 110);
  const taken =
    OTHER_COLUMNS[isTight ? "tight" : "wide"] +
    (isTight ? 0 : RANGE_COLUMN) +
    ranksWidth(state, isTight) +
    (drawsIn(state.known.value) ? FIRST_COLUMN : 0) +
    state.axes.value.length * (FIGURE + PADDING);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(room, 1600) - taken));
}

/** Axes whose product is the score are of one width; where they add up, each has its share of it. */
function widthsOf(axes: readonly Axis[], width: number, window: number, { plan }: State): readonly number[] {
  // On a narrow screen each has a line of its own.
  if (window <= NARROW) return axes.map(() => width);
  const part = ({ weight }: Axis["item"]) => (addsUp(plan.root) ? weight : 1);
  const total = axes.reduce((sum, { item }) => sum + part(item), 0);
  return axes.map(({ item, parts }) => {
    const share = item.parent < 0 || total === 0 ? 1 / axes.length : part(item) / total;
    return Math.max(Math.round(width * Math.max(share, 0.08)), parts.length * PITCH - FIGURE);
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
    one.widths[0] === other.widths[0] &&
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

/** What stands beside a tape in its cell, in pixels: its score, and room on both sides. */
const [FIGURE, PADDING] = [32, 13];

/** Titles of the columns; those of a tape stand where its columns do. */
function Head({ frame, ...sorting }: Sorting & { frame: Frame }) {
  const { say, axes, widths, range, state, mode, table } = frame;
  const { columns } = say;
  const { titled, height } = partTitles(frame);
  const title = (text: string, aloud: string, by: Order, kind: string) => (
    <Title key={kind} text={text} aloud={aloud} by={by} kind={kind} sort={say.sortBy} {...sorting} />
  );
  return (
    <thead>
      <tr>
        {title(columns.rank, columns.rankAloud, { by: "rank" }, "n")}
        {title(columns.moved, columns.movedAloud, { by: "moved" }, "moved")}
        {title(columns.country, columns.country, { by: "name" }, "name")}
        {title(columns.score, columns.score, { by: "node", item: table.plan.root.index }, "n score")}
        <Title
          text={columns.range}
          aloud={columns.rangeAloud}
          by={{ by: "range" }}
          kind="range"
          sort={say.sortBy}
          below={
            <span class="ends">
              <span>{say.score({ value: range.from, decimals: FEWER })}</span>
              <span>{say.score({ value: range.to, decimals: FEWER })}</span>
            </span>
          }
          {...sorting}
        />
        <AmongHead state={state} />
        <RanksHead state={state} isTight={frame.isTight} />
        {mode === "median" ? (
          <th scope="col" class="axis" style={{ width: `${frame.medianWidth + PADDING}px` }}>
            {say.againstMedian({ score: state.median.value.score ?? 0, decimals: DECIMALS })}
          </th>
        ) : (
          axes.map((axis, at) => (
            <Title
              key={axis.item.index}
              text={axisTitle(axis, widths[at]! + FIGURE, state)}
              aloud={axis.item.parent < 0 ? say.compare.total : state.asPlaced(axis.item)}
              by={{ by: "node", item: axis.item.index }}
              kind={`axis tone${at % 2}`}
              sort={say.sortBy}
              width={widths[at]! + FIGURE + PADDING}
              below={
                <PartTitles
                  titled={titled[at]!}
                  height={height}
                  width={widths[at]!}
                  frame={frame}
                  {...sorting}
                />
              }
              {...sorting}
            />
          ))
        )}
        <th scope="col" class="flags">
          {columns.flags}
        </th>
      </tr>
    </thead>
  );
}

/** What an axis is called in so many pixels. */
function axisTitle({ item }: Axis, width: number, { words, titleOf, shortOf }: State): string {
  if (item.parent < 0) return words.value.compare.total;
  const title = titleOf(item);
  return lengthOf(title, HEAD_SIZE) <= width ? title : shortOf(item);
}

/** Letters of the titles of parts and of axes, in pixels. */
const [PART_SIZE, HEAD_SIZE] = [12, 14];

/** About how long a text is: letters of most alphabets are little more than half as wide as they are high, those of East Asia as wide. */
function lengthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + size * (letter > "\u2e80" ? 1 : 0.65), 0);
}

/** How slanted titles lean, how far apart they are at least and how high they reach at most, as the style sheet has it. */
const [LEAN, PITCH, HIGHEST] = [Math.PI / 3, 15, 110];

interface Titled {
  readonly part: Axis["item"];
  readonly text: string;
  /** Where its column is, and how wide, in pixels. */
  readonly left: number;
  readonly width: number;
}

/** Titles of the parts of each axis above their columns, and how high they stand, slanted, where one of them would not find room. */
function partTitles({ axes, widths, table, state }: Frame) {
  const titled = axes.map(({ parts }, at) => {
    let end = 0;
    return parts.flatMap((part): Titled[] => {
      const [left, width] = [end, shareWithin(table.plan, part) * widths[at]!];
      end += width;
      return width === 0 ? [] : [{ part, text: state.shortOf(part), left, width }];
    });
  });
  const all = titled.flat();
  const length = ({ text }: Titled) => lengthOf(text, PART_SIZE);
  const areSlanted = all.some((one) => length(one) > one.width - 4);
  const height = Math.min(HIGHEST, Math.max(...all.map(length)) * Math.sin(LEAN) + PART_SIZE);
  return { titled, height: areSlanted ? Math.ceil(height) : undefined };
}

interface PartTitlesProps extends Sorting {
  readonly titled: readonly Titled[];
  readonly height: number | undefined;
  readonly width: number;
  readonly frame: Frame;
}

function PartTitles({ titled, height, width, frame, order, isTurned }: PartTitlesProps) {
  const { say, state } = frame;
  let last = -PITCH;
  return (
    <span
      class={height === undefined ? "parts" : "parts slanted"}
      style={{ width: `${width}px`, ...(height === undefined ? {} : { height: `${height}px` }) }}
    >
      {titled.map(({ part, text, left, width: own }) => {
        const name = state.labelledShare(part);
        last = Math.max(last + PITCH, left + Math.min(own, PITCH) / 2);
        const by: Order = { by: "node", item: part.index };
        const isBy = JSON.stringify(order.value) === JSON.stringify(by);
        return (
          <span
            key={part.index}
            class="slot"
            style={height === undefined ? { width: `${own}px` } : { left: `${last}px` }}
          >
            <button
              type="button"
              class={isBy ? "by" : undefined}
              title={name}
              aria-label={say.sortBy({
                column: text === name ? name : say.labelled({ name: text, said: name }),
              })}
              onClick={() => {
                isTurned.value = isBy && !isTurned.value;
                order.value = by;
              }}
            >
              {text}
              {height === undefined && <small>{say.weights.share({ share: part.share })}</small>}
            </button>
          </span>
        );
      })}
    </span>
  );
}

/** Of the column of the first, where draws tell of them. */
export function AmongHead({ state }: { state: State }) {
  const { sure: say } = state.words.value;
  const first = drawsIn(state.data.sure)?.first;
  if (first === undefined) return null;
  return (
    <th scope="col" class="among n" title={say.bands({ k: first })}>
      {say.among({ k: first })}
    </th>
  );
}

/** Of the column of ranks, where something is known of them. */
export function RanksHead({ state, isTight = false }: { state: State; isTight?: boolean }) {
  const { sure: say } = state.words.value;
  const known = state.known.value;
  if (known.length === 0) return null;
  return (
    <th scope="col" class="ranks n" style={{ width: `${ranksWidth(state, isTight)}px` }}>
      {say.column}
      <OfOwn state={state} />
      <span class="kinds">
        {known.map(({ kind, of }) => (
          <span key={kind} class={kind} title={say[kind]({ ranks: say.column, of })}>
            {MARKS[kind]} {say.kinds[kind]}
          </span>
        ))}
      </span>
    </th>
  );
}

/** That what draws say is of other weights than those that rank, once these are changed. */
function OfOwn({ state: { isSure, words } }: { state: State }) {
  return isSure.value ? null : <small class="own">{words.value.weights.asProfile}</small>;
}

interface TitleProps extends Sorting {
  readonly text: string;
  readonly aloud: string;
  readonly by: Order;
  readonly kind: string;
  readonly sort: (d: { readonly column: string }) => string;
  readonly width?: number;
  readonly below?: preact.ComponentChildren;
}

/** The title of a column by which rows can be ordered. */
export function Title({ text, aloud, by, kind, sort, width, below, order, isTurned }: TitleProps) {
  const isBy = JSON.stringify(order.value) === JSON.stringify(by);
  const isUp = isAscending(by, isTurned.value);
  return (
    <th
      scope="col"
      class={kind}
      aria-sort={isBy ? (isUp ? "ascending" : "descending") : undefined}
      {...(width === undefined ? {} : { style: { width: `${width}px` } })}
    >
      <button
        type="button"
        aria-label={sort({ column: aloud })}
        title={aloud}
        onClick={() => {
          isTurned.value = isBy && !isTurned.value;
          order.value = by;
        }}
      >
        {text}
        {isBy && <span aria-hidden="true">{isUp ? " ↑" : " ↓"}</span>}
      </button>
      {below}
    </th>
  );
}
