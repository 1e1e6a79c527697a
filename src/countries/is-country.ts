import { resolve } from "./resolve.ts";

/** Whether a text is the name or code of one country. */
export function isCountry(text: string): boolean {
  const { match } = resolve(text);
  return match === "exact" || match === "alias";
}
