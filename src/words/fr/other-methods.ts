import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { call as called } from "../en/method-call.ts";
import { otherMethods as made } from "../made/fr/otherMethods.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed } = numbers;

type Chosen = Pick<MethodChoice, "kind" | "call">;

const OWN: Readonly<Record<MethodChoice["kind"], string>> = {
  treat: "valeurs extrêmes : comme dans le profil",
  normalise: "échelle : comme dans le profil",
  aggregate: "moyenne : comme dans le profil",
};

const choice = ({ kind, call }: Chosen): string => {
  if (call === null) return OWN[kind];
  switch (kind) {
    case "treat":
      return call.method === "none"
        ? "valeurs extrêmes : laissées en l’état"
        : `valeurs extrêmes : ${called(call)}`;
    case "normalise":
      return `échelle : ${called(call)}`;
    case "aggregate":
      return `moyenne : ${called(call)}`;
  }
};

const indicators = (n: number) => counted(n, "indicateur", "indicateurs");
const factors = (n: number) => counted(n, "facteur", "facteurs");

export const otherMethods = {
  ...made,
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "le traitement des valeurs extrêmes",
      normalise: `l’échelle de ${indicators(exchanged)}`,
      aggregate: `la moyenne qui réunit les éléments de ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `L’une des ${ways} manières de calculer les scores est retenue, toutes étant également probables : elles diffèrent par ${listed(kinds.map((kind) => differs[kind]))}, une seule pour toute l’arborescence. Les filtres jugent comme auparavant.`;
  },
  kept: ({ indicators: { judged, fewFigures }, nodes: { kept } }: Methods) =>
    `Laissés en l’état : ${listed([
      ...(judged > 0
        ? [
            `les scores de ${indicators(judged)} qui sont un jugement (par catégories, seuils, courbes ou réussite et échec)`,
          ]
        : []),
      ...(fewFigures > 0
        ? [`${indicators(fewFigures)} ayant trop peu de chiffres pour ajuster une échelle`]
        : []),
      ...(kept > 0 ? [`${factors(kept)} dont la règle n’est pas une moyenne`] : []),
    ])}.`,
  most: ({ meanChange, ownChange, ...chosen }: MethodChoice) =>
    `Le choix qui compte le plus est « ${choice(chosen)} » : avec lui, les pays s’écartent en moyenne de ${fixed(meanChange ?? 0, 1)} places du classement lui-même, et de ${fixed(ownChange ?? 0, 1)} avec la méthode du profil à sa place.`,
  choice,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} sur ${of}`,
  columns: { ...made.columns, stays: (k: number) => `Les ${k} premiers restent les mêmes` },
};
