import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { standing } from "../../model/standings.ts";
import type { Scored } from "../../scoring/score.ts";
import { type Filter, type Order, type Row, rowsFor } from "../score/list.ts";
import { position } from "./position.ts";
import type { State } from "./state.ts";

/** Of those who stand in the ranking those that are asked for, in the order that is, and those of them that have a row. */
export function useRows(state: State) {
  const { words, table, evidence, list, data } = state;
  const { language } = words.value;
  const collator = useMemo(() => new Intl.Collator(language), [language]);
  const everybody = rowsFor(
    standingIn(state).filter(({ country }) => state.isShown(country)),
    list.wanted.value,
    list.order.value,
    list.isTurned.value,
    {
      nameOf: state.nameOf,
      find: state.find,
      regionsOf: evidence.regions,
      incomeOf: state.incomeOf,
      movedOf: (one) => {
        const before = state.rankBefore(one.country);
        return before === undefined || !("rank" in one) ? undefined : before - one.rank;
      },
      tallyOf: (one, item) => one.tally(table.value.plan.items[item]!),
      compare: collator.compare,
    },
  );
  return { everybody, rows: list.isCut.value ? topRows(everybody, data.top) : everybody };
}

/** The ranked, and among them those set apart where their scores stand. */
export function standingIn({ table }: State): readonly Row[] {
  return standing<Row & { rank: number }, Row & { wouldRank: number }>(table.value.ranked, table.value.apart);
}

/** The rows of the first so many ranked, with whom is set apart among them. */
function topRows(rows: readonly Row[], top = Number.POSITIVE_INFINITY): readonly Row[] {
  let ranked = 0;
  return rows.filter((one) => {
    if (!("rank" in one)) return ranked < top;
    ranked += 1;
    return ranked <= top;
  });
}

/** Below the rows: that there are none, who is searched for and has none, or that there are more. */
export function BelowRows({ state, shown, of }: { state: State; shown: number; of: number }) {
  const say = state.words.value;
  return (
    <>
      {shown === 0 && <p>{say.nothingFound}</p>}
      <FoundElsewhere state={state} />
      {state.kind.PartNames && <state.kind.PartNames state={state} />}
      {shown < of && (
        <p>
          <button type="button" onClick={() => (state.list.isCut.value = false)}>
            {say.showAll({ n: of })}
          </button>
        </p>
      )}
    </>
  );
}

/** Who is searched for more than these is named in the view of those without a rank. */
const MOST_ELSEWHERE = 8;

/** Those who are searched for and are not ranked, each with the reason. */
function FoundElsewhere({ state }: { state: State }) {
  const { table, list, find, isShown, open } = state;
  const { search } = list.wanted.value;
  const isFound = find(search);
  const { excluded, unscored } = table.value;
  const all =
    search.trim() === ""
      ? []
      : [...excluded, ...unscored].filter(({ country }: Scored) => isShown(country) && isFound(country));
  return (
    <ul class="elsewhere" aria-live="polite">
      {all.slice(0, MOST_ELSEWHERE).map((one) => (
        <li key={one.country}>
          <button type="button" class="plain" onClick={() => open(one.country)}>
            {position(one, state)[0]}
          </button>
        </li>
      ))}
    </ul>
  );
}

export interface Sorting {
  readonly order: Signal<Order>;
  readonly isTurned: Signal<boolean>;
}

interface FilterProps extends Sorting {
  readonly state: State;
  readonly orders: Orders;
  readonly wanted: Signal<Filter>;
  readonly found: number;
  readonly children?: ComponentChildren;
}

/** By what a list can be ordered, each with its name. */
export type Orders = readonly (readonly [name: string, by: Order])[];

