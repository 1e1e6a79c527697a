import type { Ranking } from "../../model/documents/ranking.ts";
import { memo as made } from "../made/fr/memo.ts";

export const memo = {
  ...made,
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title} : `}${raw}${more === 0 ? "" : ` ; et ${more} de plus`}`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Profil ${profile.id} (${profile.sha256.slice(0, 12)}), données ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `« ${tool.name} explain ${country} » mène de chaque chiffre au fichier et à la cellule de son éditeur. ` +
    "Cette page montre ce que disent les données selon ce profil ; elle ne décide rien.",
};
