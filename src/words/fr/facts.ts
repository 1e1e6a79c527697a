import type { Facts } from "../../model/documents/robustness.ts";
import { numbers } from "./numbers.ts";

const { digits, fixed, grouped, plural } = numbers;

const ofPlaces = (k: number) => (k === 1 ? "première place" : `des ${k} premières places`);

export const facts = {
  title: "Données qui méritent d’être recherchées",
  doubt: ({ k, doubt }: Facts) =>
    `Deux tirages diffèrent en moyenne sur ${fixed(doubt, 1)} ${ofPlaces(k)}.${doubt === 0 ? " Il n’y a rien à trancher." : ""}`,
  none: ({ asked }: Facts) =>
    asked === 0
      ? "Aucun chiffre tiré ne concerne un pays dont la place parmi les premiers est ouverte."
      : plural(asked, {
          one: `Le seul chiffre tiré (${asked}) n’apporterait pas assez de certitude pour que l’effet se distingue du hasard.`,
          other: `Des ${grouped(asked)} chiffres tirés, aucun n’apporterait à lui seul assez de certitude pour que l’effet se distingue du hasard.`,
        }),
  toFind: "Chiffres manquants dont d’autres pays disposent :",
  toMeasure: "Chiffres connus, assortis d’une erreur :",
  known: (value: number, error: number | null) =>
    `${digits(value, 4)}${error === null ? "" : ` ± ${digits(error, 2)}`}`,
  gain: (gain: number, error: number) => `${fixed(gain, 3)} ± ${fixed(error, 3)}`,
  columns: {
    country: "Pays",
    indicator: "Indicateur",
    now: "Actuel",
    source: "Source pour les autres pays",
    gain: "Places tranchées",
  },
  more: (n: number) => `${n} de plus, que donnent --format md et json`,
  reading: ({ k, draws, asked }: Facts, seed: number) =>
    `Places tranchées : de combien baisserait, en moyenne, le nombre ${k === 1 ? "de premières places" : `de places, parmi les ${k} premières,`} sur lesquelles deux tirages diffèrent, si ce seul chiffre était connu ; avec son erreur type (variance entre tirages ayant d’autres valeurs du chiffre ; les ${grouped(draws)} premiers tirages de la graine ${seed}). ${plural(asked, { one: `${asked} chiffre a été examiné`, other: `${grouped(asked)} chiffres ont été examinés` })} : tous ceux qui sont tirés, pour les pays qui sont parmi les premiers dans 2 à 98 tirages sur 100. Les gains de plusieurs chiffres ne s’additionnent pas.`,
};
