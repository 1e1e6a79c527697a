import { useMemo } from "preact/hooks";
import { standing } from "../../model/standings.ts";
import { listed, type Row } from "../score/listed.ts";
import type { State } from "./state.ts";

/** Of those who stand in the ranking those that are asked for, in the order that is, and those of them that have a row. */
export function useListed(state: State) {
  const { words, table, evidence, list, data } = state;
  const { language } = words.value;
  const collator = useMemo(() => new Intl.Collator(language), [language]);
  const everybody = listed(
    standingIn(state).filter(({ country }) => state.isShown(country)),
    list.wanted.value,
    list.order.value,
    list.isTurned.value,
    {
      nameOf: state.nameOf,
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
  return { everybody, rows: list.isCut.value ? cut(everybody, data.top) : everybody };
}

/** The ranked, and among them those set apart where their scores stand. */
export function standingIn({ table }: State): readonly Row[] {
  return standing<Row & { rank: number }, Row & { wouldRank: number }>(table.value.ranked, table.value.apart);
}

/** The rows of the first so many ranked, with whom is set apart among them. */
function cut(rows: readonly Row[], top = Number.POSITIVE_INFINITY): readonly Row[] {
  let ranked = 0;
  return rows.filter((one) => {
    if (!("rank" in one)) return ranked < top;
    ranked += 1;
    return ranked <= top;
  });
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
