import type { Ranking } from "../../model/documents/ranking.ts";
import { memo as made } from "../made/es/memo.ts";

export const memo = {
  ...made,
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; y ${more} más`}`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), datos ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `«${tool.name} explain ${country}» lleva de cada cifra al archivo y la celda de su editor. ` +
    "Esta página muestra lo que dice la evidencia con este perfil; no decide nada.",
};
