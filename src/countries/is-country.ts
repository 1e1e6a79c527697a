import { answerTo } from "./resolve.ts";

/** Whether a text is the name or code of one country. */
export function isCountry(text: string): boolean {
  const { found } = answerTo(text);
  return found !== undefined && "iso3" in found.entry;
}
