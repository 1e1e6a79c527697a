import { BARE, COUNTED, count, denied, deniedNoun, OF_THE_WHOLE } from "../counts.ts";

const OBJECTS =
  "(?:suspects?|traffickers?|individuals|persons|people|defendants?|offenders?|perpetrators?|crimes?|offen[sc]es?|cases)\\b";

/** Persons convicted. Traps: convictions overturned or upheld on appeal; courts that "did not convict a labor trafficker". */
export const countConvictions = count(
  {
    id: "count.convictions",
    title: "Convictions in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-prosecution" },
    summary: "Persons convicted of trafficking in the period of the report, by its narrative.",
    unit: "persons",
  },
  {
    word: /convict/i,
    some: [
      `\\bconvict(?:ed|ing)\\s+${BARE}`,
      `\\bconvict(?:ed|ing)\\s+(?:and\\s+(?:sentenc|punish|imprison|jail)(?:ed|ing)\\s+)?${COUNTED}${OF_THE_WHOLE}${OBJECTS}`,
      `\\b(?:secured|obtained|reported|achieved|resulted\\s+in|led\\s+to|handed\\s+down|issued|recorded|securing|obtaining|with)\\s+${COUNTED}${OF_THE_WHOLE}convictions?\\b`,
      `\\b${COUNTED}${OF_THE_WHOLE}${OBJECTS}\\s+(?:were|was)\\s+(?:\\w+\\s+and\\s+)?convicted`,
      `\\b(?:secured|obtained|achieved|won|securing|obtaining|achieving|in|to)\\s+(?:the\\s+)?convictions?\\s+of\\s+${COUNTED}${OF_THE_WHOLE}${OBJECTS}`,
      `\\bconvict(?:ed|ing)\\s+(?:its|their|the)\\s+(?<first>first)(?:-ever)?\\s+(?:ever\\s+)?${OF_THE_WHOLE}(?:trafficker|offender)\\b`,
      `\\bconvict(?:ed|ing)\\s+an?\\s+(?:\\w+\\s+)?(?:trafficker|offender|perpetrator)\\b`,
      `\\b(?:its|their)\\s+(?<first>first)(?:-ever)?\\s+(?:ever\\s+)?${OF_THE_WHOLE}conviction\\b`,
      `\\b(?:achiev|secur|obtain)(?:ed|ing)\\s+(?:a|one)\\s+(?:trafficking\\s+)?conviction\\b`,
      `\\bprosecutions\\s*,?\\s*(?:and\\s+)?${COUNTED}${OF_THE_WHOLE}convictions`,
    ],
    none: [...denied("convict", OBJECTS), ...deniedNoun("convictions?")],
  },
);
