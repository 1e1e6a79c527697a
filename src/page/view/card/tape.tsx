import type { Tally } from "../../../scoring/node-results.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import type { Scored } from "../../../scoring/score.ts";
import { tape } from "../../draw/tape.ts";
import { indicatorsOf, outcomeOf } from "../../score/card.ts";
import { TAPE_HEIGHT } from "../frame.ts";
import type { State } from "../state.ts";
import { cardWords, outcomeWord } from "./words.ts";

/** What a block of a tape takes, with what is between it and the next, in pixels. */
export const BLOCK = 14;

interface Of {
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
  const whole = width * all.length;
  const { full, lost, open } = tape(columns, whole, TAPE_HEIGHT, width < BLOCK);
  return (
    <svg class="tape" width={whole} height={TAPE_HEIGHT} aria-hidden="true" focusable="false">
      <path class="full" d={full} />
      <path class="lost" d={lost} />
      <path class="open" d={open} />
    </svg>
  );
}

/** What becomes of one indicator, drawn as in a tape. */
export function Block({ of }: { of: keyof Tally }) {
  return <Blocks all={[of]} />;
}

/** The blocks of a part, and how many of them are passed. */
export function CardTape({ part, width, one, state }: Of & { part: PlanItem; width?: number }) {
  const { table, words, titleOf } = state;
  const leaves = indicatorsOf(table.value, one, part);
  const all = leaves.map((leaf) => outcomeOf(table.value, one, leaf));
  const assessed = all.filter((of) => of !== "notAssessed").length;
  const passed = all.filter((of) => of === "passed").length;
  const told = leaves.map((leaf, i) => words.value.labelled(titleOf(leaf), outcomeWord(all[i]!, state)));
  return (
    <span title={told.join("\n")}>
      <Blocks all={all} {...(width === undefined ? {} : { width })} />
      <span class="n" aria-hidden="true">
        {assessed === 0 ? "–" : `${passed}/${all.length}`}
      </span>
      <span class="aloud">{cardWords(state).passedWords(one.tally(part)!)}</span>
    </span>
  );
}

/** A tape for each part of the scorecard, by name. */
export function CardTapes({ one, state }: Of) {
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
