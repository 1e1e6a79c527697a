import type { Field } from "../contract.ts";
import { firstOfEach, placeOf, statements, type ValuePattern } from "../patterns.ts";

const PATTERNS = [
  /\b(?:government(?:al)?(?:'s)?|state)\s+polic(?:y|ies)\s+(?:or|and|of)\s+patterns?\b(?:\s+(?:of|to|in)\s+[^.,;]{0,80})?/gi,
  /\bpolic(?:y|ies)\s+or\s+patterns?\s+(?:of|to)\s+[^.,;]{0,80}/gi,
  /\b(?:state|government)-(?:imposed|sponsored|sanctioned|compelled|organi[sz]ed|run|orchestrated)\s+(?:system\s+of\s+)?(?:\w+\s+){0,2}?(?:forced\s+labor|trafficking(?!\s+(?:shelter|hotline|task|centers?|victim))|slavery|labor\s+(?:camps?|programs?))/gi,
  /\b(?:national\s+service|(?:the|its|keep|of|with|where)\s+conscripts|conscripts\s+(?:are|were|detained|serve)|conscription)\b[^.;]{0,60}?\b(?:indefinite(?:ly)?|for\s+(?:years|decades)|forced\s+labor|open-ended|beyond)\b[^.;]{0,60}?(?:forced\s+labor)?/gi,
  /\b(?:(?:local\s+)?officials(?=\s+mobiliz)|government|state|regime|authorities)\s+(?:itself\s+)?(?:subjects|subjected|forces|forced|compels|compelled|uses|used|imposes|imposed|mobilizes|mobilized|continued\s+to\s+(?:subject|force|compel|use|impose|mobilize))\s+[^.;]{0,90}?\b(?:forced\s+(?:\w+\s+)?labor|compulsory\s+labor|to\s+(?:pick|harvest|work)|cotton\s+(?:harvest|fields))/gi,
  /\bforced\s+labor\b[^.;]{0,60}?\b(?:in|through)\s+(?:a\s+system\s+of\s+)?(?:state|government|political|labor|prison|reeducation)[\w\s-]{0,20}?\bcamps\b/gi,
].map((words): ValuePattern => ["yes", words]);
const DENIED = /\b(?:no|not|without|ended|eliminated|longer)\b[^,;]{0,50}$/i;

/**
 * That the state itself does it. Traps: another government's policy that a narrative tells of (Cuban doctors abroad), a denial, a
 * practice that has ended.
 */
export const statePolicy: Field = {
  id: "state-policy",
  title: "State policy of trafficking in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "political-will", rated: "political-will" },
  summary:
    "Whether a narrative of the TIP Report says that there is a government policy or pattern of trafficking, or that the state itself forces labour.",
  categories: ["yes"],
  read(narrative) {
    const isCuba = narrative.names.some((name) => /^Cuba/i.test(name));
    const isKorea = narrative.names.some((name) => /North Korea|Democratic People/i.test(name));
    const candidates = statements(
      narrative,
      /polic|forced|compul|cotton|conscript|national service|government-|state-/i,
    );
    const found = firstOfEach(candidates, PATTERNS, ({ plain }, match) => {
      const { from, to } = placeOf(match);
      const near = plain.slice(Math.max(0, from - 60), to);
      if (DENIED.test(plain.slice(Math.max(0, from - 70), from))) return false;
      if (/\bCuban?\b/u.test(near) && !isCuba && narrative.names.length > 0) return false;
      return !(/\b(?:North Korean?|DPRK)\b/u.test(near) && !isKorea && narrative.names.length > 0);
    });
    return { found };
  },
};