/** Search, region, income and flag, and the order where columns have no heads. */
export function Filters({ state, wanted, found, children, ...sorting }: FilterProps) {
  const { words, data, text, regionName, incomes } = state;
  const say = words.value;
  const { ranked, apart } = state.table.value;
  const met = new Set([wanted.value.flag]);
  for (const { country, gates } of [...ranked, ...apart])
    if (state.isShown(country))
      for (const { gate, outcome } of gates) if (outcome === "met") met.add(gate.id);
  const flags = data.profile.gates.filter(({ effect, id }) => effect === "flag" && met.has(id));
  // A step of a slider comes by here, too.
  const regions = useMemo(() => {
    const { compare } = new Intl.Collator(say.language);
    const all = data.evidence.regions.map((region, at) => ({
      at,
      option: [region, regionName(at)] as const,
    }));
    all.sort(({ option: [, one] }, { option: [, other] }) => compare(one, other));
    const group = (isBureau: boolean) =>
      all.filter(({ at }) => data.bureaus.includes(at) === isBureau).map(({ option }) => option);
    return [
      { name: say.regions.un, options: group(false) },
      { name: say.regions.bureaus, options: group(true) },
    ];
  }, [say.language]);
  const narrow = (more: Partial<Filter>) => {
    wanted.value = { ...wanted.value, ...more };
  };
  const of = ranked.length + apart.length;
  return (
    <div class="filters">
      <input
        type="search"
        aria-label={say.search}
        placeholder={say.search}
        value={wanted.value.search}
        onInput={(event) => narrow({ search: event.currentTarget.value })}
      />
      <Choice
        label={say.region}
        everything={say.everyRegion}
        groups={regions}
        chosen={wanted.value.region}
        choose={(region) => narrow({ region })}
      />
      <Choice
        label={say.income}
        everything={say.everyIncome}
        groups={[{ options: incomes.map((group) => [group, say.figure({ value: group })]) }]}
        chosen={wanted.value.income}
        choose={(income) => narrow({ income })}
      />
      <Choice
        label={say.flag}
        everything={say.everyFlag}
        groups={[{ options: flags.map(({ id, title }) => [id, text(title, id)]) }]}
        chosen={wanted.value.flag}
        choose={(flag) => narrow({ flag })}
      />
      <Sort state={state} {...sorting} />
      <span role="status">{found === of ? say.found.all({ of }) : say.found.some({ n: found, of })}</span>
      {children}
    </div>
  );
}

interface Choices {
  readonly label: string;
  /** What it is called that nothing is chosen. */
  readonly everything: string;
  readonly groups: readonly {
    readonly name?: string;
    /** Each with what it is called. */
    readonly options: readonly (readonly [value: string, name: string])[];
  }[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** One of several, or all of them; not there where there is nothing to choose from. */
function Choice({ label, everything, groups, chosen, choose }: Choices) {
  const some = groups.filter(({ options }) => options.length > 0);
  if (some.length === 0) return null;
  return (
    <select aria-label={label} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{everything}</option>
      {some.map(({ name, options }) => {
        const all = options.map(([value, called]) => (
          <option key={value} value={value}>
            {called}
          </option>
        ));
        return name === undefined ? (
          all
        ) : (
          <optgroup key={name} label={name}>
            {all}
          </optgroup>
        );
      })}
    </select>
  );
}

/** On a narrow screen, where the heads of the columns do not stand. */
function Sort({ state, orders, order, isTurned }: Pick<FilterProps, "state" | "orders" | keyof Sorting>) {
  const say = state.words.value;
  const options = orders.flatMap(([name, by]) =>
    [false, true].map((turned) => ({
      name,
      by,
      turned,
      value: JSON.stringify([by, turned]),
      isNow: turned === isTurned.value && JSON.stringify(by) === JSON.stringify(order.value),
    })),
  );
  const now = options.find(({ isNow }) => isNow)!;
  return (
    <select
      class="sort"
      aria-label={say.sortBy({ column: now.name })}
      value={now.value}
      onChange={(event) => {
        const { by, turned } = options.find(({ value }) => value === event.currentTarget.value)!;
        order.value = by;
        isTurned.value = turned;
      }}
    >
      {options.map(({ name, by, turned, value }) => (
        <option key={value} value={value}>
          {say.sortBy({ column: name })} {isAscending(by, turned) ? "↑" : "↓"}
        </option>
      ))}
    </select>
  );
}

/** Ranks and names go up where nothing is turned, everything else down. */
export function isAscending({ by }: Order, isTurned: boolean): boolean {
  return (by === "rank" || by === "name") !== isTurned;
}
