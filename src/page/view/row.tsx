import { Component } from "preact";
import type { Scored, ScoreTable } from "../../scoring/score.ts";
import { type Column, tape } from "../draw/tape.ts";
import { type Axis, shareWithin } from "../score/axes.ts";
import { type Row as One, placeOf } from "../score/listed.ts";
import { DECIMALS, type Frame, TAPE_HEIGHT } from "./frame.ts";
import { MARKS } from "./key.tsx";
import { MedianBar } from "./median-bar.tsx";
import { ownScore } from "./placed.ts";
import { apartBy, drawnOf, gateName, spanOf, stoodInDraws } from "./position.ts";
import type { State } from "./state.ts";

/** One country; drawn anew only for another frame. */
export class Row extends Component<{ at: number; frame: Frame }> {
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
        <Move one={one} frame={frame} />
        <th scope="row" class="name">
          <button type="button" class="plain" onClick={() => state.open(country)}>
            {state.nameOf(country)}
          </button>
        </th>
        <td class="n score" title={String(one.score)}>
          {say.score(one.score, DECIMALS)}
        </td>
        <RangeCell one={one} frame={frame} />
        <AmongCell one={one} state={state} />
        <RanksCell one={one} state={state} />
        {frame.mode === "median" ? (
          <td class="axis">
            <MedianBar one={one} frame={frame} width={frame.medianWidth} />
          </td>
        ) : (
          axes.map((axis, i) => (
            <td key={axis.item.index} class={`axis tone${i % 2}`}>
              <Tape one={one} axis={axis} width={widths[i]!} plan={frame.table.plan} />
              <span class="n" {...(axis.item.fit ? { title: ownScore(one, axis.item, say) } : {})}>
                {axis.item.parent < 0 ? "" : say.score(scores[axis.item.index]!, 0)}
              </span>
            </td>
          ))
        )}
        <td class="flags">
          <Flags one={one} state={state} />
        </td>
      </tr>
    );
  }
}

function Move({ one, frame: { state, say } }: { one: One; frame: Frame }) {
  const before = state.rankBefore(one.country);
  if (!("rank" in one) || before === one.rank) return <td class="moved" />;
  if (before === undefined) return <td class="moved">{say.isNew}</td>;
  const places = before - one.rank;
  const text = places > 0 ? say.up(places) : say.down(-places);
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
  const text = range ? say.range(range[0], range[1], DECIMALS) : "";
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

/** In how many of 100 draws a country is among the first, and how surely. */
export function AmongCell({ one: { country }, state }: { one: One; state: State }) {
  if (drawnOf(state.data.sure) === undefined) return null;
  const [, , share, band] = drawnOf(state.sure.value)?.ranks[country] ?? [];
  return (
    <td class="among n" title={stoodInDraws(country, state).join("")}>
      {share}
      {band && ` ${state.words.value.sure.band[band]}`}
    </td>
  );
}

/** Which ranks a country may have, by each kind: a line from the first to the last, and the dot where it stands. */
export function RanksCell({ one, state }: { one: One; state: State }) {
  const { table, words, sure, data } = state;
  const { sure: say } = words.value;
  if (data.sure === undefined) return null;
  const at = (place: number) =>
    Math.round((560 * (place - 1)) / Math.max(1, table.value.ranked.length - 1)) / 10 + 2;
  return (
    <td class="ranks n">
      {sure.value.map(({ kind, of, ranks: { [one.country]: found } }) =>
        found === undefined ? (
          <span key={kind} class={kind} />
        ) : (
          <span key={kind} class={kind} title={say[kind](spanOf(found), of)}>
            <span class="mark">{MARKS[kind]} </span>
            {spanOf(found)}
            <svg width={RANKS_WIDTH} height="5" aria-hidden="true" focusable="false">
              <path class="rule" d={`M0 2.5H${RANKS_WIDTH}`} />
              <path class="span" d={`M${at(found[0]) - 1.5} 2.5H${at(found[1]) + 1.5}`} />
              <circle class="dot" cx={at(placeOf(one))} cy="2.5" r="2" />
            </svg>
          </span>
        ),
      )}
    </td>
  );
}

const RANKS_WIDTH = 60;

interface Taped {
  readonly one: Pick<One, "scores" | "coverage" | "applies">;
  readonly axis: Axis;
  readonly width: number;
  readonly plan: ScoreTable["plan"];
}

/** What the country has of each part: hidden from screen readers, which find the figures on the country's own page. */
export function Tape({ one, axis: { parts, adds }, width, plan }: Taped) {
  const [low, high] = plan.scale;
  const columns = parts.map((part) => ({
    width: shareWithin(plan, part),
    score: (one.scores[part.index]! - low) / (high - low),
    assessed: one.applies[part.index] === 1 ? one.coverage[part.index]! : Number.NaN,
  }));
  return <Columns columns={columns} width={width} adds={adds} />;
}

interface Drawn {
  readonly columns: readonly Column[];
  readonly width: number;
  readonly adds: boolean;
}

export function Columns({ columns, width, adds }: Drawn) {
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

/** Where who is set apart would stand, and why it does not; who rests on gaps; what a country is flagged for. */
export function Flags({ one, state }: { one: Scored; state: State }) {
  const aside = state.table.value.apart.find(({ country }) => country === one.country);
  return (
    <>
      {aside && <span class="flag">{apartBy(aside, state)}</span>}
      {state.onGaps.value.has(one.country) && <span class="flag">{state.words.value.gap}</span>}
      {one.gates
        .filter(({ outcome, gate }) => outcome === "met" && gate.effect === "flag")
        .map((found) => {
          const title = gateName(found, state);
          return (
            <span class="flag" key={found.gate.id} title={title}>
              {title}
            </span>
          );
        })}
    </>
  );
}
