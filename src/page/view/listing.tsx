import { useMemo } from "preact/hooks";
import { listed } from "../score/listed.ts";
import type { State } from "./state.ts";

/** Of the ranked those that are asked for, in the order that is, and those of them that have a row. */
export function useListed(state: State) {
  const { words, table, evidence, list, data } = state;
  const { language } = words.value;
  const collator = useMemo(() => new Intl.Collator(language), [language]);
  const everybody = listed(
    table.value.ranked.filter(({ country }) => state.isShown(country)),
    list.wanted.value,
    list.order.value,
    list.isTurned.value,
    {
      nameOf: state.nameOf,
      regionsOf: evidence.regions,
      incomeOf: state.incomeOf,
      movedOf: ({ country, rank }) => {
        const before = state.rankBefore(country);
        return before === undefined ? undefined : before - rank;
      },
      tallyOf: (one, item) => one.tally(table.value.plan.items[item]!),
      compare: collator.compare,
    },
  );
  return { everybody, rows: list.isCut.value ? everybody.slice(0, data.top) : everybody };
}

/** Below the rows: that there are none, or that there are more. */
export function Below({ state, shown, of }: { state: State; shown: number; of: number }) {
  const say = state.words.value;
  return (
    <>
      {shown === 0 && <p>{say.nothingFound}</p>}
      {shown < of && (
        <p>
          <button type="button" onClick={() => (state.list.isCut.value = false)}>
            {say.showAll(of)}
          </button>
        </p>
      )}
    </>
  );
}
