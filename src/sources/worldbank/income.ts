import type { Cell } from "../../model/table.ts";

/** The World Bank's income groups, from the poorest to the richest. */
export const INCOME_GROUPS = ["low", "lower-middle", "upper-middle", "high"] as const;

type IncomeGroup = (typeof INCOME_GROUPS)[number];

type GroupCell =
  | {
      readonly kind: "group";
      readonly group: IncomeGroup /** A footnote mark behind the group: `LM*`. */;
      readonly mark?: string;
    }
  /** `..`: the publisher says that it did not classify the economy. */
  | { readonly kind: "unclassified" }
  | { readonly kind: "blank" }
  | { readonly kind: "bad"; readonly text: string };

const CODES: Readonly<Record<string, IncomeGroup>> = {
  L: "low",
  LM: "lower-middle",
  UM: "upper-middle",
  H: "high",
};

/** Reads `L`, `LM`, `UM`, `H` (with a footnote mark, if any) or a group's name such as "Lower middle income". */
export function readGroup(cell: Cell | undefined): GroupCell {
  const text = String(cell ?? "").trim();
  if (text === "") return { kind: "blank" };
  if (/^(?:\.{2,}|n\/?a|not classified|unclassified)$/iu.test(text)) return { kind: "unclassified" };
  const code = /^(LM|UM|L|H)\s*([*†‡]+|[a-z])?$/u.exec(text);
  if (code) return { kind: "group", group: CODES[code[1]!]!, ...(code[2] ? { mark: code[2] } : {}) };
  const name = /^(low|lower[ -]middle|upper[ -]middle|high)[ -]income(?:$|:)/iu.exec(text);
  if (!name) return { kind: "bad", text };
  return { kind: "group", group: name[1]!.toLowerCase().replace(" ", "-") as IncomeGroup };
}

/** The World Bank's measure of income. */
export const INCOME_GROUP = {
  indicator: "wb.income",
  order: INCOME_GROUPS,
} as const;
