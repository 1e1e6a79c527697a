import type { Ranking } from "../../model/documents/ranking.ts";
import { memo as made } from "../made/pt/memo.ts";

export const memo = {
  ...made,
  figure: (title: string, raw: string, more: number) =>
    `${title === "" ? "" : `${title}: `}${raw}${more === 0 ? "" : `; e mais ${more}`}`,
  madeOf: ({ profile, dataset, tool }: Pick<Ranking, "profile" | "dataset" | "tool">, country: string) =>
    `Perfil ${profile.id} (${profile.sha256.slice(0, 12)}), dados ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. ` +
    `“${tool.name} explain ${country}” leva de cada valor ao arquivo e à célula do seu publicador. ` +
    "Esta página mostra o que dizem as evidências com este perfil; não decide nada.",
};
