import type { ComponentChildren } from "preact";
import { everybody } from "../../model/standings.ts";
import type { PlanItem } from "../../scoring/plan.ts";
import type { Scored } from "../../scoring/score.ts";
import { MOST_COMPARED } from "../link.ts";
import { Tapes } from "./country.tsx";
import { DECIMALS } from "./frame.ts";
import { PartNames } from "./part-names.tsx";
import { position } from "./position.ts";
import type { State } from "./state.ts";

interface Part extends Pick<ComparedRow, "name" | "isInner"> {
  readonly item: PlanItem;
  /** Whether its own score is told, and not what goes up. */
  readonly isOwn?: true;
}

/** Up to four countries side by side, and a row for each part of their tapes. */
export function Compare({ state }: { state: State }) {
  const { table, words, axes, titleOf, asPlaced } = state;
  const say = words.value;
  const { plan } = table.value;
  /** Its score, and in a row of its own what goes up in its place. */
  const rowsOf = (item: PlanItem, look: Pick<ComparedRow, "isInner">): Part[] => [
    { ...look, item, name: titleOf(item), isOwn: true },
    ...(item.fit ? [{ ...look, item, name: asPlaced(item) }] : []),
  ];
  const parts: readonly Part[] = [
    { item: plan.root, name: say.compare.total },
    ...axes.value.flatMap(({ item, parts: own }) => [
      ...(item === plan.root ? [] : rowsOf(item, {})),
      ...own.flatMap((part) => rowsOf(part, { isInner: true })),
    ]),
  ];
  const rows = (all: readonly Scored[]) =>
    parts.map(({ item, isOwn, ...part }): ComparedRow => {
      const scores = all.map((one) => (isOwn ? one.raw(item) : one.scores[item.index]!));
      const there = scores.filter((score) => !Number.isNaN(score));
      const gap = there.length < 2 ? undefined : Math.max(...there) - Math.min(...there);
      return {
        ...part,
        key: isOwn ? item.index : plan.items.length + item.index,
        cells: scores.map((score) =>
          Number.isNaN(score) ? (
            <small>{state.saidOf(item) || say.country.notAssessed}</small>
          ) : (
            say.score({ value: score, decimals: DECIMALS })
          ),
        ),
        gap: gap === undefined ? "" : say.score({ value: gap, decimals: DECIMALS }),
      };
    });
  return (
    <>
      <SideBySide state={state} Tapes={Tapes} rows={rows} gapTitle={say.compare.difference} />
      <PartNames state={state} />
    </>
  );
}

export interface ComparedRow {
  readonly key: number;
  readonly name: string;
  readonly isInner?: boolean;
  /** One a country. */
  readonly cells: readonly ComponentChildren[];
  readonly gap?: string;
}

interface Compared {
  readonly state: State;
  readonly Tapes: (props: { one: Scored; state: State; width: number }) => ComponentChildren;
  readonly rows: (all: readonly Scored[]) => readonly ComparedRow[];
  /** Of the last column; absent: there is none. */
  readonly gapTitle?: string;
}

/** Countries side by side, who can be added and taken out, and a table of them. */
export function SideBySide({ state, Tapes: Drawn, rows, gapTitle }: Compared) {
  const { table, words, compared, nameOf } = state;
  const say = words.value;
  const everyone = everybody<Scored>(table.value);
  const all = compared.value.map((code) => everyone.find(({ country }) => country === code)!);
  const collator = new Intl.Collator(say.language);
  const others = everyone
    .map(({ country }) => country)
    .filter((country) => state.isShown(country) && !compared.value.includes(country))
    .sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  return (
    <section class="compare" aria-label={say.views.compare}>
      {all.length < MOST_COMPARED && (
        <label>
          {say.compare.add}{" "}
          <select
            value=""
            onChange={(event) => {
              if (event.currentTarget.value !== "") state.toggle(event.currentTarget.value);
              event.currentTarget.value = "";
            }}
          >
            <option value=""> </option>
            {others.map((country) => (
              <option key={country} value={country}>
                {nameOf(country)}
              </option>
            ))}
          </select>
        </label>
      )}
      {all.length === 0 && <p>{say.compare.none}</p>}
      <div class="side">
        {all.map((one) => (
          <section key={one.country}>
            <h2>
              <button type="button" class="plain" onClick={() => state.open(one.country)}>
                {nameOf(one.country)}
              </button>
            </h2>
            <p>{say.sentences({ all: position(one, state) })}</p>
            <Drawn one={one} state={state} width={250} />
            <button type="button" onClick={() => state.toggle(one.country)}>
              {say.compare.remove({ name: nameOf(one.country) })}
            </button>
          </section>
        ))}
      </div>
      {all.length > 1 && (
        <div class="scrolls">
          <table class="factors">
            <thead>
              <tr>
                <th scope="col">{say.compare.part}</th>
                {all.map(({ country }) => (
                  <th key={country} scope="col" class="n">
                    <button type="button" class="plain" onClick={() => state.open(country)}>
                      {nameOf(country)}
                    </button>
                  </th>
                ))}
                {gapTitle && (
                  <th scope="col" class="n">
                    {gapTitle}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows(all).map(({ key, name, isInner, cells, gap }) => (
                <tr key={key} class={isInner ? "" : "factor"}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    <td key={all[i]!.country} class="n">
                      {cell}
                    </td>
                  ))}
                  {gapTitle && <td class="n">{gap}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
