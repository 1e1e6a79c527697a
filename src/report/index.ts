export { json } from "./json.ts";
export { wrap } from "./wrap.ts";
