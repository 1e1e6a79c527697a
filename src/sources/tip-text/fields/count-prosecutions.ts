import { BARE, COUNTED, count, denied, deniedNoun, OF_THE_WHOLE } from "../counts.ts";

const OBJECTS =
  "(?:cases?|suspects?|traffickers?|individuals|persons|people|defendants?|offenders?|perpetrators?|crimes?|offen[sc]es?|trafficking)\\b";

const LED_TO =
  "\\bno\\s+(?:\\w+\\s+){0,2}?(?:cases|investigations)\\s+(?:led|resulted|proceeded)\\s+(?:to|in)\\s+prosecutions?(?:\\s+(?:or|and)\\s+convictions?)?";
/** Prosecutions begun. Trap: those carried over from the period before. */
export const countProsecutions = count(
  {
    id: "count.prosecutions",
    title: "Prosecutions in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-prosecution" },
    summary:
      "Persons or cases that the government prosecuted for trafficking in the period of the report, by its narrative.",
    unit: "cases or persons",
  },
  {
    word: /prosecut/i,
    some: [
      `\\bprosecut(?:ed|ing)\\s+${BARE}`,
      `\\b(?:(?:charged\\s+and\\s+)?prosecut(?:ed|ing)|(?:initiat|commenc|launch|pursu|open)(?:ed|ing)\\s+(?:the\\s+|a\\s+)?(?:new\\s+|criminal\\s+)?prosecutions?\\s+(?:of|against)|(?:began|beginning)\\s+(?:the\\s+)?prosecut(?:ion\\s+of|ions\\s+of|ing))\\s+${COUNTED}${OF_THE_WHOLE}${OBJECTS}`,
      `\\b(?:initiated|reported|conducted|began|pursued|commenced|launched|undertook|completed|initiating)\\s+(?:initiating\\s+)?${COUNTED}${OF_THE_WHOLE}prosecutions?\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}${OBJECTS}\\s+(?:were|was)\\s+(?:being\\s+)?prosecuted`,
      `\\b(?:its|their)\\s+(?<first>first)(?:-ever)?\\s+(?:ever\\s+)?${OF_THE_WHOLE}prosecution\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}prosecutions(?=\\s*,?\\s*(?:and\\s+)?(?:${COUNTED.replace("?<n>", "?:")}|no\\s+)${OF_THE_WHOLE}convictions)`,
    ],
    none: [...denied("prosecut", OBJECTS), ...deniedNoun("prosecutions?"), LED_TO],
  },
);
