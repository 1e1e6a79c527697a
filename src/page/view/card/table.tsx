import { probabilityToPassAgain, whyMissing } from "../../../explain/nodes.ts";
import type { Tally } from "../../../scoring/node-results.ts";
import type { PlanItem } from "../../../scoring/plan.ts";
import type { Scored } from "../../../scoring/score.ts";
import { outcomeOf } from "../../score/card.ts";
import { type ComparedRow, SideBySide } from "../compare.tsx";
import { Country, Past } from "../country.tsx";
import { Cell, Figure, lackIn, PartsTable, PartTitle, partsFor } from "../factor-table.tsx";
import type { State } from "../state.ts";
import { Block, CardTapes } from "./tape.tsx";
import { cardWords, outcomeWord } from "./words.ts";

interface Of {
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
function Indicators({ one, state }: Of) {
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
              <td class="line">{card.passedWords(one.tally(item)!)}</td>
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

function Judged({ item, one, state }: Of & { item: PlanItem }) {
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
    return lack ? lackIn(words.value.country, lack.code) : words.value.country.notAssessed;
  }
  const say = cardWords(state);
  const { unit, se } = observations.at(one.index)!;
  const again = probabilityToPassAgain(judged.margin, se);
  const read = say.reading(judged, unit);
  return again === undefined ? read : say.readingAgain(read, again);
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
    const whole = { item: plan.root, name: card.columns.passed };
    const parts = partsFor({ applies }, state).map(({ item }) => ({ item, name: titleOf(item) }));
    return [whole, ...parts].map(({ item, name }) => ({
      key: item.index,
      name,
      isInner: item.leaf >= 0,
      cells: all.map((one) =>
        item.leaf < 0 ? card.passedOf(one.tally(item)!) : <Compared item={item} one={one} state={state} />,
      ),
    }));
  };
  return <SideBySide state={state} Tapes={CardTapes} rows={rows} />;
}

function Compared({ item, one, state }: Of & { item: PlanItem }) {
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
