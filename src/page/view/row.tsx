import { Component } from "preact";
import type { Iso3 } from "../../model/country.ts";
import { type Scored, type ScoreTable, setsApart } from "../../scoring/score.ts";
import { drawsIn } from "../data/page-data.ts";
import { type Column, divergingBoxes, tape } from "../draw/bars.ts";
import { type Row as One, placeOf, type Row } from "../score/list.ts";
import { type Axis, addsUp, effectsAgainst, placingOf, shareWithin } from "../score/parts.ts";
import { DECIMALS, FEWER, type Frame, TAPE_HEIGHT } from "./frame.ts";
import { gateName, gateShort, ownScore, placeInDraws, spanOf } from "./position.ts";
import type { State } from "./state.ts";

/** One country; drawn anew only for another frame. */
export class RankingRow extends Component<{ at: number; frame: Frame }> {
  override shouldComponentUpdate(next: { frame: Frame }): boolean {
    return next.frame !== this.props.frame;
  }

  render() {
    const { at, frame } = this.props;
    const { state, rows, axes, widths, say, chosen } = frame;
    const one = rows[at];
    if (one === undefined) return null;
    const { country, scores } = one;
    return (
      <tr class={country === chosen ? "chosen" : ""}>
        <td class="n">{"rank" in one ? one.rank : "–"}</td>
        <MoveCell one={one} frame={frame} />
        <NameCell country={country} state={state} />
        <td class="n score" title={String(one.score)}>
          {say.score({ value: one.score, decimals: DECIMALS })}
        </td>
        <RangeCell one={one} frame={frame} />
        <SureCells one={one} isOfOthers={frame.isOfOthers} of={frame.table.ranked.length} state={state} />
        {frame.mode === "median" ? (
          <td class="axis">
            <MedianBar one={one} frame={frame} width={frame.medianWidth} />
          </td>
        ) : (
          axes.map((axis, i) => (
            <td key={axis.item.index} class={`axis tone${i % 2}`}>
              <Tape one={one} axis={axis} width={widths[i]!} plan={frame.table.plan} />
              <span class="n" {...(axis.item.fit ? { title: ownScore(one, axis.item, say) } : {})}>
                {axis.item.parent < 0 ? "" : say.score({ value: scores[axis.item.index]!, decimals: FEWER })}
              </span>
            </td>
          ))
        )}
        <td class="flags">
          <Flags gates={one.gates} isOnGaps={frame.onGaps.has(country)} state={state} />
        </td>
      </tr>
    );
  }
}

/*
 * Each of the cells below is drawn anew only where what it is given differs: a step of a slider leaves most of them as they are. So it is
 * given single figures, and asks the state for nothing that weights change, which would draw it in every row, also those out of sight.
 */

function NameCell({ country, state }: { country: Iso3; state: State }) {
  return (
    <th scope="row" class="name">
      <button type="button" class="plain" onClick={() => state.open(country)}>
        {state.nameOf(country)}
      </button>
    </th>
  );
}

function MoveCell({ one, frame: { state, say } }: { one: One; frame: Frame }) {
  const before = state.rankBefore(one.country);
  if (!("rank" in one) || before === one.rank) return <td class="moved" />;
  if (before === undefined) return <td class="moved">{say.isNew}</td>;
  const places = before - one.rank;
  const text = places > 0 ? say.up({ places }) : say.down({ places: -places });
  return (
    <td class={places > 0 ? "moved up" : "moved down"}>
      <span aria-hidden="true">{places > 0 ? `▲${places}` : `▼${-places}`}</span>
      <span class="aloud">{text}</span>
    </td>
  );
}

function RangeCell({ one: { range, score }, frame: { range: scale, say } }: { one: One; frame: Frame }) {
  const width = scale.at(scale.to);
  const [from, to] = (range ?? [score, score]).map(scale.at) as [number, number];
  const text = range ? say.range({ worst: range[0], best: range[1], decimals: DECIMALS }) : "";
  return (
    <td class="range" title={text}>
      <svg width={width} height={TAPE_HEIGHT} aria-hidden="true" focusable="false">
        <path class="rule" d={`M0 7.5H${width}`} />
        <path class="span" d={`M${from} 7.5H${to}`} />
        <circle class="dot" cx={scale.at(score)} cy="7.5" r="3.5" />
      </svg>
      <span class="aloud">{text}</span>
    </td>
  );
}

