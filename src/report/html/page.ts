import type { Messages } from "../../words/index.ts";
import { type Html, html, readBack } from "./markup.ts";

/** The style sheet of every page. */
export const STYLE = html`
:root{color-scheme:light dark;--back:#fff;--text:#1c2128;--soft:#57606a;--line:#d5dae0;--shade:#f4f6f8;--link:#0a58a8;--band:#bcd7f0;--level:#0a58a8;--mark:#fff8e1}
@media (prefers-color-scheme:dark){:root{--back:#12161b;--text:#e4e9ee;--soft:#a3adb8;--line:#363d46;--shade:#1b2128;--link:#79b8ff;--band:#2c4a69;--level:#79b8ff;--mark:#2b2613}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--back);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:80rem;margin:0 auto;padding:1.5rem 1rem 4rem}
main:focus{outline:0}
h1{font-size:1.75rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
p,ul,dl{max-width:48rem}
.lead{font-size:1.1rem;margin:0 0 1rem;color:var(--soft)}
.lead strong{color:var(--text)}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;top:0;padding:.5rem 1rem;background:var(--back);z-index:2}
.skip:focus{left:.5rem;top:.5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;max-width:none}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{font-weight:600}
dd{margin:0;min-width:0}
.note{background:var(--mark);border-left:4px solid var(--soft);padding:.3rem 1rem;margin:0}
.note::first-letter{text-transform:uppercase}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem}
caption{text-align:left;color:var(--soft);padding:.25rem 0 .5rem}
td{white-space:pre-line}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--line);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.n1>*>*>:nth-child(1),.n2>*>*>:nth-child(2),.n3>*>*>:nth-child(3),.n4>*>*>:nth-child(4),.n5>*>*>:nth-child(5),.n6>*>*>:nth-child(6),.n7>*>*>:nth-child(7),.n8>*>*>:nth-child(8),.n9>*>*>:nth-child(9),.n10>*>*>:nth-child(10),.n11>*>*>:nth-child(11),.n12>*>*>:nth-child(12){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.wide>thead>tr>:nth-child(n),thead .n{white-space:normal}
.s2>tbody>*>:nth-child(2),.s3>tbody>*>:nth-child(3),.s4>tbody>*>:nth-child(4),.s5>tbody>*>:nth-child(5),.s6>tbody>*>:nth-child(6){font-weight:600}
.range{font-variant-numeric:tabular-nums;white-space:nowrap}
.ranking tbody th{font-weight:600;min-width:9rem}
.bar{display:block;width:100%;min-width:6rem;max-width:16rem;height:.6rem;margin-top:.3rem;background:var(--shade);border:1px solid var(--line)}
.band{fill:var(--band)}
.level{fill:var(--level)}
code{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere}
small{display:block;color:var(--soft);font-size:.85em}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.35rem .25rem}
summary h2,summary h3{display:inline;margin:0;padding:0;border:0;font-size:1rem}
.scrolls{overflow-x:auto}
.part{border-bottom:1px solid var(--line);margin:0}
.part div{padding:0 .25rem 1.5rem;scroll-margin-top:3.5rem}
.factor th,.factor .n{font-weight:600}
td:last-child:not(.n){overflow-wrap:anywhere;min-width:9rem}
.tree td:last-child{overflow-wrap:anywhere;min-width:12rem}
.l1.factor{background:var(--shade)}
.l2 th{padding-left:1.4rem}.l3 th{padding-left:2.4rem}.l4 th{padding-left:3.4rem}.l5 th{padding-left:4.4rem}.l6 th{padding-left:5.4rem}
@media (min-width:60rem){th[scope=row]{min-width:11rem}}
@media screen and (max-width:60rem){
table:not(.wide),:where(:not(.wide))>tbody,:where(:not(.wide)>tbody)>tr,:where(:not(.wide))>caption{display:block}
:where(:not(.wide))>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
:where(:not(.wide)>tbody) th[scope=row],:where(:not(.wide)>tbody) td{display:block;border:0;padding:.1rem .25rem;white-space:normal}
th[scope=row]{font-weight:600}
td:empty{display:none}
td.n{display:inline-block;max-width:100%;text-align:left;margin-right:.75rem}
td::before{content:attr(data-l);color:var(--soft);white-space:normal}
tr.l2,tr.l3,tr.l4,tr.l5,tr.l6{padding-left:.75rem}
tr.l3,tr.l4,tr.l5,tr.l6{padding-left:1.5rem}
.l2 th,.l3 th,.l4 th,.l5 th,.l6 th{padding-left:.25rem}
.ranking tr{display:flex;flex-wrap:wrap;column-gap:.75rem}
.ranking th{flex:1 1 70%}
.ranking td:not(.n){flex-basis:100%}
}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
@media print{
:root{--back:#fff;--text:#000;--soft:#444;--line:#bbb;--shade:#f2f2f2;--link:#000;--band:#ccc;--level:#333;--mark:#f2f2f2;color-scheme:light}
html{font-size:9pt}
main{max-width:none;padding:0}
nav,.skip{display:none}
.bar{-webkit-print-color-adjust:exact;print-color-adjust:exact}
tr,summary{break-inside:avoid}
thead{display:table-header-group}
h2,h3,summary{break-after:avoid}
details:not([open]){display:none}
a{text-decoration:none}
}
`;

