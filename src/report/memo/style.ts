import { html } from "../html/html.ts";
import type { PageStyle } from "../html/page.ts";

/**
 * The style sheet of memos: one page of A4 or Letter each. Plain properties only, since word processors know no others, and
 * light only, since paper is. Lines have heights in points: a bare number is a share of the font's own line in LibreOffice, and
 * of its size in browsers, which made a page of the one two of the other.
 */
export const MEMO_STYLE = html`
@page{margin:7mm 14mm}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body,h1,h2,p,li,th,td{font-family:"Liberation Sans",Arial,Helvetica,sans-serif;color:#1c2128}
body{margin:0;background:#fff;font-size:9pt;line-height:11.4pt;overflow-wrap:break-word}
main{max-width:182mm;margin:0 auto;padding:8mm 4mm}
main:focus{outline:0}
article{margin:0 0 14mm}
h1{font-size:15pt;line-height:18pt;margin:0 0 0.3mm}
h2{font-size:9.5pt;line-height:11.4pt;margin:1.3mm 0 0.5mm;border-bottom:0.5pt solid #8c959f}
p,li{font-size:9pt;line-height:11.4pt}
p{margin:0 0 0.8mm}
ul{margin:0 0 0.8mm;padding-left:4.5mm}
.lead{color:#57606a;margin:0 0 1mm}
table{border-collapse:collapse;width:100%;margin:0.5mm 0 1mm}
th,td{text-align:left;vertical-align:top;padding:0.2mm 2mm 0.2mm 0;border-bottom:0.25pt solid #d5dae0;font-weight:400;font-size:8pt;line-height:9.6pt}
thead th{font-weight:700;vertical-align:bottom}
.n{width:1%;text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
.note{font-size:7.5pt;line-height:9pt;color:#444c56;margin:0 0 0.4mm}
@media print{
main{max-width:none;padding:0}
article{margin:0;break-after:page;page-break-after:always}
article:last-child{break-after:auto;page-break-after:auto}
tr,li{break-inside:avoid}
}
`;

/** The style sheet's SHA-256 in base 64, as the page's policy names it; a test says the new one when the sheet changes. */
export const MEMO_STYLE_SHA256 = "c9FFBJ08uEzSs1I8gMFK3/YLmclObgsStbCjAxhGvdI=";

export const MEMO_PAGE: PageStyle = { text: MEMO_STYLE, sha256: MEMO_STYLE_SHA256, schemes: "light" };
