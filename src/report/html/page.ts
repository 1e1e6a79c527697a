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
const SCREEN: PageStyle = { text: STYLE, sha256: STYLE_SHA256, schemes: "light dark" };

/** A text of the page with its SHA-256 in base 64, as the page's policy names it. */
interface Named {
  readonly text: string;
  readonly sha256: string;
}

/** What makes a page answer; all of it comes from this project alone. */
export interface Live {
  /** Deflated, in base 85, as the program is; the SHA-256 is that of its text. */
  readonly style: Named;
  /** Starts the program. */
  readonly loader: Named;
  readonly program: Named;
  /** Deflated, in base 85. */
  readonly data: string;
}

/** Nothing is loaded, nothing is sent; the style sheets and the script that count are those of this page. */
function policy({ sha256 }: PageStyle, live: Live | undefined): string {
  const styles = [sha256, ...(live ? [live.style.sha256] : [])].map((hash) => ` 'sha256-${hash}'`).join("");
  const script = live ? ` script-src 'sha256-${live.loader.sha256}' 'sha256-${live.program.sha256}';` : "";
  return `default-src 'none';${script} style-src${styles}; base-uri 'none'; form-action 'none'`;
}

/** The place where the page is drawn, before what it replaces, so that nothing flickers. */
function liveParts({ style, loader, program, data }: Live, language: string): string {
  return `<div id="live"></div>
<svg width="0" height="0" class="aloud" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5"/></pattern></defs></svg>
<script type="application/octet-stream" id="live-style">${style.text}</script>
<script type="application/octet-stream" id="live-program">${program.text}</script>
<script type="application/octet-stream" id="live-data">${data}</script>
<script>${loader.text}</script>
<div id="static" lang="${language}">
`;
}

/**
 * A whole page in one file, in parts: it needs no network and no other file, and says what it says without a script too.
 *
 * @param live what makes it answer, where something does; its script and style sheet come from this project alone
 * @param contents whether the body begins with contents, which a reader may want to skip
 */
export function* page({
  title,
  body,
  words,
  style = SCREEN,
  contents = true,
  live,
}: {
  readonly title: string;
  readonly body: Iterable<Html>;
  readonly words: Messages;
  readonly style?: PageStyle;
  readonly contents?: boolean;
  readonly live?: Live | undefined;
}): Generator<string> {
  const skip = contents ? html`<a class="skip" href="#main">${words.page.skip}</a>\n` : undefined;
  yield `${html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, live)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${style.schemes}">
<title>${title}</title>
<style>${style.text}</style>
`}`;
  yield `${html`</head>
<body>
${skip}<main id="main" tabindex="-1">
`}`;
  if (live) yield liveParts(live, words.language);
  for (const part of body) yield `${part}\n`;
  if (live) yield "</div>\n";
  yield "</main>\n</body>\n</html>\n";
}
