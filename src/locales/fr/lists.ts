import type { Complete, Held } from "../../model/documents/codes.ts";
import { quoted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

export function held({ effect, fiscalYear, from, until, confirmed }: Held): string {
  if (from === undefined) return "à la date demandée";
  return [
    ...(effect ? [numbers.figure(effect)] : []),
    ...(fiscalYear ? [`exercice budgétaire ${fiscalYear}`] : []),
    until === undefined ? `depuis ${from}` : `de ${from} à ${until}`,
    ...(confirmed ? [`dernière confirmation ${confirmed}, fin inconnue`] : []),
  ].join(", ");
}

export function complete({ periods, from, until }: Complete): string {
  if (periods === 0) return "qui n’est pas exhaustive";
  const span = until === undefined ? `à partir de ${from}` : `de ${from} à ${until}`;
  return `qui n’est complète que ${periods === 1 ? span : `pour ${periods} périodes (la plus proche : ${span})`}`;
}

/** `la liste « Partenariats CPC »`, `la « Liste de la loi … »`. */
export function theList(title: string): string {
  return /^Liste\b/u.test(title) ? `la ${quoted(title)}` : `la liste ${quoted(title)}`;
}

export const lists = {
  held,
  complete,
  entry: (title: string, on: Held | undefined) => (on === undefined ? title : `${title} : ${held(on)}`),
};
