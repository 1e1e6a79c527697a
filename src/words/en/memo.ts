import type { Ranking } from "../../model/documents/ranking.ts";
import { memo as made } from "../made/en/memo.ts";

export const memo = {
  ...made,
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; and ${more} more`}`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Profile ${profile.id} (${profile.sha256.slice(0, 12)}), data ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `“${tool.name} explain ${country}” leads from every figure to its publisher’s file and cell. ` +
    "This page shows what the evidence says under this profile; it decides nothing.",
};
