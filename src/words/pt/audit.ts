import type { Audit, Importance } from "../../model/documents/audit.ts";
import { audit as madeAudit } from "../made/pt/audit.ts";
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
  return measure === "group" ? "o grupo de renda" : "o PIB per capita";
}

/** What measures income, in words that go on: `o PIB per capita (factbook.gdp-per-capita-ppp)`. */
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
    `Requer a intervenção de uma pessoa: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? ` e mais ${person - subjects.length}` : "";
        return `${lowered(title)} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  /** What a check found, after its title: `3 requerem a intervenção de uma pessoa, 5 notas`. */
  tally: ({
    person,
    notes: noted,
    acknowledged,
  }: Pick<Audit["checks"][number], "person" | "notes" | "acknowledged">) => {
    const parts = [
      ...(person > 0 ? [`${counted(person, "requer", "requerem")} a intervenção de uma pessoa`] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [counted(acknowledged, "reconhecida", "reconhecidas")] : []),
    ];
    return parts.length === 0 ? "nada foi encontrado" : parts.join(", ");
  },
  silent: (checks: readonly string[]) => `Nada foi encontrado em: ${checks.map(lowered).join(", ")}.`,
  withRank: (name: string, rank: number | string) =>
    `${name} (${typeof rank === "number" ? `${rank}º lugar` : `lugar ${rank}`})`,

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
      `Evidências para ${percent(least)} a ${percent(most)} do peso nos países classificados, ${percent(middle)} na mediana; os que menos têm: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Reconhecimentos que não correspondem a nada",
  rule: "Um reconhecimento (--accept) nomeia uma constatação por sua verificação e seu objeto, identificador, país ou indicador, dá um motivo e pode valer até um ano, que é comparado com o ano das evidências. Um que não corresponde a nada não oculta nada e pode ser retirado do arquivo.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Nenhuma constatação tem esta verificação e este objeto: retire o reconhecimento ou corrija-o.",
  over: (until: number, asOf: number) =>
    `Valia até ${until} e as evidências são de ${asOf}: volte a examinar a constatação.`,
};