/** The style sheet's SHA-256 in base 64, as the page's policy names it; a test says the new one when the sheet changes. */
export const STYLE_SHA256 = "CD+nzXhVItIJO+wXpxDHc+Ev11xqpOesARJ23ZZNTpo=";

/**
 * The style sheet of memos: one page of A4 or Letter each. Plain properties only, since word processors know no others, and
 * light only, since paper is. Lines have heights in points: a bare number is a share of the font's own line in LibreOffice, and
 * of its size in browsers, which made a page of the one two of the other.
 */
export const MEMO_STYLE = html`
@page{margin:10mm 16mm}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body,h1,h2,p,li,th,td{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;color:#1c2128}
body{margin:0;background:#fff;font-size:10.5pt;line-height:12.6pt;overflow-wrap:break-word}
main{max-width:178mm;margin:0 auto;padding:8mm 4mm}
main:focus{outline:0}
article{margin:0 0 14mm}
h1{font-size:15pt;line-height:18pt;margin:0 0 0.7mm}
h2{font-size:11pt;line-height:13.2pt;margin:1.9mm 0 0.5mm}
p,li{font-size:10.5pt;line-height:12.6pt}
p{margin:0 0 0.9mm}
ul{margin:0 0 0.9mm;padding-left:4.5mm}
.lead{color:#57606a;margin:0 0 0.4mm}
table{border-collapse:collapse;width:100%;margin:0.5mm 0 1mm}
th,td{text-align:left;vertical-align:top;padding:0 2mm 0 0;border-bottom:0.25pt solid #d5dae0;font-weight:400;font-size:10pt;line-height:12.4pt}
thead th{font-weight:700;vertical-align:bottom}
.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
.note{font-size:8pt;line-height:10pt;color:#444c56;margin:1mm 0 0}
@media print{
main{max-width:none;padding:0}
article{margin:0;break-after:page;page-break-after:always}
article:last-child{break-after:auto;page-break-after:auto}
tr,li{break-inside:avoid}
}
`;

/** The style sheet's SHA-256 in base 64, as the page's policy names it; a test says the new one when the sheet changes. */
export const MEMO_STYLE_SHA256 = "DV4oUWylGvGeFmDUcOzyTk9NSha0fUNC/oWhEE6sXg0=";

export const MEMO_PAGE: PageStyle = { text: MEMO_STYLE, sha256: MEMO_STYLE_SHA256, schemes: "light" };

/** A page's style sheet, its SHA-256 in base 64, and the colour schemes that it knows. */
export interface PageStyle {
  readonly text: Html;
  readonly sha256: string;
  readonly schemes: "light" | "light dark";
}

/** For pages that are read on a screen. */
const SCREEN: PageStyle = { text: STYLE, sha256: STYLE_SHA256, schemes: "light dark" };

/** A text of the page with its SHA-256 in base 64, as the page's policy names it. */
interface HashedText {
  readonly text: string;
  readonly sha256: string;
}

/** What makes a page answer; all of it comes from this project alone. */
export interface Live {
  /** Deflated, written in letters, as the program is; the SHA-256 is that of its text. */
  readonly style: HashedText;
  /** Starts the program. */
  readonly loader: HashedText;
  readonly program: HashedText;
  /** Deflated, written in letters. */
  readonly data: string;
  /** The seal in groups, and what it is the hash of. */
  readonly seal: { readonly shown: string; readonly of: string };
  /** SHA-256 in base 64. */
  readonly hash: (text: string) => string;
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
 * What the page holds itself against when it is opened: its seal with what that is made of, and the hash of that, of what stands in it
 * without a script, and of its data.
 */
function sealedPart({ seal: { shown, of }, data, hash }: Live, still: string): Html {
  return html`<div id="live-seal" hidden data-seal="${shown}" data-of="${of}" data-sum="${hash(`${of}\n${still}\n${data}`)}"></div>`;
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
  let still = readBack(html`${title}`);
  for (const part of body) {
    yield `${part}\n`;
    if (live) still += readBack(part);
  }
  if (live) yield `</div>\n${sealedPart(live, still)}\n`;
  yield "</main>\n</body>\n</html>\n";
}
