import { useEffect, useRef, useState } from "preact/hooks";
import { liveLanguages } from "../../locales/live.ts";
import { Announcement } from "./announcement.tsx";
import type { View } from "./asked.ts";
import { StaysAsWritten } from "./country.tsx";
import type { State } from "./state.ts";

/** The live page: what every view has, and the one that is chosen. */
export function App({ state }: { state: State }) {
  const { words, view, data, title, kind } = state;
  const say = words.value;
  const counts = kind.counts(state);
  const heading = `${title.value} · ${counts}`;
  const [isPrinting, print] = useState(false);
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  useEffect(() => {
    if (!isPrinting) return;
    const rest = () => print(false);
    addEventListener("afterprint", rest);
    window.print();
    return () => removeEventListener("afterprint", rest);
  }, [isPrinting]);
  useEffect(() => {
    // The static parts stay in the document: those about the method are one of the views.
    document.documentElement.classList.toggle("printing", isPrinting);
    document.documentElement.classList.toggle("method", isPrinting || view.value === "method");
  }, [isPrinting, view.value]);
  const isFirst = useRef(true);
  useEffect(() => {
    // Who goes by keyboard goes on where the view has what it is about: what was pressed is gone with the view before.
    if (!isFirst.current && document.activeElement === document.body)
      document.querySelector<HTMLElement | SVGElement>(`#live :is(${ABOUT})`)?.focus();
    isFirst.current = false;
  }, [state.place.value]);
  return (
    <>
      <header class="top">
        <div>
          <h1>{title.value}</h1>
          <p class="counts">{counts}</p>
          {data.shownIn && <p class="caveat">{data.shownIn[state.language.value]}</p>}
          <p class="caveat">
            {kind.caveat(state)}{" "}
            {data.warnings > 0 && (
              <button type="button" class="plain link" onClick={() => state.go("method")}>
                {say.warnings(data.warnings)}
              </button>
            )}
          </p>
          <p class="printed">
            {say.sentences([
              say.printed(data.profileSha256.slice(0, 12), data.datasetSha256.slice(0, 12)),
              ...(kind.Weights
                ? [say.printedWeights([...state.weights.value].map(([id, weight]) => `${id} ${weight}`))]
                : []),
            ])}
          </p>
        </div>
        <div class="tools">
          <button type="button" onClick={() => print(true)}>
            {say.printAll}
          </button>
          <Languages state={state} />
        </div>
      </header>
      <nav class="views" aria-label={say.views.label}>
        {viewsOf(state).map((one) => (
          <button
            type="button"
            key={one}
            aria-current={view.value === one ? "page" : undefined}
            onClick={() => state.go(one)}
          >
            {one === "country" ? state.nameOf(state.chosen.value!) : say.views[one]}
          </button>
        ))}
      </nav>
      {kind.Weights && view.value !== "method" && <kind.Weights state={state} />}
      {(kind.Weights || state.unused.value.length > 0) && <Announcement state={state} />}
      {isPrinting ? <Everything state={state} /> : <Chosen view={view.value} state={state} />}
      {(isPrinting || view.value === "method") && <OfTheMethod state={state} />}
    </>
  );
}

/** A country's name, its row or its place on the map. */
const ABOUT = "article h2, tr.chosen .name button, .land[tabindex='0']";

/** What to know of the method, which stands in the document below. */
function OfTheMethod({ state }: { state: State }) {
  const { words, kind, language, data } = state;
  const said = kind.method(state);
  const isTold = language.value === data.language || data.told[language.value]?.still !== undefined;
  return (
    <>
      {said && <p>{said}</p>}
      {isTold ? <StaysAsWritten state={state} /> : <p>{words.value.methodAsWritten}</p>}
    </>
  );
}

/** Every view that has something to show, one after the other, for paper; the method stands after them in the document. */
function Everything({ state }: { state: State }) {
  const isEmpty = (one: View) =>
    (one === "changes" && state.weights.value.size === 0) ||
    (one === "compare" && state.compared.value.length === 0);
  return (
    <>
      {viewsOf(state)
        .filter((one) => !isEmpty(one))
        .map((one) => (
          <div class="whole" key={one}>
            <Chosen view={one} state={state} />
          </div>
        ))}
    </>
  );
}

function Chosen({ view, state }: { view: View; state: State }) {
  const { [view]: Own } = state.kind.views;
  return Own ? <Own state={state} /> : null;
}

/** Two axes are needed to draw one against the other, and somebody to show one. */
function viewsOf({ kind, chosen, axes }: State): readonly View[] {
  return (Object.keys(kind.views) as View[]).filter((view) => {
    if (view === "country") return chosen.value !== undefined;
    return view !== "scatter" || axes.value.length > 1;
  });
}

function Languages({ state: { words, language } }: { state: State }) {
  if (liveLanguages.length < 2) return null;
  return (
    <label class="language">
      <span class="aloud">{words.value.chooseLanguage}</span>
      <select value={language.value} onChange={(event) => (language.value = event.currentTarget.value)}>
        {liveLanguages.map((one) => (
          <option key={one.language} value={one.language} lang={one.language}>
            {one.languageName}
          </option>
        ))}
      </select>
    </label>
  );
}
