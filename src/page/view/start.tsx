import { render } from "preact";
import type { PageData } from "../data/packed.ts";
import { App } from "./app.tsx";
import { inflated } from "./inflated.ts";
import { type Kind, stateOf } from "./state.ts";
import { tellingStill } from "./still.ts";

/** The address follows once the page rests. */
const REST_MS = 150;
/** Of an entry of the browser's history: the page has written it. */
const OWN = "own";
const root = document.documentElement;

/** Starts the page, of one kind; where it cannot start, the one without script stays. */
export function start(kind: Kind): void {
  root.dataset.started = "";
  open(kind).catch(() => root.classList.remove("live"));
}

async function open(kind: Kind): Promise<void> {
  const data = JSON.parse(await inflated("live-data")) as PageData;
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
    if (isElsewhere && !isTravelling) history.pushState(OWN, "", address);
    // A browser stops listening to a page that changes its address at every step of a slider.
    else
      resting = setTimeout(() => {
        // What a link within the page leads to stays in the address until the state changes.
        const isLed = link === "" && !isState(location.hash) && location.hash !== "#";
        history.replaceState(OWN, "", isLed ? location.href : address);
      }, REST_MS);
  });
  const tell = tellingStill(data);
  state.language.subscribe((language) => {
    root.lang = language;
    tell(language);
  });
  addEventListener("popstate", (event) => {
    isTravelling = true;
    if (event.state === OWN) state.goBack(location.hash);
    // A link that is pasted into an open page.
    else if (isState(location.hash)) state.follow(location.hash);
    isTravelling = false;
  });
  render(<App state={state} />, document.getElementById("live")!);
}

/** Whether the address says what is seen, and not where in the document. */
function isState(hash: string): boolean {
  return /^#[wckvml]=/u.test(hash);
}
