import { type Html, html } from "./html.ts";
import { STYLE, STYLE_SHA256 } from "./style.ts";

/** Nothing is loaded, nothing runs, nothing is sent; the one style sheet that counts is the one of this page. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;

/** A whole page in one file, in parts: it needs no network, no script and no other file. */
export function* page({
  title,
  body,
}: {
  readonly title: string;
  readonly body: Iterable<Html>;
}): Generator<string> {
  yield `${html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<main id="main" tabindex="-1">
`}`;
  for (const part of body) yield `${part}\n`;
  yield "</main>\n</body>\n</html>\n";
}
