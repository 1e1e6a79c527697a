import { COUNTED, count, denied, deniedNoun, OF_THE_WHOLE } from "../counts.ts";

const OBJECTS =
  "(?:cases?|incidents?|suspects?|traffickers?|individuals|persons|people|crimes?|offen[sc]es?|allegations|offenders?|perpetrators?|trafficking)\\b";

/** Investigations begun. Trap: those carried over from the period before are none of this one. */
export const countInvestigations = count(
  {
    id: "count.investigations",
    title: "Investigations in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-prosecution" },
    summary:
      "Cases or persons that the government investigated for trafficking in the period of the report, by its narrative.",
    unit: "cases or persons",
  },
  {
    word: /investigat|cases/i,
    some: [
      `\\binvestigat(?:ed|ing)\\s+${COUNTED}${OF_THE_WHOLE}${OBJECTS}`,
      `\\b(?:initiated|opened|conducted|launched|reported|began|started|commenced|pursued|completed|undertook|initiating|conducting|opening)\\s+(?:(?:an?\\s+|the\\s+)?investigations?\\s+(?:of|into|against)\\s+|investigating\\s+|(?:initiating|conducting|opening|launching)\\s+(?:investigations\\s+(?:of|into)\\s+)?)?${COUNTED}${OF_THE_WHOLE}(?:investigations?|cases?|suspects?|traffickers?|individuals|persons|people)\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}(?:cases?|suspects?|investigations?)\\s+(?:(?:identified|referred|reported)\\s+[^.;,]{0,30}?\\s)?(?:were|was|had\\s+been|have\\s+been)\\s+(?:investigated|initiated|opened|launched|conducted)`,
      `\\b(?<first>first)\\s+(?:ever\\s+|-ever\\s+)?${OF_THE_WHOLE}investigation\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}investigations(?=[\\s,]+(?:and\\s+)?${COUNTED.replace("?<n>", "?:")}${OF_THE_WHOLE}prosecutions)`,
    ],
    none: [...denied("investigat", OBJECTS), ...deniedNoun("investigations?")],
  },
);
