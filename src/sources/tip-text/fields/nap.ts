import type { Doubt, Field, Found } from "../contract.ts";
import { around, foundAt, placeOf, statements } from "../patterns.ts";

const AIM =
  "(?:\\s+(?:to\\s+(?:combat|address|fight|prevent|eliminate|counter|complement|stop)|against|on|for(?:\\s+combat+ing)?|for\\s+(?:the\\s+)?(?:elimination|prevention)\\s+of)\\s+(?:\\w+\\s+){0,3}?trafficking\\b)";
const DATED =
  "(?:(?:19|20)\\d\\d\\s*-\\s*(?:19|20)?\\d\\d|(?:19|20)\\d\\d|\\w+-year|multi-year|multiyear|new|first|draft|current|updated|revised)";
const KIND = "(?:national|anti-trafficking|anti-TIP|counter-trafficking|human\\s+trafficking|trafficking)";
const PLAN = new RegExp(
  `\\b(?:(?:${DATED}|${KIND})\\s+)*(?:${KIND})\\s+(?:(?:${DATED}|strategic|comprehensive|government)\\s+)*(?:action\\s+plans?|plans?\\s+of\\s+action|plans?|strateg(?:y|ies)(?:\\s+and\\s+action\\s+plan)?)\\b|\\b(?:action\\s+plan|plan\\s+of\\s+action|strategy)${AIM}|\\b(?:${DATED}\\s+)?(?:anti-trafficking\\s+)?NAP\\b|\\bNational\\s+Action\\s+Plan\\b|\\b(?:new|updated)\\s+action\\s+plan(?=\\s*(?:[,.;(]|$|and\\b))|(?<=\\bno\\s+)(?:action\\s+plan|plan\\s+of\\s+action)`,
  "gi",
);
/** Plans on something else. */
const OTHER_AIM =
  /^\s*(?:\([^)]*\)\s*)?(?:to|on|against|for|of)\s+(?:\w+\s+){0,3}?(?:minors|child\s+labor|forced\s+labor|gender|women|business|violence|migration|children|child\s+protection|corruption|human\s+rights|wom[ae]n|labor|slavery|refugees|disabilit|child\s+marriage)/i;

/** What stands before the plan, nearest first; each says what has become of it. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  [
    "being made",
    /\b(?:did|does|has|have|had|was|were)\s+not\s+(?:yet\s+)?(?:finali[sz]e|adopt|approve|complete|launch|enact|pass|endorse|sign|release|publish)(?:d|ed)?[,\s]+(?:\w+\s+){0,4}$/i,
  ],
  [
    "none",
    /\b(?:(?:did|does|do|has|have|had)\s+not|failed\s+to)\s+(?:yet\s+)?(?:have|had|develop|developed|create|created|draft|drafted|possess|produce|produced|establish|established|implement|implemented)\s+(?:(?:an?|any|the|its|updated|new|current)\s+){0,3}$/i,
  ],
  [
    "none",
    /\b(?:no|lack(?:s|ed|ing)?|without|absence\s+of|lack\s+of)\s+(?:(?:an?|any|the|its|formal|current|updated|permanent|comprehensive|active|formally|adopted|approved|finali[sz]ed)\s+){0,4}$/i,
  ],
  [
    "being made",
    /\b(?:draft(?:ed|ing)\s+[^,;]{3,40}\s+and|draft(?:ed|ing|s)?|develop(?:ed|ing|s)?|prepar(?:ed|ing)|finali[sz](?:ed|ing)|complet(?:ed|ing)|creat(?:ed|ing)|work(?:ed|ing)\s+on|revis(?:ed|ing)|updat(?:ed|ing)|writing|formulat(?:ed|ing)|began|begun|to\s+(?:develop|draft|create|finali[sz]e|prepare|adopt|update|write))\s+(?:(?:an?|the|its|their|new|draft|updated|of|to|first|drafting|developing|comprehensive|subsequent|successor|and|consider)\s+){0,5}$/i,
  ],
  [
    "in force",
    /\b(?:(?:continu(?:ed|ing)|began|beginning|efforts|steps|strategy)\s+to\s+(?:fully\s+)?implement|as\s+part\s+of|implement(?:ed|ing|s|ation\s+of)|adopt(?:ed|ing|s)|approv(?:ed|ing)|launch(?:ed|ing)|enact(?:ed|ing)|releas(?:ed|ing)|publish(?:ed|ing)|ratified|endors(?:ed|ing)|fund(?:ed|ing)(?:\s+(?:for|to\s+implement|continued\s+for))?|extend(?:ed|ing)|under|execut(?:ed|ing)|introduc(?:ed|ing)|funding\s+continued\s+for|budget\s+for|allocat\w+\s+[^,;]{0,40}\s(?:for|to)|in\s+(?:line|accordance)\s+with|pursuant\s+to|issued|issuing|follow(?:ed|ing)|began|continued|guided\s+by|carr(?:ied|ying)\s+out|activities\s+(?:in|under)|operated\s+under|signed|coordinat\w+\s+implementation\s+of|had|has|have|through)\s+(?:(?:an?|the|its|their|new|fully|partially|first|country's|government's|to|implement|implementing|implementation|of|\w+'s|revised|updated|comprehensive|costed|current|ongoing|existing|for|second|third|fourth|fifth)\s+){0,5}$/i,
  ],
];
const AFTER: readonly (readonly [string, RegExp])[] = [
  [
    "none",
    /^(?:[^,;]{0,40}?|,\s+which\s+(?:had\s+)?)\b(?:lapsed|expired|(?:was|were|has|have)\s+not\s+(?:been\s+)?(?:developed|created|implemented)|was\s+developed\s+to)\b/i,
  ],
  [
    "being made",
    /^[^,;]{0,50}?\b(?:ha[sd]\s+yet\s+to\s+be|remain(?:s|ed)?\s+(?:incomplete|in\s+draft|pending|unfinished|unapproved)|(?:was|were|is|has|had|have)\s+(?:still\s+)?(?:not\s+(?:been\s+)?(?:yet\s+)?(?:finali[sz]ed|adopted|approved|completed|enacted)|(?:being|under)\s+\w+|drafted|pending|awaiting)|await(?:s|ed|ing)|pending)\b/i,
  ],
  [
    "being made",
    /^[^,;]{0,40}?\b(?:was|were|is|has\s+been)\s+(?:also\s+)?(?:completed|finali[sz]ed|developed)\b/i,
  ],
  [
    "in force",
    /^[^,;]{0,40}?\b(?:was|were|is|has\s+been)\s+(?:also\s+|formally\s+)?(?:adopted|passed|approved|launched|implemented|in\s+effect|in\s+force|in\s+place|operational|signed|extended|being\s+implemented)\b/i,
  ],
];

/** "did not adopt a plan": whether one is being made is not said. */
const NONE_ADOPTED =
  /\b(?:did|does|has|have|had)\s+not\s+(?:yet\s+)?(?:adopt|approve|launch|enact|pass|endorse|sign|release|publish)(?:e?d)?\s+(?:an?|any)\s+(?:\w+\s+){0,2}$/i;
