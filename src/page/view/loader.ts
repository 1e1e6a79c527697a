import { inflated } from "./inflated.ts";

/**
 * Starts the program of the page, which is deflated with it: a third of its size. The page's policy names the SHA-256 of both, of this and
 * of what is started. The page without script is whole: where the program cannot start, that one stays.
 */
const root = document.documentElement;
root.classList.add("live");

async function start(): Promise<void> {
  const script = document.createElement("script");
  script.textContent = await inflated("live-program");
  document.head.append(script);
  if (root.dataset.started === undefined) throw new Error("the program was not allowed to start");
}

start().catch(() => root.classList.remove("live"));
