import type { Indicator } from "../../model/indicator.ts";

export const INDICATORS: readonly Indicator[] = [
  {
    id: "ogp.participating",
    title: "Takes part in the Open Government Partnership",
    summary:
      "Whether the national government took part in the Open Government Partnership in the year; a sign of openness to civil society, not of work against trafficking.",
    categories: ["no", "yes"],
    better: "higher",
  },
];