/** "did not make progress in implementing": how far it got is not said. */
const UNDONE =
  /\b(?:not|no|failing\s+to|failed\s+to)\s+(?:\w+\s+){0,3}?(?:in\s+implementing|implement(?:ing)?|progress|funds?\s+to|funding\s+to|execut\w+)\s+(?:[\w'-]+\s+){0,8}$/i;

/**
 * The national action plan (or strategy) against trafficking. Traps: plans on child labour or migration, a draft that was adopted
 * or was not, a plan that ran out. Words that name a plan and do not say how it stands are listed as unsure.
 */
export const nap: Field = {
  id: "nap",
  title: "National action plan in the narrative",
  kind: "effort",
  speaksTo: { by: "text", factor: "law-and-plan", rated: "national-action-plan" },
  summary:
    "Whether a narrative of the TIP Report says that a national action plan against trafficking is in force, being made, or that there is none.",
  categories: ["none", "being made", "in force"],
  better: "higher",
  read(narrative) {
    const found: Found[] = [];
    const doubts: Doubt[] = [];
    for (const sentence of statements(narrative, /plan|strateg|\bNAP\b/i)) {
      for (const match of sentence.plain.matchAll(PLAN)) {
        const [before, after] = around(sentence, match);
        if (
          OTHER_AIM.test(after) ||
          /\b(?:regional|African Union|ASEAN|ECOWAS|EU|provincial|local|labor)\s*$/u.test(before)
        )
          continue;
        const value = statusOf(before, after, match[0]);
        if (value === undefined) {
          doubts.push({ sentence, ...placeOf(match), reason: "a plan is named, not how it stands" });
          continue;
        }
        found.push(widened(foundAt(sentence, match, value), before, after));
      }
    }
    return { found: settled(found), doubts };
  },
};

function statusOf(before: string, after: string, plan: string): string | undefined {
  if (NONE_ADOPTED.test(before) && !/\bdraft\b/i.test(plan)) return undefined;
  if (/^[^,;]{0,60}?\bunknown\b/i.test(after) || (UNDONE.test(before) && !BEFORE[1]![1].test(before)))
    return undefined;
  if (/\bno\s+(?:\w+\s+)?(?:plan of action|action plan)\s*$/i.test(before + plan)) return "none";
  const behind = AFTER.find(([, pattern]) => pattern.test(after))?.[0];
  const ahead = BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
  if (ahead === "none" && behind !== "none") return ahead;
  if (behind !== undefined)
    return ahead === "in force" && /\bextend\w*\s+(?:\w+\s+){0,4}$/i.test(before) ? ahead : behind;
  if (
    ahead === "being made" &&
    /\b(?:and|then)\s+(?:adopted|approved|launched|implement)/i.test(after.slice(0, 60))
  )
    return "in force";
  if (ahead === "in force" && /\bdraft\b/i.test(plan)) return "being made";
  return ahead ?? (/\bdraft\b/i.test(plan) ? "being made" : undefined);
}

/** With the verb before it, and with the words behind it where they alone say what has become of the plan. */
function widened(found: Found, before: string, after: string): Found {
  const isSaidBefore = BEFORE.some(([value, pattern]) => value === found.value && pattern.test(before));
  const behind = AFTER.find(([value, pattern]) => value === found.value && pattern.test(after));
  const to = found.to + (isSaidBefore || behind === undefined ? 0 : behind[1].exec(after)![0].length);
  const verb = /(?:\S+\s+){0,6}$/u.exec(before)?.[0] ?? "";
  const trimmed = verb.replace(/^.*[,:]\s+/u, "");
  return { ...found, from: found.from - trimmed.length, to };
}

/** A plan in force stays one where the next is being written, or where the one before it ran out. */
function settled(found: readonly Found[]): Found[] {
  const inForce = found.filter(({ value }) => value === "in force");
  return inForce.length > 0
    ? inForce
    : found.some(({ value }) => value === "being made")
      ? found.filter(({ value }) => value === "being made")
      : [...found];
}
