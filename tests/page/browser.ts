import { type Browser, chromium as engine } from "playwright-core";

/** A headless Chromium: the one at CHROME_PATH, else the one that the tests bring; or why it cannot start. */
export async function startBrowser(): Promise<Browser | Error> {
  try {
    const executablePath = process.env.CHROME_PATH ?? (await unpacked());
    return await engine.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  } catch (error) {
    return error as Error;
  }
}

/** Before any file of tests: two that unpack it at once find it half there, and leave out all that they hold. */
export async function setup(): Promise<void> {
  if (process.env.CHROME_PATH === undefined) await unpacked().catch(() => undefined);
}

/** Told that it runs in AWS Lambda, the package unpacks the shared libraries that Chromium needs, too. */
async function unpacked(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
