import { counted } from "../../../model/collections.ts";
import type { Tally } from "../../../scoring/node-results.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import { indicatorsOf } from "../../score/card.ts";
import type { Row as One, Order } from "../../score/listed.ts";
import { Filters, type Orders } from "../filters.tsx";
import { Key, ranksKey } from "../key.tsx";
import { Below, standingIn, useListed } from "../listing.tsx";
import { gateName, tiedWith } from "../position.ts";
import { AmongHead, RanksHead, Title } from "../ranking-head.tsx";
import { AmongCell, Flags, RanksCell } from "../row.tsx";
import type { State } from "../state.ts";
import { NARROW, useWindowWidth } from "../window-width.ts";
import { BLOCK, CardTape } from "./tape.tsx";
import { cardWords, hasOutcome, isOpen, outcomeText, shownOf, tallyOf } from "./words.ts";

/** Of columns beside the blocks: a count, the padding of the cell, and the page's margins with the rank, in pixels. */
const [FIGURE, PADDING, BESIDE] = [32, 13, 64];
/** Screens up to this width have smaller blocks. */
const SMALL = 1200;
const SMALLER = 9;
/** However many indicators there are, each can be seen. */
const LEAST = 2;
/** Beside ranks no count stands behind small blocks; the title of their column needs its room. */
const NO_FIGURE = 8;
/** On a narrow screen a row has so many columns behind its rank, which any number of tapes up to four shares. */
const COLUMNS = 12;

/** The ranking of a scorecard: one row a country, a block an indicator. */
export function CardRanking({ state }: { state: State }) {
  const { table, axes, words, list } = state;
  const say = words.value;
  const window = useWindowWidth();
  const { everybody, rows } = useListed(state);
  const blocks = axes.value.map(({ item }) =>
    Math.max(...standingIn(state).map((one) => indicatorsOf(table.value, one, item).length)),
  );
  const isSure = state.data.sure !== undefined;
  const width = blockFor(window, blocks, isSure);
  const figure = isSure && window <= SMALL ? NO_FIGURE : FIGURE;
  return (
    <section class="ranking-view" aria-label={say.views.ranking}>
      <Filters state={state} orders={ordersOf(state)} found={everybody.length} {...list} />
      <Key lines={keyOf(state)} title={say.legend.title} isFolded={window <= NARROW} />
      <table class="rank card">
        <Head state={state} widths={blocks.map((most) => most * width + figure + PADDING)} />
        <tbody>
          {rows.map((one) => (
            <Row key={one.country} one={one} width={width} state={state} />
          ))}
        </tbody>
      </table>
      <Below state={state} shown={rows.length} of={everybody.length} />
    </section>
  );
}

/** What blocks, columns and outcomes mean. */
function keyOf(state: State): readonly string[] {
  const { blocks, legend } = cardWords(state);
  const ranked = shownOf(state);
  const excluded = state.table.value.excluded.filter(({ country }) => state.isShown(country));
  const undecided = ranked.map(({ gates }) => gates.filter(isOpen)).filter(({ length }) => length > 0);
  const rules = counted(undecided.flat().map((gate) => gateName(gate, state)));
  return [
    blocks,
    legend.passed,
    legend.byPassed,
    ...(undecided.length > 0 ? [legend.open(undecided.length, ranked.length, [...rules])] : []),
    ...(excluded.length > 0 ? [legend.excluded] : []),
    ...ranksKey(state),
  ];
}

/** Beside ranks there is less room; on a narrow screen all tapes share a line. */
function blockFor(window: number, blocks: readonly number[], isSure: boolean): number {
  if (window > SMALL && !isSure) return BLOCK;
  if (window > NARROW) return SMALLER;
  const room = (window - BESIDE) / blocks.length - FIGURE - PADDING;
  return Math.max(LEAST, Math.min(BLOCK, Math.floor(room / Math.max(...blocks))));
}

const COUNTS = [
  ["passed", "passed"],
  ["failed", "notPassed"],
  ["notAssessed", "notAssessed"],
] as const;

/** What the list is ordered by, by the titles of its columns. */
function ordersOf(state: State): Orders {
  const { columns } = state.words.value;
  const { columns: counts } = cardWords(state);
  const { root } = state.plan;
  return [
    [columns.rankAloud, { by: "rank" }],
    [columns.country, { by: "name" }],
    ...COUNTS.map(([by, title]) => [counts[title], { by, item: root.index }] as const),
    ...categories(state).map((item) => [state.titleOf(item), passedIn(item)] as const),
  ];
}

function categories({ axes, plan }: State): readonly PlanItem[] {
  return axes.value.map(({ item }) => item).filter(({ index }) => index !== plan.root.index);
}

const passedIn = ({ index }: PlanItem): Order => ({ by: "passed", item: index });

function Head({ state, widths }: { state: State; widths: readonly number[] }) {
  const { words, axes, plan, list } = state;
  const { columns, sortBy: sort } = words.value;
  const card = cardWords(state).columns;
  const title = (text: string, aloud: string, by: Order, kind: string, width?: number) => (
    <Title
      key={text}
      {...{ text, aloud, by, kind, sort, order: list.order, isTurned: list.isTurned }}
      {...(width === undefined ? {} : { width })}
    />
  );
  return (
    <thead>
      <tr>
        {title(columns.rank, columns.rankAloud, { by: "rank" }, "n")}
        {title(columns.country, columns.country, { by: "name" }, "name")}
        {COUNTS.map(([by, name]) => title(card[name], card[name], { by, item: plan.root.index }, "n count"))}
        <AmongHead state={state} />
        <RanksHead state={state} />
        {axes.value.map(({ item }, i) => {
          const name = item.parent < 0 ? card.passed : state.titleOf(item);
          return title(name, name, passedIn(item), "axis tone1", widths[i]!);
        })}
        {hasOutcome(state) && (
          <th scope="col" class="outcome">
            {card.outcome}
          </th>
        )}
        <th scope="col" class="flags">
          {columns.flags}
        </th>
      </tr>
    </thead>
  );
}

function Row({ one, width, state }: { one: One; width: number; state: State }) {
  const { axes, chosen, table } = state;
  const card = cardWords(state);
  const tally: Tally = tallyOf(one, state);
  const outcome = outcomeText(one, state);
  const span = COLUMNS / axes.value.length;
  return (
    <tr class={one.country === chosen.value ? "chosen" : ""}>
      <td class="n">
        {"rank" in one ? `${tiedWith(one, table.value.ranked) > 0 ? "=" : ""}${one.rank}` : "–"}
      </td>
      <th scope="row" class="name">
        <button type="button" class="plain" onClick={() => state.open(one.country)}>
          {state.nameOf(one.country)}
        </button>
      </th>
      <td class="n score">{card.passedOf(tally)}</td>
      {COUNTS.slice(1).map(([of, name]) => (
        <td key={of} class="n count">
          {tally[of]}
          <span class="mark"> {card.columns[name]}</span>
        </td>
      ))}
      <AmongCell one={one} state={state} />
      <RanksCell one={one} state={state} />
      {axes.value.map(({ item }, i) => (
        <td key={item.index} class="axis tone1" style={{ gridColumn: `${2 + i * span} / span ${span}` }}>
          <CardTape part={item} width={width} one={one} state={state} />
        </td>
      ))}
      {hasOutcome(state) && (
        <td class="outcome" title={outcome}>
          {outcome}
        </td>
      )}
      <td class="flags">
        <Flags one={one} state={state} />
      </td>
    </tr>
  );
}
