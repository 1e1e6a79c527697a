import { useRef } from "preact/hooks";
import { gather } from "../../model/collections.ts";
import type { Iso3 } from "../../model/country.ts";
import { setsApart } from "../../scoring/score.ts";
import { drawsIn, type RankCertainty } from "../data/page-data.ts";
import { gateShort, spanOf } from "./position.ts";
import type { State } from "./state.ts";

/** How many of the first are named. */
const FIRST = 5;

/**
 * Who is first, how surely and why, who is set apart, and what to be careful about. It follows the weights once they rest: while a
 * slider moves, rows do not jump.
 */
export function Answer({ state }: { state: State }) {
  const { step, words, data, known, language, kind } = state;
  const { answer: say, sure, labelled, legend, bracketed } = words.value;
  const { after, to } = step.value;
  const first = after.ranked.filter(({ country }) => state.isShown(country)).slice(0, FIRST);
  const drawn = drawsIn(known.value);
  const why = first.length > 0 && kind.why?.(first[0]!, state);
  const apart = apartByReason(state);
  const lead = say.first({ n: first.length });
  return (
    <div class="answer">
      <div>
        {first.length > 0 && (
          <ol aria-label={lead}>
            <li aria-hidden="true">{labelled({ name: lead, said: "" })}</li>
            {first.map(({ country, rank }) => {
              const found = drawn?.ranks[country];
              const band = found?.[3] && sure.band[found[3]];
              return (
                <li key={country}>
                  {rank}{" "}
                  <button type="button" class="plain" onClick={() => state.open(country)}>
                    {state.nameOf(country)}
                  </button>
                  {found && (
                    <span class={state.isSure.value ? "" : "own"}>
                      {bracketed({ text: band ? `${band} · ${spanOf(found)}` : spanOf(found) })}
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        )}
        {why && <p>{why}</p>}
        {apart.length > 0 && <p>{say.apart({ names: apart })}</p>}
      </div>
      <div>
        <ul>
          {(data.cautions[language.value] ?? data.cautions[data.language])!.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {drawn && (
          <p class="soft">
            {say.inBrackets({ k: drawn.first!, bands: sure.bandsBriefly })} {legend.overlap}
          </p>
        )}
        {drawn && to.size > 0 && <DrawnBy drawn={drawn} state={state} />}
      </div>
    </div>
  );
}

/** Around which weights draws were made, once they are changed, and what makes them anew. */
function DrawnBy({ drawn, state }: { drawn: RankCertainty; state: State }) {
  const { sure: say } = state.words.value;
  const line = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone then, and would take the focus with it.
  const draw = () => void state.drawAnew().then(() => line.current?.focus());
  return (
    <p class="own" role="status" tabIndex={-1} ref={line}>
      {state.isSure.value ? (
        say.drawnAnew({ draws: drawn.of, sets: state.hasSets })
      ) : (
        <>
          {say.ofOwn}{" "}
          <button type="button" aria-disabled={state.isDrawing.value} onClick={draw}>
            {state.isDrawing.value ? say.drawing : say.drawAnew}
          </button>
        </>
      )}
    </p>
  );
}

/** Who is set apart, by the words for why. */
function apartByReason(state: State): readonly string[] {
  const { severally, answer: say } = state.words.value;
  const groups = new Map<string, Iso3[]>();
  for (const { country, gates } of state.step.value.after.apart) {
    const why = gates.filter(setsApart).map((gate) => gateShort(gate, state));
    if (state.isShown(country)) gather(groups, severally({ all: why }), country);
  }
  return [...groups].map(([why, countries]) => say.group({ names: countries.map(state.nameOf), why }));
}
