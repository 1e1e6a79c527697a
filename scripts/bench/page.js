import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium as engine } from "playwright-core";
import { openProfile } from "../open-profile.js";
import { inFolder, spread, table } from "./measure.js";
import { printBytes } from "./page-bytes.js";

export const SUMMARY =
  "a step of a slider, and opening, of a page of 200 countries of the shipped evidence under cpc without what excludes any; --bytes: what pages take";
export const OPTIONS = {
  bytes: { type: "boolean", default: false },
  profile: { type: "boolean", default: false },
  keep: { type: "string" },
};

const COUNTRIES = 200;
const STEPS = 50;
const OPENINGS = 11;
const OPEN = "./open.yaml";
const root = fileURLToPath(new URL("../../", import.meta.url));

export async function run(options) {
  await inFolder((folder) => measured(folder, options));
}

async function measured(folder, options) {
  writeFileSync(join(folder, "open.yaml"), openProfile(readFileSync(join(root, "weights/cpc.yaml"), "utf8")));
  const rank = (profile, ...args) =>
    execFileSync(
      process.execPath,
      [join(root, "bin/shortlist.js"), "rank", "--profile", profile, "--quiet", ...args],
      { cwd: folder, maxBuffer: 1 << 28, encoding: "utf8" },
    );
  const { ranked } = JSON.parse(rank(OPEN, "--format", "json"));
  if (ranked.length < COUNTRIES) throw new Error(`only ${ranked.length} countries can be ranked`);
  const among = ranked.slice(0, COUNTRIES).map(({ country }) => country);
  const those = ["--among", among.join("; ")];
  if (options.bytes) {
    const most = `${COUNTRIES} countries`;
    return printBytes(["cpc", "cpc-2023", "cpc-texts", "equal", "mcc", most], (profile, language) =>
      rank(...(profile === most ? [OPEN, ...those] : [profile]), "--lang", language, "--format", "html"),
    );
  }
  const file = join(folder, "ranking.html");
  rank(OPEN, ...those, "--out", "ranking.html", "--force");
  if (options.keep) writeFileSync(options.keep, readFileSync(file));

  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath());
  const browser = await engine.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const rows = [];
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 844 } });
    await context.addInitScript(watch);
    const opened = [];
    let page;
    for (let i = 0; i < OPENINGS; i += 1) {
      await page?.close();
      page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await page.waitForFunction(() => window.interactive);
      opened.push(await page.evaluate("window.interactive"));
    }
    const shown = await page.locator("table.rank tbody tr").count();
    if (shown !== COUNTRIES) throw new Error(`${shown} rows, and not ${COUNTRIES}`);
    await page.click("details.weights summary");
    // On a wide screen the sliders stand above the rows: what is measured is a screen of rows.
    await page.evaluate("scrollTo(0, width > 600 ? 0 : 0)".replaceAll("width", String(width)));
    await page.evaluate(steps, 10);
    const cdp = options.profile ? await context.newCDPSession(page) : undefined;
    if (cdp) {
      await cdp.send("Profiler.enable");
      await cdp.send("Performance.enable");
      await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
      await cdp.send("Profiler.start");
    }
    const before = cdp && (await cdp.send("Performance.getMetrics"));
    const taken = await page.evaluate(steps, STEPS);
    rows.push(
      [
        `${width} px: a step to the end of layout`,
        spread(
          taken.map(([laidOut]) => laidOut),
          1,
        ),
        width > 600 ? 16 : 8,
      ],
      [
        `${width} px: to the frame after it`,
        spread(
          taken.map(([, painted]) => painted),
          1,
        ),
        "",
      ],
      [`${width} px: opening, until rows are shown`, spread(opened, 1), 300],
    );
    if (cdp) {
      const after = await cdp.send("Performance.getMetrics");
      const was = new Map(before.metrics.map(({ name, value }) => [name, value]));
      for (const { name, value } of after.metrics)
        if (/Duration|Count$/u.test(name))
          rows.push([`${width} px: ${name}`, (value - was.get(name)).toFixed(4), ""]);
      const { profile: cpu } = await cdp.send("Profiler.stop");
      if (options.keep) writeFileSync(`${options.keep}.${width}.cpuprofile`, JSON.stringify(cpu));
    }
    await context.close();
  }
  await browser.close();
  table(["in the browser", "ms", "bound"], rows);
}

/** In the page: moves a slider by one step at a time, and says for each how long it took to the end of layout and to the frame after. */
async function steps(count) {
  const slider = document.querySelector(".weight:not(.group) input[type=range]");
  const next = () => new Promise((done) => setTimeout(done, 0));
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage("");
      });
    });
  const taken = [];
  for (let i = 0; i < count; i += 1) {
    // Between steps as quick as a hand is.
    await new Promise((done) => setTimeout(done, 25));
    slider.value = String(Number(slider.value) + (Number(slider.max) / 60) * (i % 20 < 10 ? 1 : -1));
    const start = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // What is drawn is drawn in microtasks after the event.
    await Promise.resolve().then(() => {});
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    document.body.getBoundingClientRect();
    const laidOut = performance.now();
    await painted();
    taken.push([laidOut - start, performance.now() - start]);
    await next();
  }
  return taken;
}

/** In the page, before anything of it: when the first row stands, which can be used from then on. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector("table.rank tbody tr")) return;
    observer.disconnect();
    document.body.getBoundingClientRect();
    window.interactive = performance.now();
  }).observe(document, { childList: true, subtree: true });
}
