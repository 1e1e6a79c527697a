import { effortOn } from "../efforts.ts";

/** Prevention as a whole. Trap: one campaign more is no such finding. */
export const effortPrevention = effortOn(
  {
    id: "effort.prevention",
    title: "Effort on prevention in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-prevention" },
    summary:
      "Whether a narrative of the TIP Report finds that prevention of trafficking increased, was maintained, decreased or was mixed.",
  },
  /prevent/i,
  "(?:anti-trafficking\\s+|human\\s+|trafficking\\s+)*prevention",
  "to\\s+prevent\\s+(?:(?:human\\s+|sex\\s+and\\s+labor\\s+)?trafficking|forced\\s+labor\\s+and\\s+sex\\s+trafficking)",
);
