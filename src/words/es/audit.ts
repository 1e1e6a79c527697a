import type { Audit, Importance } from "../../model/documents/audit.ts";
import { audit as madeAudit } from "../made/es/audit.ts";
import { counted } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;

function notes(n: number): string {
  return counted(n, "nota", "notas");
}

/** Within a sentence: a title begins with a small letter. */
function lowered(title: string): string {
  return `${title[0]?.toLowerCase() ?? ""}${title.slice(1)}`;
}

/** What measures income: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "el grupo de ingreso" : "el PIB per cápita";
}

/** What measures income, in words that go on: `el PIB per cápita (factbook.gdp-per-capita-ppp)`. */
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
  /** The last words: what an exit of 1 stands for. */
  needsPerson: (
    checks: readonly {
      readonly title: string;
      readonly person: number;
      readonly subjects: readonly string[];
    }[],
  ) =>
    `Requiere la intervención de una persona: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? ` y ${person - subjects.length} más` : "";
        return `${lowered(title)} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 requieren la intervención de una persona, 5 notas`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "requiere", "requieren")} la intervención de una persona`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [counted(acknowledged, "reconocida", "reconocidas")] : []),
    ];
    return parts.length === 0 ? "no se encontró nada" : parts.join(", ");
  },
  silent: (checks: readonly string[]) => `No se encontró nada en: ${checks.map(lowered).join(", ")}.`,
  withRank: (name: string, rank: number | string) => `${name} (puesto ${rank})`,

  structure: {
    ...madeAudit.structure,
    /** Beside them those of which too few of the ranked have evidence. */
    parts: (parts: number, without: number) =>
      without === 0 ? String(parts) : `${parts} de ${parts + without}`,
  },

  coverage: {
    ...madeAudit.coverage,
    ranked: (
      least: number,
      most: number,
      middle: number,
      worst: readonly { readonly name: string; readonly coverage: number }[],
    ) =>
      `Evidencia para entre el ${percent(least)} y el ${percent(most)} de la ponderación en los países clasificados (mediana: ${percent(middle)}); los que menos tienen: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Reconocimientos que no corresponden a nada",
  rule: "Un reconocimiento (--accept) nombra una observación por su comprobación y su objeto, identificador, país o indicador, da un motivo y puede valer hasta un año, que se compara con el año de la evidencia. Uno que no corresponde a nada no oculta nada y puede retirarse del archivo.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Ninguna observación tiene esta comprobación y este objeto: retire el reconocimiento o corríjalo.",
  over: (until: number, asOf: number) =>
    `Valía hasta ${until} y la evidencia es de ${asOf}: vuelva a examinar la observación.`,
};
