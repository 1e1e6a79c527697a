import { render } from "preact";
import type { PageData } from "../data/packed.ts";
import { App } from "./app.tsx";
import { inflated } from "./inflated.ts";
import { stateOf } from "./state.ts";

const root = document.documentElement;
root.dataset.started = "";
start().catch(() => root.classList.remove("live"));

async function start(): Promise<void> {
  const data = JSON.parse(await inflated("live-data")) as PageData;
  const state = stateOf(data, location.hash);
  state.link.subscribe((link) => {
    // What a link within the page leads to stays in the address until the state changes.
    if (link !== "" || isState(location.hash) || location.hash === "#")
      history.replaceState(null, "", link === "" ? location.pathname + location.search : `#${link}`);
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
