import type { Audit, Importance } from "../../model/documents/audit.ts";
import { audit as madeAudit } from "../made/fr/audit.ts";
import { numbers } from "./numbers.ts";

const { percent, plural } = numbers;

const notes = (n: number) => `${n} ${plural(n, { one: "remarque", other: "remarques" })}`;
const accepted = (n: number) => `${n} ${plural(n, { one: "accepté", other: "acceptés" })}`;

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "le groupe de revenu" : "le PIB par habitant";
}

/** What measures income, in words that go on. */
function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)} (${indicator})`;
}

export const audit = {
  ...madeAudit,
  incomeIs,
  incomeKind,
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Demandent un examen humain : ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? `, et ${person - subjects.length} de plus` : "";
        return `${title.toLowerCase()} (${person}) : ${subjects.join(", ")}${more}`;
      })
      .join(" ; ")}.`,
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${person} à examiner`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [accepted(acknowledged)] : []),
    ];
    return parts.length === 0 ? "rien trouvé" : parts.join(", ");
  },
  silent: (checks: readonly string[]) =>
    `Rien trouvé : ${checks.map((title) => title.toLowerCase()).join(", ")}.`,
  withRank: (name: string, rank: number | string) => `${name} (rang ${rank})`,

  structure: {
    ...madeAudit.structure,
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} sur ${parts + without}`,
  },

  coverage: {
    ...madeAudit.coverage,
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Les pays classés ont des données pour ${percent(least)} à ${percent(most)} du poids (médiane : ${percent(middle)}) ; ceux qui en ont le moins : ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Acceptations qui ne portent sur rien",
  rule: "Une acceptation (--accept) désigne un constat par son contrôle et par son objet, son identifiant, son pays ou son indicateur, donne un motif et peut valoir jusqu’à une certaine année, que l’on compare à celle des données. Celle qui ne correspond à rien ne masque rien et peut être retirée du fichier.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Aucun constat n’a ce contrôle et cet objet : retirez l’acceptation, ou corrigez-la.",
  over: (until: number, asOf: number) =>
    `Elle valait jusqu’en ${until} et les données sont de ${asOf} : examinez de nouveau le constat.`,
};
