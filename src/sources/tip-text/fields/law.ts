import type { Field, Found } from "../contract.ts";
import { foundAt, statements } from "../patterns.ts";

const BOTH =
  "(?:(?:all|most)\\s+(?:\\w+\\s+){0,3}?forms\\s+of\\s+(?:human\\s+|both\\s+|severe\\s+)?(?:trafficking|sex|labor)|(?:both\\s+)?sex\\s+(?:trafficking\\s+)?and\\s+(?:labor\\s+trafficking|forced\\s+labor)|(?:both\\s+)?labor\\s+(?:trafficking\\s+)?and\\s+sex\\s+trafficking|(?:both\\s+)?forced\\s+labor\\s+and\\s+sex\\s+trafficking)";
const ALL = new RegExp(
  `\\b(?:criminali[sz]e[sd]?|criminali[sz]ing|prohibit(?:s|ed|ing)?|outlaws?|outlawed|bans?|banned)\\s+${BOTH.replace("(?:all|most)", "all")}`,
  "gi",
);
const SOME = [
  /\black(?:s|ed)\s+(?:a|any)\s+(?:\w+\s+)?(?:law|legislation)\s+(?:that\s+)?(?:prohibit|criminali[sz])\w*\s+all\s+(?:\w+\s+){0,2}?forms\b/gi,
  /\b(?:did|does|has|have|had)\s+not\s+(?:yet\s+)?(?:enact|pass|adopt|finali[sz]e|approve|amend|revise|draft)(?:ed|d|s)?\s+(?:[\w-]+\s+){0,6}?(?:to|that\s+(?:would\s+)?|which\s+would\s+)\s*(?:fully\s+)?(?:criminali[sz]|prohibit)\w*\s+all\s+(?:\w+\s+){0,2}?forms\s+of\s+(?:human\s+|labor\s+|sex\s+|child\s+)?trafficking/gi,
  /\b(?:does|did|do)\s+not\s+have\s+(?:\w+\s+)?laws?\s+(?:that\s+)?(?:specifically\s+)?(?:prohibit\w*|criminali[sz]\w*)\s+all\s+forms/gi,
  /\bnot\s+all\s+forms\s+of\s+(?:human\s+)?trafficking\s+(?:are|were)\s+(?:criminali[sz]ed|prohibited)/gi,
  /\b(?:no\s+legislation|no\s+law)\s+(?:was|has\s+been|were)\s+(?:enacted|passed|adopted)\s+to\s+(?:fully\s+)?(?:criminali[sz]e|prohibit)\s+all\s+forms\s+of\s+(?:human\s+)?trafficking/gi,
  /\b(?:does|did|do)\s+not\s+have\s+(?:\w+\s+)?laws?\s+(?:that\s+)?(?:prohibit\w*|criminali[sz]\w*)\s+all\s+(?:forms\s+of\s+)?(?:human\s+)?trafficking/gi,
  /\b(?:criminali[sz]e[sd]?|prohibit(?:s|ed)?)\s+(?:only\s+)?(?:(?:sex|labor)\s+trafficking\s+and\s+)?(?:some|certain|most)\s+(?:\w+\s+){0,3}?(?:forms\s+of\s+)?(?:human\s+)?(?:sex\s+and\s+labor\s+|labor\s+and\s+sex\s+|sex\s+|labor\s+)?trafficking/gi,
  /\b(?:did|does|do|has|have)\s+not\s+(?:explicitly\s+|specifically\s+|adequately\s+|fully\s+)?(?:criminali[sz]e|prohibit)(?:d|ed)?\s+(?:and\s+\w+\s+)?all\s+(?:\w+\s+){0,3}?forms\s+of\s+(?:human\s+|child\s+)?(?:sex\s+|labor\s+)?trafficking/gi,
  /\brequire[sd]?\s+(?:a\s+)?(?:demonstration|proof|evidence|use)?\s*(?:of\s+)?(?:the\s+use\s+of\s+)?(?:threats?,\s+)?force,\s+fraud,\s+(?:or|and)\s+coercion\s+(?:to\s+constitute|for|in)\s+(?:an?\s+|the\s+|all\s+)?(?:child\s+)?(?:sex\s+)?(?:trafficking|crime|cases)/gi,
  /\b(?:did|does|do)\s+not\s+(?:explicitly\s+|specifically\s+)?(?:criminali[sz]e|prohibit)\s+(?:child\s+sex|sex|labor|forced\s+labor)\s*(?:trafficking)?\b(?!\s+and)/gi,
];
const NO_LAW = [
  /\b(?:no|without\s+a|lack(?:s|ed)?\s+(?:a|any)|(?:does|did)\s+not\s+have\s+(?:a|any))\s+(?:specific\s+|single\s+)?(?:anti-trafficking\s+(?:law(?!\s+enforcement)|legislation|statute)|(?:laws?|legislation)\s+(?:specifically\s+|that\s+(?:specifically\s+)?)?(?:prohibit|criminali[sz]|against\s+(?:human\s+)?trafficking)\w*)/gi,
  /\bhas\s+no\s+(?:specific\s+|any\s+)?(?:anti-trafficking|trafficking)\s+(?:law|legislation)/gi,
  /\b(?:did|does|do)\s+not\s+(?:explicitly\s+|specifically\s+)?(?:prohibit|criminali[sz]e)\s+(?:any\s+form\s+of\s+)?(?:human\s+)?trafficking(?:\s+in\s+persons)?\b/gi,
];
/** Bills, what other laws do, and what a law was before. */
const NOT_IN_FORCE =
  /\b(?:draft|bill|proposed|amendments?\s+(?:that\s+)?would|would|pending|previously|prior\s+to|if\s+passed|to)\b[^.;]*$/i;
