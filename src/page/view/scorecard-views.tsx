import { probabilityToPassAgain, whyMissing } from "../../explain/nodes.ts";
import { counted } from "../../model/collections.ts";
import type { Tally } from "../../scoring/evaluate.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { passedOfText, passedText, readingAgainText, readingText } from "../../words/choose.ts";
import { type ScorecardMessages, scorecardsIn } from "../../words/scorecards.ts";
import { tape } from "../draw/bars.ts";
import type { Row as One, Order } from "../score/list.ts";
import { indicatorsOf, outcomeOf } from "../score/parts.ts";
import { Answer } from "./answer.tsx";
import { type ComparedRow, SideBySide } from "./compare.tsx";
import { Cell, Country, Figure, lackText, PartsTable, PartTitle, Past, partsFor } from "./country.tsx";
import { NARROW, type Ranked, TAPE_HEIGHT, useWindowWidth } from "./frame.ts";
import { BelowRows, Filters, type Orders, standingIn, useRows } from "./list.tsx";
import { gateName, tiedWith } from "./position.ts";
import { AmongHead, RanksHead, Title } from "./ranking.tsx";
import { Flags, Key, ranksKey, SureCells } from "./row.tsx";
import type { State } from "./state.ts";

/** Of columns beside the blocks: a count, the padding of the cell, and the page's margins with the rank, in pixels. */
const [FIGURE, PADDING, MARGINS] = [32, 13, 64];
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
  const { everybody, rows } = useRows(state);
  const blocks = axes.value.map(({ item }) =>
    Math.max(...standingIn(state).map((one) => indicatorsOf(table.value, one, item).length)),
  );
  const isSure = state.data.sure !== undefined;
  const width = blockFor(window, blocks, isSure);
  const figure = isSure && window <= SMALL ? NO_FIGURE : FIGURE;
  return (
    <section class="ranking-view" aria-label={say.views.ranking}>
      <Answer state={state} />
      <div class="above">
        <Filters state={state} orders={ordersOf(state)} found={everybody.length} {...list} />
        <Key lines={keyOf(state)} title={say.legend.title} />
      </div>
      <table class="rank card">
        <CardHead state={state} widths={blocks.map((most) => most * width + figure + PADDING)} />
        <tbody>
          {rows.map((one) => (
            <CardRow key={one.country} one={one} width={width} state={state} />
          ))}
        </tbody>
      </table>
      <BelowRows state={state} shown={rows.length} of={everybody.length} />
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
    ...(undecided.length > 0
      ? [
          legend.open({
            open: undecided.length,
            of: ranked.length,
            rules: [...rules].map(([rule, n]) => legend.openRule({ rule, n })),
          }),
        ]
      : []),
    ...(excluded.length > 0 ? [legend.excluded] : []),
    ...ranksKey(state),
  ];
}

