import type { Field, Sentence } from "../contract.ts";
import { around, firstOfEach, NGO, NOT, statements, valuePatterns } from "../patterns.ts";

const NEAR = "[^.;]{0,70}?";
const PATTERNS = valuePatterns(
  [
    `\\b(?:partner(?:ed|ing|s)?|collaborat(?:ed?|ing|es)|cooperat(?:ed?|ing|es)|coordinat(?:ed?|ing|es)|work(?:ed|ing|s)?|consult(?:ed|ing|s)?|joined\\s+forces)\\s+(?:\\w+\\s+)?with\\s+${NEAR}${NGO}`,
    `\\b(?:in\\s+)?(?:partnership|collaboration|cooperation|coordination|conjunction|concert|consultation|tandem)\\s+with\\s+${NEAR}${NGO}`,
    `\\b(?:cooperative|joint|coordinated)\\s+(?:efforts|operations|activities|programs?)\\s+(?:among|between|with)\\s+${NEAR}${NGO}`,
    `\\b(?:with|through)\\s+(?:the\\s+)?(?:assistance|help|support|funding|cooperation)\\s+(?:of|from)\\s+${NEAR}${NGO}`,
    `\\b(?:fund(?:ed|ing|s)|support(?:ed|ing|s)|financ(?:ed|ing)|subsidi[sz](?:ed|ing))\\s+${NEAR}${NGO}`,
    `\\b(?:provid(?:ed|ing|es)|allocat(?:ed|ing)|award(?:ed|ing)|grant(?:ed|ing)|disburs(?:ed|ing)|contribut(?:ed|ing)|g[ai]ve|giving|donat(?:ed|ing))\\s+[^.;]{0,80}?(?:funding|funds|grants?|support|money|million|\\d|subsid\\w+|space|land|facilit\\w+|resources)\\b[^.;]{0,50}?\\b(?:to|for)\\s+${NEAR}${NGO}`,
    `\\b(?:increas(?:ed|ing)|authoriz(?:ed|ing))\\s+(?:\\w+\\s+){0,3}?funding\\b[^.;]{0,40}?\\b(?:to|for)\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\brefer(?:red|ring|s)\\s+[^.;]{0,60}?\\b(?:victims|them|children|individuals|all|\\d+)\\b[^.;]{0,40}?\\bto\\s+${NEAR}${NGO}`,
    `\\b(?:sustained|continued|increased|made|maintained)\\s+(?:\\w+\\s+)?efforts\\s+to\\s+[^.;]{0,60}?\\brefer\\s+[^.;]{0,40}?\\b(?:to|at)\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b(?:authorities|officials|police|government|ministry)\\s+(?:\\w+ly\\s+|also\\s+|often\\s+)?refer\\s+[^.;]{0,40}?\\bto\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b(?:provid|offer)(?:ed|ing|es|s)?\\s+(?:[\\w-]+\\s+){0,4}?(?:assistance|training|care\\s+funds|equipment)\\s+(?:directly\\s+)?(?:to|for)\\s+(?:\\w+\\s+){0,4}?${NGO}`,
    `\\bvictims\\s+(?:were|are)\\s+(?:[\\w-]+\\s+){0,3}?referred\\s+(?:\\w+\\s+){0,3}?to\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b${NGO}\\s+and\\s+the\\s+government\\s+(?:began|launched|drafted|signed|conducted|trained|opened)`,
    `\\bcoordination\\s+(?:among|between|with)\\s+[^.;]{0,60}?\\b${NGO}`,
    `\\bconvened\\s+${NEAR}${NGO}`,
    `\\btrain(?:ed|ing)\\s+[^.;]{0,120}?\\b${NGO}`,
    `\\b${NGO}\\s+and\\s+(?:the\\s+)?(?:government|authorities|police)\\s+(?:jointly|together|cooperated|collaborated|worked)`,
    `\\bgovernment-(?:funded|supported)\\s+${NGO}`,
    `\\bassist(?:ed|ing)\\s+${NGO}`,
    `\\bwith\\s+(?:an?\\s+)?${NGO}(?:'s)?\\s+(?:assistance|help|support|funding)`,
    `\\bincluded\\s+(?:\\w+\\s+){0,4}?${NGO}\\s+(?:representatives|members)`,
    `\\bcontinue[sd]?\\s+to\\s+refer\\s+[^.;]{0,40}?\\bto\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b(?:government|authorities|police|ministry|department)\\b[^.,;]{0,40}?\\band\\s+(?:an?\\s+|several\\s+|local\\s+)*${NGO}\\s+(?:continued\\s+to\\s+)?(?:jointly|operated?|conducted?|trained|launched|organized|drafted|developed|established|opened|signed)`,
    `\\b(?:authorities|officials)\\s+provide\\s+[^.;]{0,40}?\\b(?:funding|support|grants|assistance)\\s+to\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\befforts?\\s+to\\s+(?:cooperate|coordinate|collaborate|partner|work)\\s+with\\s+${NEAR}${NGO}`,
    `\\b(?:committee|task\\s+force|working\\s+group|council|commission|body|coalition|network|team|TWG)\\b[^.;]{0,80}?\\b(?:composed\\s+of|including|includes|included|comprising|comprised\\s+of|made\\s+up\\s+of|consisting\\s+of)\\s+[^.;]{0,90}?\\b${NGO}`,
    `\\b(?:allow|permitt?|enabl|authoriz)(?:ed|ing|s)?\\s+(?:an?\\s+|the\\s+UN's\\s+|the\\s+|local\\s+|some\\s+)*${NGO}\\s+to\\b`,
    `\\b(?:signed|agreements?|memorand\\w+|MOUs?)\\b[^.;]{0,60}?\\bwith\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b(?:government|state)\\s+(?:funding|support|funds|grants)\\s+(?:to|for)\\s+(?:\\w+\\s+){0,3}?${NGO}`,
    `\\b${NGO}[^.;]{0,50}?\\b(?:received|receiving|with)\\s+(?:\\w+\\s+){0,2}?(?:government|state)\\s+(?:funding|support|funds|assistance)`,
    `\\b${NGO}[^.;]{0,60}?\\b(?:partnership|collaboration|cooperation|coordination|conjunction|coordinated|cooperated|collaborated|partnered|worked)\\s+with\\s+(?:the\\s+)?(?:\\w+\\s+)?(?:government|authorities|ministry|police|officials)`,
    `\\band\\s+(?:an?\\s+|the\\s+|several\\s+|local\\s+)*${NGO}\\s+(?:continued\\s+to\\s+)?jointly`,
    `\\baccredited\\s+(?:\\w+\\s+){0,2}?${NGO}`,
  ].map((words) => ["yes", words]),
);
/** Without it no pattern fits. */
const NGO_NAMED = new RegExp(NGO, "i");
/** What is lacking, or is done by others than the government. */
const DENIED = new RegExp(
  `\\b(?:${NOT}|lack(?:ed|s|ing)?|insufficient|inadequate|no|poor|weak|rarely|few|little|limited|reduced|ended|stopped|suspended|relied|relies|rely|relying|hindered|impeded|restricted)\\s+(?:(?!but\\b|however\\b|yet\\b)[\\w,'-]+\\s+){0,6}$`,
  "i",
);
/** "did not report providing services or referring victims". */
const DENIED_LIST = /\b(?:did|does|do|has|have)\s+not\b(?![\s\S]*\b(?:but|and|however|while)\b)[^,;]*$/i;
/** What NGOs do by themselves. */
const RELIED = /\b(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?)\s+(?:\w+\s+)?on\b[^;]*$/i;
const THEIR_OWN = new RegExp(
  `\\b(?:identified|assisted|reported|run|operated|provided)\\s+by\\s+(?:an?\\s+|the\\s+|local\\s+)*${NGO}$`,
  "i",
);
const BY_OTHERS = new RegExp(
  `^(?:[^,;]{0,40}\\b)?(?:${NGO}|observers|media|churches|advocates)\\b[^;]{0,60}$`,
  "i",
);
const FOREIGN =
  /\b(?:foreign\s+(?:donors?|governments?)|donors?|observers?\s+reported|international\s+community)\b[^,;]{0,60}$/i;
