import { shareWithin } from "../score/axes.ts";
import type { Order } from "../score/listed.ts";
import { goesUp, type Sorting } from "./filters.tsx";
import { DECIMALS, type Frame, ranksWidth } from "./frame.ts";
import { MARKS } from "./key.tsx";
import { drawnOf } from "./position.ts";
import type { State } from "./state.ts";

/** Columns narrower than this have no room for their name. */
const NARROW = 34;
/** What stands beside a tape in its cell, in pixels: its score, and room on both sides. */
const [FIGURE, PADDING] = [32, 13];

/** Titles of the columns; those of a tape stand where its columns do. */
export function Head({ frame, ...sorting }: Sorting & { frame: Frame }) {
  const { say, axes, widths, range, state, mode, table } = frame;
  const { columns } = say;
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
              <span>{say.score(range.from, 0)}</span>
              <span>{say.score(range.to, 0)}</span>
            </span>
          }
          {...sorting}
        />
        <AmongHead state={state} />
        <RanksHead state={state} />
        {mode === "median" ? (
          <th scope="col" class="axis" style={{ width: `${frame.medianWidth + PADDING}px` }}>
            {say.againstMedian(state.median.value.score ?? 0, DECIMALS)}
          </th>
        ) : (
          axes.map((axis, at) => (
            <Title
              key={axis.item.index}
              text={axis.item.parent < 0 ? say.compare.total : state.titleOf(axis.item)}
              aloud={axis.item.parent < 0 ? say.compare.total : state.asPlaced(axis.item)}
              by={{ by: "node", item: axis.item.index }}
              kind={`axis tone${at % 2}`}
              sort={say.sortBy}
              width={widths[at]! + FIGURE + PADDING}
              below={
                <span class="parts" style={{ width: `${widths[at]}px` }}>
                  {axis.parts.map((part) => {
                    const width = shareWithin(table.plan, part) * widths[at]!;
                    const name = state.titleOf(part);
                    return (
                      <span key={part.index} style={{ width: `${width}px` }} title={name}>
                        {width >= NARROW && (
                          <>
                            <span>{name}</span>
                            <small>{say.weights.share(part.share)}</small>
                          </>
                        )}
                      </span>
                    );
                  })}
                </span>
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

/** Of the column of the first, where draws tell of them. */
export function AmongHead({ state }: { state: State }) {
  const { sure: say } = state.words.value;
  const first = drawnOf(state.data.sure)?.first;
  if (first === undefined) return null;
  return (
    <th scope="col" class="among n" title={say.bands(first)}>
      {say.among(first)}
    </th>
  );
}

/** Of the column of ranks, where something is known of them. */
export function RanksHead({ state }: { state: State }) {
  const { sure: say } = state.words.value;
  const { sure } = state.data;
  if (sure === undefined) return null;
  return (
    <th scope="col" class="ranks n" style={{ width: `${ranksWidth(state)}px` }}>
      {say.column}
      <span class="kinds">
        {sure.map(({ kind, of }) => (
          <span key={kind} class={kind} title={say[kind](say.column, of)}>
            {MARKS[kind]} {say.kinds[kind]}
          </span>
        ))}
      </span>
    </th>
  );
}

interface Titled extends Sorting {
  readonly text: string;
  readonly aloud: string;
  readonly by: Order;
  readonly kind: string;
  readonly sort: (column: string) => string;
  readonly width?: number;
  readonly below?: preact.ComponentChildren;
}

/** The title of a column by which rows can be ordered. */
export function Title({ text, aloud, by, kind, sort, width, below, order, isTurned }: Titled) {
  const isBy = JSON.stringify(order.value) === JSON.stringify(by);
  const isUp = goesUp(by, isTurned.value);
  return (
    <th
      scope="col"
      class={kind}
      aria-sort={isBy ? (isUp ? "ascending" : "descending") : undefined}
      {...(width === undefined ? {} : { style: { width: `${width}px` } })}
    >
      <button
        type="button"
        aria-label={sort(aloud)}
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