/** Beside ranks there is less room; on a narrow screen all tapes share a line. */
function blockFor(window: number, blocks: readonly number[], isSure: boolean): number {
  if (window > SMALL && !isSure) return BLOCK;
  if (window > NARROW) return SMALLER;
  const room = (window - MARGINS) / blocks.length - FIGURE - PADDING;
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

function CardHead({ state, widths }: { state: State; widths: readonly number[] }) {
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

function CardRow({ one, width, state }: { one: One; width: number; state: State }) {
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
      <td class="n score">{passedText(tally, card, state.words.value.country)}</td>
      {COUNTS.slice(1).map(([of, name]) => (
        <td key={of} class="n count">
          {tally[of]}
          <span class="mark"> {card.columns[name]}</span>
        </td>
      ))}
      <SureCells one={one} isOfOthers={false} of={table.value.ranked.length} state={state} />
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
        <Flags gates={one.gates} isOnGaps={state.onGaps.value.has(one.country)} state={state} />
      </td>
    </tr>
  );
}

interface CardProps {
  readonly one: Scored;
  readonly state: State;
}

/** One country whole: where it stands, every indicator down to its cell, and the rules. */
export function CardCountry({ state }: { state: State }) {
  return (
    <Country state={state}>
      {(one) => (
        <>
          <CardTapes one={one} state={state} />
          <h3>{state.words.value.country.factors}</h3>
          <Indicators one={one} state={state} />
          <Past country={one.country} state={state} />
        </>
      )}
    </Country>
  );
}

/** Every indicator that counts for a country: its figure, what that is held against, and by what margin. */
function Indicators({ one, state }: CardProps) {
  const { part, figure, publisher } = state.words.value.country.columns;
  const card = cardWords(state);
  return (
    <PartsTable titles={[part, figure, card.columns.outcome, publisher]} figures={[figure]}>
      {partsFor(one, state).map(({ item, level }) => (
        <tr key={item.index} class={item.leaf < 0 ? "factor" : ""}>
          <PartTitle item={item} level={level} state={state} />
          {item.leaf < 0 ? (
            <>
              <td />
              <td class="line">{passedOfText(one.tally(item)!, card, state.words.value.country)}</td>
              <td />
            </>
          ) : (
            <Judged item={item} one={one} state={state} />
          )}
        </tr>
      ))}
    </PartsTable>
  );
}

function Judged({ item, one, state }: CardProps & { item: PlanItem }) {
  const { columns } = state.table.value;
  const found = columns[item.leaf]!.observations.at(one.index);
  return (
    <>
      <td class="n line">{found && <Figure of={found} state={state} />}</td>
      <td class="line tone1 axis">
        <Block of={outcomeOf(state.table.value, one, item)} /> {reading(one, item, state)}
      </td>
      <td class="cell">{found && <Cell of={found} state={state} />}</td>
    </>
  );
}

/** The verdict with what the figure is held against and the margin, or why there is none. */
function reading(one: Scored, item: PlanItem, state: State): string {
  const { table, words } = state;
  const { verdict, observations } = table.value.columns[item.leaf]!;
  const judged = verdict?.(one.index);
  if (judged === undefined) {
    const lack = whyMissing(table.value, one, item);
    return lack ? lackText(words.value.country, lack.code) : words.value.country.notAssessed;
  }
  const say = cardWords(state);
  const { unit, se } = observations.at(one.index)!;
  const again = probabilityToPassAgain(judged.margin, se);
  const read = readingText(judged, unit, say);
  return again === undefined ? read : readingAgainText(read, again, say);
}

/** Up to four countries side by side: what is passed, part by part and indicator by indicator. */
export function CardCompare({ state }: { state: State }) {
  const { table, titleOf } = state;
  const { plan } = table.value;
  const card = cardWords(state);
  const rows = (all: readonly Scored[]): ComparedRow[] => {
    const applies = Uint8Array.from(plan.items, ({ index }) =>
      all.some((one) => one.applies[index] === 1) ? 1 : 0,
    );
    const passedPart = { item: plan.root, name: card.columns.passed };
    const parts = partsFor({ applies }, state).map(({ item }) => ({ item, name: titleOf(item) }));
    return [passedPart, ...parts].map(({ item, name }) => ({
      key: item.index,
      name,
      isInner: item.leaf >= 0,
      cells: all.map((one) =>
        item.leaf < 0 ? (
          passedText(one.tally(item)!, card, state.words.value.country)
        ) : (
          <Compared item={item} one={one} state={state} />
        ),
      ),
    }));
  };
  return <SideBySide state={state} Tapes={CardTapes} rows={rows} />;
}

function Compared({ item, one, state }: CardProps & { item: PlanItem }) {
  const { table, words } = state;
  if (one.applies[item.index] !== 1) return <small>{words.value.country.doesNotApply}</small>;
  const of: keyof Tally = outcomeOf(table.value, one, item);
  const found = table.value.columns[item.leaf]!.observations.at(one.index);
  return (
    <span class="tone1 axis">
      {found && (
        <>
          <Figure of={found} state={state} />{" "}
        </>
      )}
      <Block of={of} /> {outcomeWord(of, state)}
    </span>
  );
}

/** What a block of a tape takes, with what is between it and the next, in pixels. */
const BLOCK = 14;

interface TapeProps {
  readonly one: Scored;
  readonly state: State;
}

/** A block for each indicator of a part that counts for the country: hidden from screen readers, which find counts beside it. */
function Blocks({ all, width = BLOCK }: { all: readonly (keyof Tally)[]; width?: number }) {
  const columns = all.map((of) => ({
    width: 1 / all.length,
    score: of === "passed" ? 1 : 0,
    assessed: of === "notAssessed" ? 0 : 1,
  }));
  const fullWidth = width * all.length;
  const { full, lost, open } = tape(columns, fullWidth, TAPE_HEIGHT, width < BLOCK);
  return (
    <svg class="tape" width={fullWidth} height={TAPE_HEIGHT} aria-hidden="true" focusable="false">
      <path class="full" d={full} />
      <path class="lost" d={lost} />
      <path class="open" d={open} />
    </svg>
  );
}

/** What becomes of one indicator, drawn as in a tape. */
function Block({ of }: { of: keyof Tally }) {
  return <Blocks all={[of]} />;
}

/** The blocks of a part, and how many of them are passed. */
function CardTape({ part, width, one, state }: TapeProps & { part: PlanItem; width?: number }) {
  const { table, words, titleOf } = state;
  const leaves = indicatorsOf(table.value, one, part);
  const all = leaves.map((leaf) => outcomeOf(table.value, one, leaf));
  const assessed = all.filter((of) => of !== "notAssessed").length;
  const passed = all.filter((of) => of === "passed").length;
  const lines = leaves.map((leaf, i) =>
    words.value.labelled({ name: titleOf(leaf), said: outcomeWord(all[i]!, state) }),
  );
  return (
    <span title={lines.join("\n")}>
      <Blocks all={all} {...(width === undefined ? {} : { width })} />
      <span class="n" aria-hidden="true">
        {assessed === 0 ? "–" : `${passed}/${all.length}`}
      </span>
      <span class="aloud">{passedOfText(one.tally(part)!, cardWords(state), words.value.country)}</span>
    </span>
  );
}

/** A tape for each part of the scorecard, by name. */
function CardTapes({ one, state }: TapeProps) {
  return (
    <div class="tapes">
      {state.axes.value.map(({ item }) => (
        <figure key={item.index} class="tone1 axis">
          <figcaption>
            <b>{item.parent < 0 ? cardWords(state).columns.passed : state.titleOf(item)}</b>
          </figcaption>
          <CardTape part={item} one={one} state={state} />
        </figure>
      ))}
    </div>
  );
}

/** What is said of scorecards in the language that is chosen. */
export function cardWords({ words }: State): ScorecardMessages {
  return scorecardsIn[words.value.language]!;
}

/** Of a page that only scorecards have. */
export function tallyOf(one: Scored, { table }: State): Tally {
  return one.tally(table.value.plan.root)!;
}

/** What becomes of one indicator, in a word. */
function outcomeWord(of: keyof Tally, state: State): string {
  const { verdicts } = cardWords(state);
  return of === "notAssessed" ? state.words.value.country.notAssessed : verdicts[of];
}

/** Rules that would exclude a country and that the evidence does not decide. */
export function isOpen({ gate, outcome }: Scored["gates"][number]): boolean {
  return outcome === "not assessed" && gate.effect === "exclude";
}

/** Whether there is something to pass beyond the count: a rule that excludes. Without one all who are ranked would have passed. */
export function hasOutcome({ plan }: State): boolean {
  return plan.profile.gates.some(({ effect }) => effect === "exclude");
}

/** Those of the ranked that a page shows. */
export function shownOf({ table, isShown }: State): readonly Ranked[] {
  return table.value.ranked.filter(({ country }) => isShown(country));
}

/** That a ranked country has passed, or by which rules that is open. */
export function outcomeText({ gates }: Scored, state: State): string {
  const say = cardWords(state);
  const open = gates.filter(isOpen);
  return open.length === 0 ? say.passed : say.open({ rules: open.map((gate) => gateName(gate, state)) });
}
