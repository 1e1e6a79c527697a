import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { visible } from "../../report/text/visible.ts";
import { liveLanguages } from "../../words/live.ts";
import { type PackedPage, type PageData, unpackedPage } from "../data/page-data.ts";
import type { View } from "../link.ts";
import { foremostMove, movesBetween } from "../score/scorer.ts";
import { StaysAsWritten } from "./country.tsx";
import { inflated } from "./inflated.ts";
import { checkSeal, SealBroken, SealChecked, saySealBroken, stillPart } from "./seal.tsx";
import { type Kind, type State, stateOf } from "./state.ts";

/** The address follows once the page rests. */
const REST_MS = 150;
/** Of an entry of the browser's history: the page has written it. */
const OWN_ENTRY = "own";
const root = document.documentElement;

/** Starts the page, of one kind; where it cannot start, the one without script stays. */
export function start(kind: Kind): void {
  root.dataset.started = "";
  open(kind).catch(() => {
    root.classList.remove("live");
    return saySealBroken(stillPart());
  });
}

async function open(kind: Kind): Promise<void> {
  const data = unpackedPage(JSON.parse(await inflated("live-data")) as PackedPage);
  const still = stillPart();
  const state = stateOf(data, location.hash, kind);
  let resting = 0;
  let place = state.place.value;
  let isTravelling = false;
  state.link.subscribe((link) => {
    clearTimeout(resting);
    const address = link === "" ? location.pathname + location.search : `#${link}`;
    const isElsewhere = place !== state.place.value;
    place = state.place.value;
    // The button of the browser leads back to the view before.
    if (isElsewhere && !isTravelling) history.pushState(OWN_ENTRY, "", address);
    // A browser stops listening to a page that changes its address at every step of a slider.
    else
      resting = setTimeout(() => {
        // What a link within the page leads to stays in the address until the state changes.
        const isLed = link === "" && !isState(location.hash) && location.hash !== "#";
        history.replaceState(OWN_ENTRY, "", isLed ? location.href : address);
      }, REST_MS);
  });
  const tell = staticTranslator(data);
  state.language.subscribe((language) => {
    root.lang = language;
    tell(language);
  });
  addEventListener("popstate", (event) => {
    isTravelling = true;
    if (event.state === OWN_ENTRY) state.goBack(location.hash);
    // A link that is pasted into an open page.
    else if (isState(location.hash)) state.follow(location.hash);
    isTravelling = false;
  });
  render(<App state={state} />, document.getElementById("live")!);
  // What is seen first does not wait for it.
  requestAnimationFrame(() => setTimeout(() => checkSeal(still)));
}

/** Whether the address says what is seen, and not where in the document. */
function isState(hash: string): boolean {
  return /^#[wckvml]=/u.test(hash);
}

/** The live page: what every view has, and the one that is chosen. */
function App({ state }: { state: State }) {
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
      document.querySelector<HTMLElement | SVGElement>(`#live :is(${FOCUSABLE})`)?.focus();
    isFirst.current = false;
  }, [state.place.value]);
  return (
    <>
      <header class="top">
        <div>
          <h1>{title.value}</h1>
          <p class="counts">{counts}</p>
          <SealBroken words={say} />
          {data.shownIn && <p class="caveat">{data.shownIn[state.language.value]}</p>}
          <p class="caveat">
            {kind.caveat(state)}{" "}
            {data.warnings > 0 && (
              <button type="button" class="plain link" onClick={() => state.go("method")}>
                {say.warnings({ n: data.warnings })}
              </button>
            )}
          </p>
          {kind.Weights && (
            <p class="printed">
              {say.printedWeights({
                changed: [...state.weights.value].map(([id, weight]) => `${id} ${weight}`),
                changedCount: state.weights.value.size,
              })}
            </p>
          )}
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
      <div class={state.isWeighing.value && view.value !== "method" ? "work weighing" : "work"}>
        {kind.Weights && view.value !== "method" && <kind.Weights state={state} />}
        {(kind.Weights || state.unused.value.length > 0) && <Announcement state={state} />}
        <div class="seen">
          {isPrinting ? <AllViews state={state} /> : <ChosenView view={view.value} state={state} />}
        </div>
      </div>
      {(isPrinting || view.value === "method") && <MethodNote state={state} />}
      <SealChecked words={say} />
    </>
  );
}

/** A country's name, its row or its place on the map. */
const FOCUSABLE = "article h2, tr.chosen .name button, .land[tabindex='0']";

