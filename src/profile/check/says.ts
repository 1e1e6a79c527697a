import { SAYS_OF_A_VALUE } from "../../model/gate-says.ts";
import type { Text } from "../../model/profile.ts";
import type { StatedCondition } from "../../model/stated-profile.ts";
import { didYouMean } from "../nearest.ts";
import type { Mistake } from "./mistake.ts";

const OFFERED = SAYS_OF_A_VALUE.map((name) => `{${name}}`);

/** What a gate says of who meets it: that the value which it tells is the one that its condition tests, and that it tells no other. */
export function checkSays(
  says: Text,
  when: StatedCondition,
  path: readonly (string | number)[],
  mistakes: Mistake[],
): void {
  if (when.indicator === undefined || when.missing !== undefined) {
    const message =
      "“says” tells the value that the gate tests, and this gate tests no value of one indicator: give it a “title” alone";
    mistakes.push({ path, message });
    return;
  }
  for (const [language, text] of typeof says === "string" ? [["", says]] : Object.entries(says)) {
    const at = language === "" ? path : [...path, language!];
    const braced = text!.match(/\{[^{}]*\}?|\}/g) ?? [];
    for (const one of braced.filter((part) => !OFFERED.includes(part)))
      mistakes.push({
        path: at,
        message: `expected ${OFFERED.join(", ")} or no braces, found “${one}”${didYouMean(one, OFFERED)}`,
      });
  }
}
