import { counted, withUnit } from "./grammar.ts";

/** What `findings` says of a country. */
export const findings = {
  title: (name: string, code: string) => `${name} (${code})`,
  lead: "What the texts of the TIP Report and analysts say, by factor and year, the newest first. What nobody says is absent, which is not “no”.",
  /** The fact sheet's factors. */
  factors: {
    prevalence: "Prevalence and forms of child trafficking",
    "political-will": "Political will",
    "law-and-plan": "Law, national action plan and strategy",
    engagement: "Engagement with civil society and international organisations",
    "us-programs": "Related programmes of the United States",
    restrictions: "Restrictions on assistance",
    recommendations: "Recommendations",
  },
  none: (name: string) =>
    `Nothing at hand says anything of ${name}: no narrative or digest of the TIP Report, and no analyst's finding. Digests of the shipped data exist only for countries of the Watch List and Tier 3; give narratives with --data.`,
  year: (year: number | null) => (year === null ? "no year" : `${year}`),
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "yes" : withUnit(value, unit ?? undefined).replace(/^“(.*)”$/u, "$1")}`,
  analyst: "analyst",
  recommendations: (year: number, n: number, isCut: boolean) =>
    `Recommendations of ${year}: ${counted(n, "recommendation", "recommendations")}${isCut ? "; the list is cut off, so that there may be more" : ""}`,
  /** Whether a recommendation stood in the report before it. */
  status: { kept: "kept", new: "new" },
  against: (year: number, kept: number, added: number) =>
    `Against ${year}: ${kept} kept (in these or like words), ${added} new.`,
  asks: (verb: string, subject: string) => `asks to ${verb}: ${subject}`,
  dropped: (year: number, n: number, isCut: boolean) =>
    `${counted(n, "recommendation", "recommendations")} of ${year} ${n === 1 ? "is" : "are"} not repeated${isCut ? " in what is at hand of the list" : ""}:`,
  /** Of what a rule is unsure of. */
  unsure: "Left out, since the words leave doubt",
  leftOut: (title: string, year: number | null, reason: string) =>
    `${title}${year === null ? "" : `, ${year}`}: ${reason}`,
  places: (file: string, locator: string) => `${file}, ${locator}`,
};
