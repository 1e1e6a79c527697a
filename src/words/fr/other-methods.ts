import type { MethodChoice, Methods } from "../../model/documents/robustness.ts";
import { call as called } from "../en/method-call.ts";
import { counted, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./shares.ts";

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
  title: "Ce que changent les méthodes",
  drawn: ({ ways, indicators: { exchanged }, nodes, choices }: Methods) => {
    const differs: Readonly<Record<MethodChoice["kind"], string>> = {
      treat: "le traitement des valeurs extrêmes",
      normalise: `l’échelle de ${indicators(exchanged)}`,
      aggregate: `la moyenne qui réunit les éléments de ${factors(nodes.exchanged)}`,
    };
    const kinds = [...new Set(choices.map(({ kind }) => kind))];
    return `L’une des ${ways} manières de calculer les scores est retenue, toutes étant également probables : elles diffèrent par ${listed(kinds.map((kind) => differs[kind]))}, une seule pour toute l’arborescence. Les filtres jugent comme auparavant.`;
  },
  none: "Aucune autre échelle ni moyenne ne convient à ce profil : ses méthodes restent en l’état.",
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
  share,
  where: ({ least, most }: NonNullable<MethodChoice["where"]>, of: number) =>
    `${least === most ? most : `${least}–${most}`} sur ${of}`,
  change: (places: number | null) => (places === null ? "" : fixed(places, 1)),
  columns: {
    choice: "Méthode",
    share: "Tirages",
    where: "Où",
    change: "Changement moyen de rang",
    changeShort: "écart",
    own: "Le même avec la méthode du profil",
    ownShort: "profil",
    stays: (k: number) => `Les ${k} premiers restent les mêmes`,
    staysShort: (k: number) => `${k} restent`,
  },
  reading: (k: number) =>
    `Où : dans combien d’indicateurs un chiffre est traité, et combien de facteurs ont cette moyenne ; une moyenne où un seul 0 suffit à décider n’est retenue que si aucun pays classé n’a 0 dans un élément. Écart : de combien de places les pays se sont écartés en moyenne du classement lui-même, dans tous les tirages ayant retenu la méthode, quoi que l’on ait tiré d’autre. Profil : la même moyenne dans les tirages où la méthode du profil est à sa place et où les autres méthodes sont inchangées ; les tirages sans équivalent de ce genre ne comptent ni dans l’une ni dans l’autre. ${k} restent : combien de fois les ${k} premiers sont restés les mêmes.`,
  undefined: (n: number) =>
    n === 1
      ? "1 combinaison de plus n’a pas été retenue : ses scores peuvent tomber sous l’échelle, et une moyenne ou règle du profil n’y est pas définie."
      : `${n} combinaisons de plus n’ont pas été retenues : leurs scores peuvent tomber sous l’échelle, et une moyenne ou règle du profil n’y est pas définie.`,
};
