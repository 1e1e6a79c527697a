import type { Doubt, Field, Found } from "../contract.ts";
import { around, clauseAround, foundAt, placeOf, statements } from "../patterns.ts";

const COMPLICIT = [
  /\b(?:officials?|police|officers|guards|employees)\s+(?:who\s+(?:are|were)\s+)?(?:allegedly\s+|reportedly\s+|directly\s+)?involved\s+in\s+(?:\w+\s+){0,3}?(?:trafficking|forced\s+labor)/gi,
  /\b(?:officials?|police|officers|guards|judges|prosecutors|authorities)\b[^.;]{0,70}?\b(?:accept|tak|solicit|receiv)(?:s|es|ed|ing|e)?\s+bribes\b[^.;]{0,60}?\btraffick(?:ers|ing)/gi,
  /\b(?:officials?|police|officers|(?<!child\s)soldiers|(?:security|armed|government)\s+forces|military(?:\s+personnel)?|authorities)\b[^.;]{0,90}?\b(?:are|were|remain(?:ed)?|be|as)\s+(?:\w+\s+){0,3}?perpetrators\s+of\s+(?:\w+\s+){0,2}?(?:trafficking|forced\s+labor)/gi,
  /\btraffickers\W{1,4}including\s+(?:\w+\s+){0,2}?(?:officials|police|officers|(?<!child\s)soldiers)/gi,
  /\b(?:governments?|regime|officials?|police|officers|(?<!child\s)soldiers|(?:security|armed|government)\s+forces|military|authorities|it)\b[^.,;]{0,40}?\bperpetrat(?:e[ds]?|ing)\s+(?:\w+\s+){0,2}?(?:trafficking|forced\s+labor)/gi,
  /\b(?:[\w'-]+\s+){0,3}?complicit(?:y)?\b(?:\s+(?:in|officials?|government|with|by)(?:\s+[\w-]+){0,3})?/gi,
  /\b(?:officials?|police|officers|(?<!child\s)soldiers|authorities|diplomats?|military|guards|politicians)(?:'s?)?\s+(?:alleged\s+|direct\s+|reported\s+)?(?:involvement|participation|collusion)\s+in\s+(?:\w+\s+){0,2}?trafficking(?:\s+crimes)?/gi,
  /\b(?:officials?|police|officers|(?<!child\s)soldiers|diplomats?|border\s+guards|military)\b[^.,;]{0,40}?\b(?:facilitat(?:e[ds]?|ing)|participat(?:e[ds]?|ing)\s+in|colluded?\s+with|are\s+involved\s+in|were\s+involved\s+in|directly\s+involved\s+in|benefit(?:ed|ing)?\s+(?:financially\s+)?from|profit(?:ed|ing)?\s+from|engaged\s+in)\s+(?:\w+\s+){0,3}?(?:traffick(?:ing|ers)|sex\s+trafficking|forced\s+labor)/gi,
];
/** "did not report any investigations … of officials complicit" says nothing of there being any. */
const UNSAID =
  /\b(?:(?:did|does|has|have)\s+not|failed\s+to|no|nor)\s+(?:\w+\s+){0,2}?(?:report(?:ed|s)?|information|provide|investigat\w*|prosecut\w*|convict\w*|any|data)\b|\bno\s+(?:[\w-]+\s+){0,5}complicit\b/i;
const DENIED =
  /\b(?:no|not|without)\s+(?:\w+\s+){0,3}?(?:reports?|evidence|indications?|allegations?|known|cases?)\s+(?:of|that)\s+(?:[\w'-]+\s+){0,6}$/i;
const SAID =
  /\b(?:despite|alleged(?:ly)?\s+(?:official\s+)?complicit\w*|suspected\s+of|reports?\s+of|reportedly|remain(?:ed|s)?|concerns?|persist\w*|endemic|widespread|pervasive|significant\s+problem|address|continued?|facilitated|committed\s+by|credible|numerous|inhibit\w*|action\s+against)\b/i;
const ABOUT_TRAINING =
  /\b(?:(?:formal|standard)\s+(?:operating\s+)?procedures|train|awareness|campaign|code\s+of\s+conduct|penalt|prescrib|prohibit|criminali|clause|polic(?:y|ies)\s+(?:on|against)|other\s+(?:foreign\s+)?(?:governments?))/i;

/** "arresting some complicit individuals": who they are is not said. */
const WHOEVER = /\bcomplicit\s+(?:individuals|persons|people|actors|parties)\b/i;
/** The complicity of families, employers and the like. */
const PRIVATE =
  /\bcomplicit(?:y)?\b(?:\s+in\s+[\w\s]{3,40}?)?\s*(?:of|by|with|from)?\s+(?:some\s+|the\s+|of\s+)?(?:their|her|his|famil\w+|parents?|relatives|marriage|local\s+communit\w+|neighbors|employers)\b|\b(?:parents?|famil\w+|neighbors|relatives|friends|employers)\s+(?:are|were|is|may\s+be)\s+(?:\w+\s+)?complicit/i;
const OFFICIAL =
  /\b(?:officials?|governments?|police|officers?|military|law\s+enforcement|authorit\w+|guards?|soldiers?|diplomats?|state|security|judges?|judicia\w+|prosecutors?|employees|public|complicity\s+in\s+(?:human\s+|sex\s+)?trafficking|corruption|impunity|regime)\b/i;

/**
 * That officials take part. Trap: "did not report any prosecutions of officials complicit in trafficking" is the formula of reports
 * for no news, so it is listed as unsure unless the sentence says more ("despite reports of complicity").
 */
export const complicity: Field = {
  id: "complicity",
  title: "Complicity of officials in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report says that officials were complicit in trafficking, or that complicity remained a concern.",
  categories: ["yes"],
  read(narrative) {
    const found: Found[] = [];
    const doubts: Doubt[] = [];
    for (const sentence of statements(
      narrative,
      /complicit|involve|bribe|particip|collu|facilitat|benefit|profit|engaged|perpetrat|traffickers\W{1,4}including/i,
    )) {
      const { plain } = sentence;
      for (const pattern of COMPLICIT)
        for (const match of plain.matchAll(pattern)) {
          const [before, after] = around(sentence, match);
          const clause = clauseAround(plain, placeOf(match));
          if (
            DENIED.test(before + match[0].replace(/complicit.*$/i, "")) ||
            ABOUT_TRAINING.test(plain.slice(clause.from, clause.to))
          )
            continue;
          if (
            WHOEVER.test(match[0] + after.slice(0, 20)) ||
            PRIVATE.test(match[0] + after) ||
            (/complicit/i.test(match[0]) && !OFFICIAL.test(plain))
          )
            continue;
          const upTo = before + match[0];
          if (UNSAID.test(upTo) && !SAID.test(plain)) {
            doubts.push({
              sentence,
              ...placeOf(match),
              reason:
                "no case against an official was reported, which does not say that there was complicity",
            });
          } else found.push(foundAt(sentence, match, "yes"));
        }
    }
    return { found, doubts };
  },
};
