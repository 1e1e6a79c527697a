import type { Messages } from "../../locales/index.ts";
import { type Html, html } from "./html.ts";
import { STYLE, STYLE_SHA256 } from "./style.ts";

/** A page's style sheet, its SHA-256 in base 64, and the colour schemes that it knows. */
export interface PageStyle {
  readonly text: Html;
  readonly sha256: string;
  readonly schemes: "light" | "light dark";
}

/** For pages that are read on a screen. */
export const SCREEN: PageStyle = { text: STYLE, sha256: STYLE_SHA256, schemes: "light dark" };

/** Nothing is loaded, nothing runs, nothing is sent; the one style sheet that counts is the one of this page. */
function policy({ sha256 }: PageStyle): string {
  return `default-src 'none'; style-src 'sha256-${sha256}'; base-uri 'none'; form-action 'none'`;
}

/**
 * A whole page in one file, in parts: it needs no network, no script and no other file.
 *
 * @param contents whether the body begins with contents, which a reader may want to skip
 */
export function* page({
  title,
  body,
  words,
  style = SCREEN,
  contents = true,
}: {
  readonly title: string;
  readonly body: Iterable<Html>;
  readonly words: Messages;
  readonly style?: PageStyle;
  readonly contents?: boolean;
}): Generator<string> {
  const skip = contents ? html`<a class="skip" href="#main">${words.page.skip}</a>\n` : undefined;
  yield `${html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${style.schemes}">
<title>${title}</title>
<style>${style.text}</style>
</head>
<body>
${skip}<main id="main" tabindex="-1">
`}`;
  for (const part of body) yield `${part}\n`;
  yield "</main>\n</body>\n</html>\n";
}
