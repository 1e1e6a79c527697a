import type { Indicator } from "../../model/indicator.ts";
import type { HeaderSpec } from "../../tables/index.ts";

/** A column of figures: how it is headed, and the indicator it feeds. */
interface FiwColumn {
  readonly key: string;
  readonly is: RegExp;
  readonly indicator: Indicator;
}

const score = (
  key: string,
  id: string,
  title: string,
  scale: readonly [number, number],
  says: string,
): FiwColumn => ({
  key,
  is: new RegExp(`^${key}(?: (?:aggr|score))?$`, "u"),
  indicator: {
    id: `fiw.${id}`,
    title,
    summary: `${says}; Freedom House.`,
    unit: "points",
    scale,
    better: "higher",
  },
});

const rating = (key: string, id: string, title: string): FiwColumn => ({
  key,
  is: new RegExp(`^${id.slice(0, 2)} ratings?$`, "u"),
  indicator: {
    id: `fiw.${id}`,
    title,
    summary: `${title} from 1 (most free) to 7 (least free), which follows from the score; Freedom House.`,
    unit: "rating",
    scale: [1, 7],
    better: "lower",
  },
});

const part = (letter: string, title: string, most: number, of: string): FiwColumn =>
  score(
    letter,
    letter,
    `FIW ${letter.toUpperCase()}: ${title}`,
    [0, most],
    `Points for ${title.toLowerCase()}, part of ${of}, up to ${most}`,
  );

/**
 * The scores, ratings and subtotals of a row. Political rights, and with them the total, can fall below 0: a discretionary
 * question subtracts up to 4 points.
 */
export const FIW_COLUMNS: readonly FiwColumn[] = [
  score("pr", "pr", "Political rights", [-4, 40], "Political rights score up to 40; can fall below 0"),
  score("cl", "cl", "Civil liberties", [0, 60], "Civil liberties score up to 60"),
  score(
    "total",
    "total",
    "Freedom in the World total",
    [-4, 100],
    "Political rights and civil liberties together, up to 100",
  ),
  rating("prRating", "pr-rating", "Political rights rating"),
  rating("clRating", "cl-rating", "Civil liberties rating"),
  part("a", "Electoral process", 12, "political rights"),
  part("b", "Political pluralism and participation", 16, "political rights"),
  part("c", "Functioning of government", 12, "political rights"),
  part("d", "Freedom of expression and belief", 16, "civil liberties"),
  part("e", "Associational and organizational rights", 12, "civil liberties"),
  part("f", "Rule of law", 16, "civil liberties"),
  part("g", "Personal autonomy and individual rights", 16, "civil liberties"),
];

/** Not Free, Partly Free, Free: the publisher's abbreviations, from the worst to the best. */
export const FIW_STATUS: Indicator = {
  id: "fiw.status",
  title: "Freedom in the World status",
  summary: "Free (F), Partly Free (PF) or Not Free (NF), from the mean of the two ratings; Freedom House.",
  categories: ["NF", "PF", "F"],
  better: "higher",
};

/** The header of a table of Freedom in the World: these together are the publisher's own. */
export const FIW_HEADER: HeaderSpec = {
  country: { is: /^countr(?:y|ies)(?: ?\/ ?territor(?:y|ies))?$/u },
  kind: { is: /^c ?\/ ?t ?\??$/u, optional: true },
  edition: { is: /^edition ?\??$/u, optional: true },
  status: { is: /^status$/u },
  ...Object.fromEntries(
    FIW_COLUMNS.map(({ key, is }) => [
      key,
      { is, optional: !["pr", "cl", "prRating", "clRating"].includes(key) },
    ]),
  ),
};
