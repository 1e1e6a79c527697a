import { effortOn } from "../efforts.ts";

/** Identification and protection of victims as a whole. Trap: services or referrals alone are a part of it. */
export const effortProtection = effortOn(
  {
    id: "effort.protection",
    title: "Effort on protection in the narrative",
    speaksTo: { by: "text", factor: "political-will", rated: "political-will-protection" },
    summary:
      "Whether a narrative of the TIP Report finds that the identification and protection of victims increased, was maintained, decreased or was mixed.",
  },
  /protect|identif|assist|victim/i,
  "(?:anti-trafficking\\s+)?(?:victim\\s+|overall\\s+)?(?:(?:identification|assistance|care|services?)(?:,|\\s+and)\\s+)*(?:protection|victim\\s+identification|victim\\s+protection|victim\\s+assistance)(?:\\s+and\\s+(?:victim\\s+)?(?:identification|assistance|protection|care|services?))?",
  "to\\s+(?:(?:proactively\\s+)?(?:identify|protect|assist|care\\s+for|provide\\s+(?:services|protection|assistance|care)\\s+(?:to|for)|ensure)[\\s,]*(?:and\\s+|or\\s+)?)+[\\w\\s-]{0,40}?victims",
);
