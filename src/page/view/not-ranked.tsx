import { useState } from "preact/hooks";
import type { Scored } from "../../scoring/score.ts";
import { exclusions, gateName, whyNoScore } from "./position.ts";
import type { State } from "./state.ts";

/** Who is not ranked and why: the excluded under the first rule that excludes them, then those without enough evidence. */
export function NotRanked({ state }: { state: State }) {
  const { table, words, nameOf, data, evidence } = state;
  const { notRanked: say, labelled, bracketed } = words.value;
  const [search, lookFor] = useState("");
  const isFound = state.find(search);
  const { compare } = new Intl.Collator(words.value.language);
  /** By name: equal scores, or none, leave them so. */
  const wanted = (all: readonly Scored[]) =>
    all
      .filter(({ country }) => state.isShown(country) && isFound(country))
      .sort((a, b) => compare(nameOf(a.country), nameOf(b.country)));
  const excluded = wanted(table.value.excluded);
  const unscored = wanted(table.value.unscored);
  const byScore = (a: Scored, b: Scored) => (b.score ?? -1) - (a.score ?? -1);
  const groups = data.profile.gates.flatMap(({ id }) => {
    const of = excluded.filter((one) => exclusions(one)[0]!.gate.id === id).sort(byScore);
    return of.length === 0 ? [] : [{ id, of }];
  });
  return (
    <section class="not-ranked" aria-label={words.value.views.excluded}>
      <p>
        <input
          type="search"
          aria-label={say.search}
          placeholder={say.search}
          value={search}
          onInput={(event) => lookFor(event.currentTarget.value)}
        />
      </p>
      <h2>{say.excluded({ n: excluded.length })}</h2>
      {groups.map(({ id, of }) => {
        const gate = data.profile.gates.find((one) => one.id === id)!;
        // Territories are many, and of one reason.
        const areTerritories = of.every(({ country }) => evidence.standing(country) === "territory");
        const title = state.text(gate.title, id);
        const rows = <Rows of={of} state={state} />;
        return areTerritories && of.length > 3 ? (
          <details key={id}>
            <summary>
              <h3>{labelled({ name: title, said: say.territories({ n: of.length }) })}</h3>
            </summary>
            {rows}
          </details>
        ) : (
          <section key={id}>
            <h3>
              {title}
              {bracketed({ text: String(of.length) })}
            </h3>
            {rows}
          </section>
        );
      })}
      <h2>{say.thin({ n: unscored.length })}</h2>
      <Rows of={unscored} state={state} />
    </section>
  );
}

function Rows({ of, state }: { of: readonly Scored[]; state: State }) {
  const { kind, words } = state;
  const { notRanked: say, severally } = words.value;
  if (of.length === 0) return null;
  return (
    <table class="factors left">
      <thead>
        <tr>
          <th scope="col">{say.country}</th>
          <th scope="col" class="n">
            {kind.resultTitle(state)}
          </th>
          <th scope="col">{say.why}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.country}>
            <th scope="row">
              <button type="button" class="plain" onClick={() => state.open(one.country)}>
                {state.nameOf(one.country)}
              </button>
            </th>
            <td class="n">{kind.result(one, state)}</td>
            <td>
              {exclusions(one).length > 0
                ? severally({ all: exclusions(one).map((gate) => gateName(gate, state)) })
                : whyNoScore(one.failure, state)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
