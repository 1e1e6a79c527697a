export { explanationMarkdown } from "./explanation/markdown.ts";
export { explanationText } from "./explanation/text.ts";
export { json } from "./json.ts";
export { escapeMarkdown } from "./markdown.ts";
export { wrap } from "./wrap.ts";
