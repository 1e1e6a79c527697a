import type { Scored } from "../../scoring/score.ts";
import { MOST_COMPARED } from "./asked.ts";
import { Tapes } from "./country.tsx";
import { DECIMALS } from "./frame.ts";
import { standing } from "./standing.ts";
import type { State } from "./state.ts";

/** Up to four countries side by side, and a row for each part. */
export function Compare({ state }: { state: State }) {
  const { table, words, compared, nameOf, axes, titleOf } = state;
  const say = words.value;
  const { ranked, excluded, unscored, plan } = table.value;
  const everybody: readonly Scored[] = [...ranked, ...excluded, ...unscored];
  const all = compared.value.map((code) => everybody.find(({ country }) => country === code)!);
  const collator = new Intl.Collator(say.language);
  const others = everybody
    .map(({ country }) => country)
    .filter((country) => state.isShown(country) && !compared.value.includes(country))
    .sort((a, b) => collator.compare(nameOf(a), nameOf(b)));
  const parts = [
    { item: plan.root, name: say.compare.total },
    ...axes.value.flatMap(({ item, parts: own }) => [
      ...(item === plan.root ? [] : [{ item, name: titleOf(item) }]),
      ...own.map((part) => ({ item: part, name: titleOf(part), inner: true })),
    ]),
  ];
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
            <p>{say.sentences(standing(one, state))}</p>
            <Tapes one={one} state={state} width={250} />
            <button type="button" onClick={() => state.toggle(one.country)}>
              {say.compare.remove(nameOf(one.country))}
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
                <th scope="col" class="n">
                  {say.compare.difference}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ item, name, ...more }) => {
                const scores = all.map(({ scores: own }) => own[item.index]!);
                const there = scores.filter((score) => !Number.isNaN(score));
                const gap = there.length < 2 ? undefined : Math.max(...there) - Math.min(...there);
                return (
                  <tr key={item.index} class={"inner" in more ? "" : "factor"}>
                    <th scope="row">{name}</th>
                    {scores.map((score, i) => (
                      <td key={all[i]!.country} class="n">
                        {Number.isNaN(score) ? (
                          <small>{say.country.notAssessed}</small>
                        ) : (
                          say.score(score, DECIMALS)
                        )}
                      </td>
                    ))}
                    <td class="n">{gap === undefined ? "" : say.score(gap, DECIMALS)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
