import type { Indicator } from "../../model/source.ts";

/** The indices that are read, by the publisher's name of the column. */
export const INDICES: Readonly<Record<string, Indicator>> = {
  v2x_cspart: {
    id: "vdem.cspart",
    title: "Civil society participation index",
    summary:
      "How far policy makers consult civil society and people take part in its organisations, as V-Dem's experts see it; a sign of openness to civil society, not of work against trafficking.",
    unit: "index",
    scale: [0, 1],
    better: "higher",
  },
  v2x_libdem: {
    id: "vdem.libdem",
    title: "Liberal democracy index",
    summary: "How far the ideal of liberal democracy is reached, as V-Dem's experts see it.",
    unit: "index",
    scale: [0, 1],
    better: "higher",
  },
  v2x_partipdem: {
    id: "vdem.partipdem",
    title: "Participatory democracy index",
    summary: "How far the ideal of participatory democracy is reached, as V-Dem's experts see it.",
    unit: "index",
    scale: [0, 1],
    better: "higher",
  },
};
