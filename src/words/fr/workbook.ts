import type { workbook as english } from "../en/workbook.ts";
import { workbook as made } from "../made/fr/workbook.ts";

/** Names of the workbook's sheets, and the heads of their columns. */
export const workbook: typeof english = {
  ...made,
  howTo: ({ ranking, country, scores, normalised, raw, gates }) => [
    `Les cellules jaunes de la feuille Profile peuvent être modifiées : poids, valeurs aux deux bouts d’une échelle (from, to), sens (direction) et parts minimales de données (minimumCoverage). ${raw}, ${normalised}, ${scores}, ${ranking} et ${country} suivent par des formules. Un poids vide vaut 1 ; une part minimale vide est celle du nœud au-dessus.`,
    `La feuille Profile est protégée sans mot de passe, pour que rien d’autre ne soit modifié par mégarde. Ce qui est modifié y est marqué, et ${ranking} montre de combien de rangs chaque pays a bougé. Les fourchettes et les colonnes qui les suivent dans ${ranking} sont celles du rapport : elles s’affichent tant que rien n’est modifié.`,
    `Les pays exclus ou à part restent dans ${scores}. Videz une cellule jaune de ${gates}, et son filtre ne compte plus. Un profil ne peut pas l’exprimer : une fois le classeur redonné à l’outil, le filtre compte de nouveau, avec un avertissement.`,
    `Rang : nombre de pays dont le score est plus élevé, plus 1 ; les scores sont arrondis auparavant à 12 chiffres significatifs. Les graphiques se trouvent à droite du tableau dans ${ranking}.`,
    "Les chiffres gris en italique sont des valeurs : aucune formule ne les calcule, et aucune cellule jaune ne les fait bouger.",
    `Les colonnes de ${normalised} et de ${raw} où aucun pays n’a rien sont masquées. À l’impression, ${scores} s’arrête aux scores des facteurs. ${raw} prend le plus de pages : ${country} donne les chiffres d’un seul pays en quelques-unes.`,
  ],
};
