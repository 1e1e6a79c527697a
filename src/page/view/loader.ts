import { inflated } from "./inflated.ts";

/**
 * Starts the program of the page, which is deflated with it, as its style sheet is: a third of their size. The page's policy names the
 * SHA-256 of all, of this and of what is started. The page without script is whole: where the program cannot start, that one stays.
 */
const root = document.documentElement;
root.classList.add("live");
// What the sheet will hide is not seen before it is there.
root.hidden = true;

async function start(): Promise<void> {
  const [style, script] = [document.createElement("style"), document.createElement("script")];
  [style.textContent, script.textContent] = await Promise.all([
    inflated("live-style"),
    inflated("live-program"),
  ]);
  document.head.append(style, script);
  if (root.dataset.started === undefined) throw new Error("the program was not allowed to start");
}

start()
  .catch(() => root.classList.remove("live"))
  .finally(() => {
    root.hidden = false;
  });