/** What to know of the method, which stands in the document below. */
function MethodNote({ state }: { state: State }) {
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
function AllViews({ state }: { state: State }) {
  const isEmpty = (one: View) =>
    (one === "changes" && state.weights.value.size === 0) ||
    (one === "compare" && state.compared.value.length === 0) ||
    (one === "review" && isBlank(state));
  return (
    <>
      {viewsOf(state)
        .filter((one) => !isEmpty(one))
        .map((one) => (
          <div class="whole" key={one}>
            <ChosenView view={one} state={state} />
          </div>
        ))}
    </>
  );
}

/** Whether nothing was written and no review opened. */
function isBlank({ review, weights }: State): boolean {
  if (review === undefined) return true;
  const { contests, ratings, notes } = review.draft.value;
  return (
    weights.value.size + contests.length + ratings.length + notes.length + review.opened.value.length === 0
  );
}

/** A link may ask for a view that this page has not: then the ranking is shown. */
function ChosenView({ view, state }: { view: View; state: State }) {
  const { [viewsOf(state).includes(view) ? view : "ranking"]: Own } = state.kind.views;
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

/** While a slider is dragged nothing is read aloud. */
const QUIET_MS = 400;

/** What the last change of weights did, in a sentence that is seen and read aloud once the weights rest. */
function Announcement({ state }: { state: State }) {
  const { table, rest } = state;
  useEffect(() => {
    const timer = setTimeout(rest, QUIET_MS);
    return () => clearTimeout(timer);
  }, [table.value]);
  return (
    <p class="said" aria-live="polite">
      {sentence(state)}
    </p>
  );
}

function sentence(state: State): string {
  const { step, first: k, unused, nameOf, titleOf, chosen, words } = state;
  const { moved: say, sentences } = words.value;
  const lost = unused.value.length > 0 ? [say.unused({ ids: unused.value.map(visible) })] : [];
  const { before, after, from, to } = step.value;
  if (before === after) return lost.join("");
  const moves = movesBetween(before, after, k);
  const { moved, entered, left, into, out } = moves;
  const changed = new Set([...from.keys(), ...to.keys()].filter((id) => from.get(id) !== to.get(id)));
  const item = after.plan.items.find(({ node }) => changed.has(node.id))!;
  const { share } = item;
  // Of several weights that changed at once none is the reason.
  const because = changed.size === 1 ? titleOf(item) : undefined;
  const kind = out.length === 0 ? "into" : into.length === 0 ? "out" : "both";
  const [inNames, outNames] = [into.map(nameOf), out.map(nameOf)];
  const firsts =
    into.length + out.length > 0
      ? [say.firsts({ kind, k, into: inNames, out: outNames, because, share })]
      : [];
  const move = foremostMove(moves, chosen.value);
  const found = move && { n: moved.length, name: nameOf(move.country), from: move.from, to: move.to };
  const farthest =
    found === undefined
      ? say.none
      : because === undefined || firsts.length > 0
        ? say.plain(found)
        : say.one({ ...found, because, share });
  // Where somebody entered the first or left them, of the others the one that is asked about.
  const isAsked = move !== undefined && move.country === chosen.value;
  return sentences({
    all: [
      ...lost,
      ...(to.size === 0 ? [say.nothing] : []),
      ...firsts,
      ...(firsts.length === 0 || isAsked ? [farthest] : []),
      ...(entered.length > 0 ? [say.entered({ names: entered.map(nameOf) })] : []),
      ...(left.length > 0 ? [say.left({ names: left.map(nameOf) })] : []),
    ],
  });
}

/** The parts of the document that the page shows and its program does not draw. */
const PARTS = ".skip, #about, #profile, #sources, #checking";
const LETTER = /\p{L}/u;

/**
 * Tells them in a language, or as they are written where that has no words for them. What is the same in every language is a publisher's
 * or an author's, and is marked as English; not what an author says who speaks one language alone, which may be any.
 */
function staticTranslator(data: PageData): (language: string) => void {
  const { still, profile, language: written } = data;
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)];
  const isEnglish = typeof profile.title === "object" && profile.title.en !== undefined;
  const texts = parts.flatMap((part) =>
    textNodes(part).map((node) => ({
      own: node.data,
      isMarked: part.id !== "profile" || isEnglish,
      nodes: [node] as ChildNode[],
    })),
  );
  return (asked) => {
    const language = texts.length === still.length && data.told[asked]?.still ? asked : written;
    for (const part of parts) part.lang = language;
    for (const [i, text] of texts.entries()) {
      const { own, isMarked } = text;
      const sentences =
        language === written ? piecesAsWritten(own, still[i]) : piecesIn(language, own, still[i], data);
      const nodes = sentences.map(([words, isAlike]) => {
        if (!isAlike || !isMarked || language === "en" || !LETTER.test(words)) return new Text(words);
        const span = document.createElement("span");
        span.lang = "en";
        span.append(words);
        return span;
      });
      const [first, ...others] = text.nodes;
      for (const other of others) other.remove();
      first!.replaceWith(...nodes);
      text.nodes = nodes;
    }
  };
}

type LabelledText = readonly [words: string, isAlike: boolean];
type Pieces = PageData["still"][number];

function piecesIn(
  language: string,
  own: string,
  pieces: Pieces | undefined,
  { shipped, told }: PageData,
): readonly LabelledText[] {
  const { [language]: words } = told;
  const pieceOf = (at: number) => words?.shipped?.[at] ?? shipped[at] ?? words!.still![at - shipped.length]!;
  return (pieces ?? [own]).map((piece) =>
    typeof piece === "string" ? [piece, true] : [pieceOf(piece), false],
  );
}

/** What is alike in every language stands in the text in this order; what is alike in all others does not stand there. */
function piecesAsWritten(own: string, pieces: Pieces | undefined): readonly LabelledText[] {
  const texts: LabelledText[] = [];
  let from = 0;
  for (const piece of pieces ?? [own]) {
    if (typeof piece === "number") continue;
    const at = own.indexOf(piece, from);
    if (at < 0) return [[own, false]];
    texts.push([own.slice(from, at), false], [piece, true]);
    from = at + piece.length;
  }
  return [...texts, [own.slice(from), false]];
}

function textNodes(part: Element): Text[] {
  part.normalize();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() !== "") found.push(node);
  }
  return found;
}
