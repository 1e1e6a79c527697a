import type { Indicator } from "../../model/indicator.ts";

export const INDICATORS: readonly Indicator[] = [
  {
    id: "fiscal-transparency.met",
    title: "Meets the minimum requirements of fiscal transparency",
    summary:
      "Whether the US State Department's yearly review found that the government's budget is public, substantially complete and reliable. Lists of those that met them leave the others open: who is not on one may not have been reviewed.",
    categories: ["no", "yes"],
    better: "higher",
  },
];
