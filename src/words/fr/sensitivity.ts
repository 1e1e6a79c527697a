import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { Named } from "../en/grammar.ts";
import { ofCountry } from "./countries.ts";
import { quoted } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { grouped, percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `les poids au sein de ${quoted(title ?? id)}`;
    case "data":
      return `les erreurs des chiffres : ${title ?? ofNobody(id)}`;
    case "missing":
      return "ce qui manque";
    case "methods":
      return "les méthodes de calcul des scores";
  }
};

export const sensitivity = {
  title: "À quoi tient le mouvement des rangs",
  ofChange: "Le changement moyen de rang, sur tous les pays classés",
  ofRank: (one: Named) => `Le rang ${ofCountry(one)}`,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `Il tient surtout à ceci : ${inputs.map((one) => `${input(one)} (${percents(one.total)})`).join(" ; ")}.`,
  open: "Aucune part n’est assez sûre pour être citée : tous les intervalles sont trop larges.",
  constant: "Il n’a jamais changé, quoi qu’on ait tiré : il ne tient à rien de ce qui a varié.",
  input,
  share: percents,
  stoppedEarly: (asked: number, made: number) =>
    `Arrêt anticipé : sur ${grouped(asked)} points demandés, ${grouped(made)} ont été calculés.`,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
  more: (n: number) => `${n} de plus, que donnent --format md et json`,
  cannotSay: "indéterminé",
  columns: {
    input: "Ce qui varie",
    alone: "À lui seul",
    together: "Avec d’autres",
    interval: "Intervalle à 95 % (avec d’autres)",
    intervalShort: "95 %",
  },
  reading: (points: number, rankings: number, seed: number) =>
    `Parts de la variance (indices de Sobol) : « à lui seul », ce qui disparaîtrait si cela seul était connu ; « avec d’autres », ce qui resterait si tout le reste était connu. Elles ne totalisent 100 % que si rien n’agit conjointement. Chaque groupe est tiré séparément des autres ; un pays sans score dans un classement y est placé derrière tous ceux qui en ont un. ${grouped(points)} points d’une suite de Sobol brouillée, ${grouped(rankings)} classements, graine ${seed} (Saltelli 2010, Jansen 1999) ; intervalles par rééchantillonnage. « À lui seul » ne dépasse jamais « avec d’autres » : là où le hasard le voudrait, la même part est donnée. « Indéterminé » : un intervalle est large de plus de 25 points.`,
};