const LATER =
  /^[^.;]{0,60}\b(?:bill\s+did\s+not|not\s+yet|did\s+not\s+enter\s+into\s+force|has\s+not\s+entered)/i;
const DENIED =
  /\b(?:not|fails?\s+to|failed\s+to|no\s+law\s+(?:that\s+)?)\s*(?:\w+\s+)?$|\b(?:not|never)\s+(?:yet\s+)?(?:established|enacted|passed|adopted|have|had)\s+(?:\w+\s+){0,5}$/i;

/**
 * What the law prohibits. Traps: a bill or an amendment not in force; "most forms" is not all; a law that asks for force, fraud or
 * coercion where children are sold for sex does not cover all forms, whatever its first words say.
 */
export const law: Field = {
  id: "law",
  title: "Law in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "law-and-plan" },
  summary:
    "Whether a narrative of the TIP Report finds that the country's law criminalises all forms of trafficking, some, or none.",
  categories: ["none", "not all forms", "all forms"],
  better: "higher",
  read(narrative) {
    const found: Found[] = [];
    for (const sentence of statements(narrative)) {
      const { plain } = sentence;
      if (!/criminali|prohibit|outlaw|ban(?:s|ned)\b|law|legislation|coercion/i.test(plain)) continue;
      const all = [...plain.matchAll(ALL)].filter(
        ({ index, 0: words }) =>
          !NOT_IN_FORCE.test(plain.slice(0, index)) &&
          !DENIED.test(plain.slice(0, index)) &&
          !LATER.test(plain.slice(index + words.length)),
      );
      const some = SOME.flatMap((pattern) => [...plain.matchAll(pattern)]).filter(
        ({ index }) => !NOT_IN_FORCE.test(plain.slice(0, index)),
      );
      const none = NO_LAW.flatMap((pattern) => [...plain.matchAll(pattern)]).filter(
        ({ index }) =>
          !/\b(?:provision|under|comprehensive|other|specific)\b[^,;]{0,20}$/i.test(plain.slice(0, index)),
      );
      for (const match of all) found.push(foundAt(sentence, match, "all forms"));
      for (const match of some) found.push(foundAt(sentence, match, "not all forms"));
      if (some.length === 0) for (const match of none) found.push(foundAt(sentence, match, "none"));
    }
    const partial = found.filter(({ value }) => value === "not all forms");
    return { found: partial.length > 0 ? partial : found };
  },
};
