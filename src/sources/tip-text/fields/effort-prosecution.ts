import { effortOn } from "../efforts.ts";

/** Law enforcement as a whole. Trap: more convictions, or training of the police, are no such finding. */
export const effortProsecution = effortOn(
  {
    id: "effort.prosecution",
    title: "Effort on prosecution in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-prosecution" },
    summary:
      "Whether a narrative of the TIP Report finds that law enforcement against trafficking increased, was maintained, decreased or was mixed.",
  },
  /enforcement|prosecut|investigat|accountable|criminal/i,
  "(?:anti-trafficking\\s+)?(?:law[\\s-]enforcement|prosecution|prosecutorial|criminal\\s+justice|law\\s+enforcement\\s+and\\s+prosecution|investigation\\s+and\\s+prosecution)",
  "(?:against\\s+trafficking\\s+crimes|to\\s+(?:investigate|prosecute|hold)\\b[^.;]{0,60}?(?:traffick(?:ers|ing)|accountable|offenders|crimes)|to\\s+combat\\s+(?:human\\s+)?trafficking\\s+through\\s+(?:law\\s+enforcement|prosecution))",
);
