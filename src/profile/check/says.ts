import { SAYS_OF_A_LIST, SAYS_OF_A_VALUE } from "../../model/gate-says.ts";
import type { Text } from "../../model/profile.ts";
import type { StatedCondition } from "../../model/stated-profile.ts";
import { didYouMean } from "../nearest.ts";
import type { Mistake } from "./mistake.ts";

/** What a gate says of who meets it: that the value, or the entry of a list, which it tells is the one that its condition tests, and that it tells no other. */
export function checkSays(
  says: Text,
  when: StatedCondition,
  path: readonly (string | number)[],
  mistakes: Mistake[],
): void {
  const told = when.list === undefined ? SAYS_OF_A_VALUE : SAYS_OF_A_LIST;
  const offered = told.map((name) => `{${name}}`);
  if (when.list === undefined && (when.indicator === undefined || when.missing !== undefined)) {
    const message =
      "“says” tells the value that the gate tests, and this gate tests no value of one indicator: give it a “title” alone";
    mistakes.push({ path, message });
    return;
  }
  for (const [language, text] of typeof says === "string" ? [["", says]] : Object.entries(says)) {
    const at = language === "" ? path : [...path, language!];
    const braced = text!.match(/\{[^{}]*\}?|\}/g) ?? [];
    for (const one of braced.filter((part) => !offered.includes(part)))
      mistakes.push({
        path: at,
        message: `expected ${offered.join(", ")} or no braces, found “${one}”${didYouMean(one, offered)}`,
      });
  }
}