/** What had been begun, and was not carried out or has ended. */
const UNDONE =
  /^[^,;]{0,80}\b(?:(?:has|have|was|were)\s+not\s+(?:been\s+)?(?:implemented|funded|carried)|(?:has|have|was|were|been)\s+(?:been\s+)?(?:\w+ly\s+)?(?:cut|reduced|suspended|ended|withdrawn|discontinued|insufficient|inadequate))\b/i;
const BY_STATE = /\b(?:government|authorities|officials|police|ministry|department)\b/i;

/**
 * That the government works with civil society. Traps: NGOs that work alone or with each other, "relies on NGOs", funding that was not
 * given, what "did not".
 */
export const ngoCooperation: Field = {
  id: "ngo-cooperation",
  title: "Cooperation with civil society in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "engagement", rated: "engagement" },
  summary:
    "Whether a narrative of the TIP Report says that the government works with NGOs or international organisations against trafficking.",
  categories: ["yes"],
  read(narrative) {
    const candidates = statements(narrative).filter(
      ({ plain, part }) => part !== "profile" && NGO_NAMED.test(plain),
    );
    return { found: firstOfEach(candidates, PATTERNS, isCooperation) };
  },
};

function isCooperation(sentence: Sentence, match: RegExpExecArray): boolean {
  const [before, after] = around(sentence, match);
  if (DENIED.test(before) || DENIED_LIST.test(before) || FOREIGN.test(before)) return false;
  if (BY_OTHERS.test(before) && !BY_STATE.test(before)) return false;
  if (RELIED.test(before) || THEIR_OWN.test(match[0])) return false;
  if (/\b(?:not|without|lack|no|little|most|rely|relied|relies)\b/i.test(match[0])) return false;
  return !/\bno\s+progress\b|\bpermitt?(?:ed|ing|s)?\b/i.test(before) && !UNDONE.test(after);
}
