export { json } from "./json.ts";
export { escapeMarkdown } from "./markdown.ts";
export { wrap } from "./wrap.ts";
