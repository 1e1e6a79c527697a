export { explanationMarkdown } from "./explanation-markdown.ts";
export { explanationText } from "./explanation-text.ts";
export { percent } from "./format.ts";
export { json } from "./json.ts";
export { escapeMarkdown } from "./markdown.ts";
export { rankingCsv } from "./ranking-csv.ts";
export { rankingMarkdown } from "./ranking-markdown.ts";
export { rankingTable, type TerminalOptions } from "./ranking-table.ts";
export { wrap } from "./wrap.ts";
