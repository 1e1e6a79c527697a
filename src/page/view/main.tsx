import { render } from "preact";
import type { PageData } from "../data/packed.ts";
import { App } from "./app.tsx";
import { inflated } from "./inflated.ts";
import { stateOf } from "./state.ts";

/** The address follows once the page rests. */
const REST_MS = 150;
const root = document.documentElement;
root.dataset.started = "";
start().catch(() => root.classList.remove("live"));

async function start(): Promise<void> {
  const data = JSON.parse(await inflated("live-data")) as PageData;
  const state = stateOf(data, location.hash);
  let resting = 0;
  state.link.subscribe((link) => {
    clearTimeout(resting);
    // A browser stops listening to a page that changes its address at every step of a slider.
    resting = setTimeout(() => {
      // What a link within the page leads to stays in the address until the state changes.
      if (link !== "" || isState(location.hash) || location.hash === "#")
        history.replaceState(null, "", link === "" ? location.pathname + location.search : `#${link}`);
    }, REST_MS);
  });
  state.language.subscribe((language) => {
    root.lang = language;
  });
  // A link that is pasted into an open page.
  addEventListener("hashchange", () => {
    if (isState(location.hash)) state.follow(location.hash);
  });
  render(<App state={state} />, document.getElementById("live")!);
}

/** Whether the address says what is seen, and not where in the document. */
function isState(hash: string): boolean {
  return /^#[wckvml]=/u.test(hash);
}