interface SureCellsProps {
  readonly one: One;
  /** Whether what is known is of other weights than those that rank. */
  readonly isOfOthers: boolean;
  /** How many are ranked. */
  readonly of: number;
  readonly state: State;
}

/** What is known of ranks. */
export function SureCells({ one, isOfOthers, of, state }: SureCellsProps) {
  const wouldRank = "wouldRank" in one ? one.wouldRank : undefined;
  const same = { country: one.country, isOfOthers, state };
  return (
    <>
      <AmongCell {...same} wouldRank={wouldRank} />
      {wouldRank === undefined || drawsIn(state.known.value) === undefined ? (
        <RanksCell {...same} place={placeOf(one)} of={of} />
      ) : null}
    </>
  );
}

type SureCellProps = Pick<SureCellsProps, "isOfOthers" | "state"> & { readonly country: Iso3 };

/** In how many of 100 draws a country is among the first, and how surely; where who is set apart would be. */
function AmongCell({
  country,
  wouldRank,
  isOfOthers,
  state,
}: SureCellProps & { wouldRank: number | undefined }) {
  const drawn = drawsIn(state.known.value);
  if (drawn === undefined) return null;
  const say = state.words.value;
  if (wouldRank !== undefined)
    return (
      <td class="among n" colSpan={2}>
        {say.wouldBe({ rank: wouldRank })}
      </td>
    );
  const [, , share = "", band] = drawn.ranks[country] ?? [];
  return (
    <td
      class={isOfOthers ? "among n own" : "among n"}
      title={isOfOthers ? "" : placeInDraws(country, drawn, say).join("")}
    >
      {band ? `${share} ${say.sure.band[band]}` : `${share}`}
    </td>
  );
}

/** Which ranks a country may have, by each kind: a line from the first to the last, and the dot where it stands. */
function RanksCell({ country, place, of, isOfOthers, state }: SureCellProps & { place: number; of: number }) {
  const { sure: say } = state.words.value;
  const known = state.known.value;
  if (known.length === 0) return null;
  const at = (one: number) => Math.round((560 * (one - 1)) / Math.max(1, of - 1)) / 10 + 2;
  return (
    <td class={isOfOthers ? "ranks n own" : "ranks n"}>
      {known.map(({ kind, of: sets, ranks: { [country]: found } }) =>
        found === undefined ? (
          <span key={kind} class={kind} />
        ) : (
          <span key={kind} class={kind} title={say[kind]({ ranks: spanOf(found), of: sets })}>
            <span class="mark">{MARKS[kind]} </span>
            {spanOf(found)}
            <svg width={RANKS_WIDTH} height="5" aria-hidden="true" focusable="false">
              <path class="rule" d={`M0 2.5H${RANKS_WIDTH}`} />
              <path class="span" d={`M${at(found[0]) - 1.5} 2.5H${at(found[1]) + 1.5}`} />
              <circle class="dot" cx={at(place)} cy="2.5" r="2" />
            </svg>
          </span>
        ),
      )}
    </td>
  );
}

const RANKS_WIDTH = 60;

interface TapeProps {
  readonly one: Pick<One, "scores" | "coverage" | "applies">;
  readonly axis: Axis;
  readonly width: number;
  readonly plan: ScoreTable["plan"];
}

/** What the country has of each part: hidden from screen readers, which find the figures on the country's own page. */
export function Tape({ one, axis: { parts, adds }, width, plan }: TapeProps) {
  const [low, high] = plan.scale;
  const columns = parts.map((part) => ({
    width: shareWithin(plan, part),
    score: (one.scores[part.index]! - low) / (high - low),
    assessed: one.applies[part.index] === 1 ? one.coverage[part.index]! : Number.NaN,
  }));
  return <Columns columns={columns} width={width} adds={adds} />;
}

interface ColumnsProps {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly adds: boolean;
}

