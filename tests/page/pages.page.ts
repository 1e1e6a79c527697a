import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderOf, runCli } from "../cli/run-cli.ts";
import { startBrowser } from "./browser.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const started = await startBrowser();
const missing = started instanceof Error ? `, not run: no Chromium (${started.message.split("\n")[0]})` : "";
if (missing !== "") console.warn(`The pages were not looked at in a browser${missing}`);

describe.skipIf(missing !== "")(`the pages in a browser${missing}`, () => {
  const browser = started as Browser;
  const folder = folderOf({});
  const commands = {
    ranking: ["rank", "--top", "4"],
    explanation: ["explain", "GHA"],
    comparison: ["compare", "GHA", "MWI", "TGO"],
    difference: ["diff", "2022", "2023"],
    audit: ["audit", "--top", "3"],
    robustness: ["robustness", "--draws", "50", "--sets", "0.95"],
    whatif: ["whatif", "GHA"],
    findings: ["findings", "Chad"],
  };
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const addresses = {} as Record<keyof typeof commands, string>;

  beforeAll(async () => {
    const quiet = { cwd: folder };
    for (const name of names) {
      const { err } = await runCli([...commands[name], "--out", `${name}.html`, "--quiet"], quiet);
      expect(err).toContain(`wrote ${name}.html`);
      addresses[name] = pathToFileURL(join(folder, `${name}.html`)).href;
    }
  });

  afterAll(() => browser.close());

  interface View {
    readonly width: number;
    readonly scheme: "light" | "dark";
  }

  async function open(address: string, { width, scheme }: View): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) said.push(request.url());
    });
    await page.goto(address);
    if (address === addresses.ranking) await page.waitForSelector("table.rank tbody tr");
    return { page, said };
  }

  const views = (["light", "dark"] as const).flatMap((scheme) =>
    [320, 800, 1400].map((width) => ({ width, scheme })),
  );

  const few = views.filter(({ width, scheme }) => (width === 320) === (scheme === "light") && width !== 800);
  describe.each(names)("the %s", (name) => {
    // The ranking answers, and is looked at view by view in live.page.ts.
    const all = name === "explanation" ? views : few;
    it.each(all)(
      "has no fault that axe finds and is no wider than the screen, $width wide and $scheme, every part open",
      async (view) => {
        const { page, said } = await open(addresses[name], view);
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(view.width);
        // A style sheet that the policy refuses, and anything asked of a network, would be said here.
        expect(said).toEqual([]);
        await page.evaluate(AXE);
        const { violations, passes } = (await page.evaluate("axe.run()")) as AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
        expect(passes.map(({ id }) => id)).toEqual(
          expect.arrayContaining(["color-contrast", "heading-order"]),
        );
        await page.context().close();
      },
    );
  });

  it("applies its style sheet, and turns dark where the reader wants it dark", async () => {
    const back = "getComputedStyle(document.body).backgroundColor";
    const light = await open(addresses.ranking, { width: 800, scheme: "light" });
    const dark = await open(addresses.ranking, { width: 800, scheme: "dark" });
    expect(await light.page.evaluate(back)).toBe("rgb(255, 255, 255)");
    expect(await dark.page.evaluate(back)).toBe("rgb(18, 22, 27)");
  });

  it("goes past the contents at the first key", async () => {
    const { page } = await open(addresses.ranking, { width: 1400, scheme: "light" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  });
});