export function Columns({ columns, width, adds }: ColumnsProps) {
  const { full, lost, open } = tape(columns, width, TAPE_HEIGHT, adds);
  return (
    <svg
      class="tape"
      width={width}
      height={TAPE_HEIGHT}
      viewBox={`0 0 ${width} ${TAPE_HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="full" d={full} />
      <path class="lost" d={lost} />
      <path class="open" d={open} />
    </svg>
  );
}

interface FlagsProps {
  readonly gates: Scored["gates"];
  readonly isOnGaps: boolean;
  readonly state: State;
  readonly inFull?: boolean;
}

/** Why who is set apart has no rank; who rests on gaps; what a country is flagged for: in a word each, the whole on pointing and on focus. */
export function Flags({ gates, isOnGaps, state, inFull = false }: FlagsProps) {
  const flags = gates.filter(({ outcome, gate }) => outcome === "met" && gate.effect === "flag");
  return (
    <span class="all">
      {isOnGaps && <span class="flag">{state.words.value.gap}</span>}
      {[...gates.filter(setsApart), ...flags].map((found) => {
        const title = gateName(found, state);
        return (
          <span class="flag" key={found.gate.id} {...(inFull ? {} : { title, tabIndex: 0 })}>
            {inFull ? title : gateShort(found, state)}
          </span>
        );
      })}
    </span>
  );
}

/** How far bars reach on either side of the median country, as a share of the scale. */
const BAR_REACH = 0.3;

/** A country against the median one: lifts to the right, drags to the left, a tick at the score. */
function MedianBar({ one, frame, width }: { one: Row; frame: Frame; width: number }) {
  const { state, table, axes } = frame;
  const median = state.median.value;
  const [low, high] = table.plan.scale;
  const found = effectsAgainst(
    table,
    one,
    median,
    axes.flatMap(({ parts }) => parts),
  );
  if (found === undefined || median.score === undefined) return null;
  const axisOf = axes.flatMap(({ parts }, at) => parts.map(() => at));
  const x = (points: number) =>
    Math.round(
      10 * Math.min(width, Math.max(0, width / 2 + (points * width) / (2 * BAR_REACH * (high - low)))),
    ) / 10;
  return (
    <svg class="against" width={width} height={TAPE_HEIGHT} aria-hidden="true" focusable="false">
      <path class="rule" d={`M${width / 2} 0V${TAPE_HEIGHT}`} />
      {divergingBoxes(found.map((part, i) => ({ ...part, axis: axisOf[i]! }))).map((box, i) => (
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

/** What stands before ranks of each kind where there is no room for a name. */
export const MARKS = { sets: "±", draws: "~" } as const;

/** What the drawing of weighed scores means. */
export function keyOf({ say, axes, state, mode }: Frame): readonly string[] {
  const { root } = state.plan;
  const nameOf = ({ item }: Axis) => (item.parent < 0 ? say.compare.total : state.titleOf(item));
  const placed = (how: ReturnType<typeof placingOf>) =>
    axes.filter(({ item }) => item.parent >= 0 && placingOf(item) === how).map(nameOf);
  const placings = (["share", "normalised"] as const).flatMap((how) => {
    const names = placed(how);
    return names.length === 0
      ? []
      : [say.legend.placed({ axes: names, figure: say.placed[how], half: how === "share" })];
  });
  const bars = [
    say.legend.made,
    ...placings,
    ...axes.filter(({ adds }) => !adds).map((axis) => say.legend.apart({ axis: nameOf(axis) })),
    ...(addsUp(root) || axes.length < 2 ? [] : [say.legend.product({ axes: axes.map(nameOf) })]),
    say.legend.overlap,
  ];
  const ranks = ranksKey(state);
  return mode === "median"
    ? [say.legend.median({ score: state.median.value.score ?? 0, decimals: DECIMALS }), ...ranks]
    : [...bars, ...ranks];
}

/** What the columns of the first and of ranks mean. */
export function ranksKey({ known, words }: State): readonly string[] {
  const { sure: say } = words.value;
  return known.value.flatMap(({ kind, of, first }) => [
    ...(first === undefined ? [] : [say.bands({ k: first })]),
    say[kind]({ ranks: `${MARKS[kind]} ${say.kinds[kind]}`, of }),
  ]);
}

interface KeyProps {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Before the rows; folded, but on paper. */
export function Key({ lines, title }: KeyProps) {
  return (
    <details class="key">
      <summary>{title}</summary>
      {lines.map((line) => (
        <p key={line}>{line} </p>
      ))}
    </details>
  );
}
