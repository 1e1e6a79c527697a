import type { Importance } from "../../model/documents/audit.ts";
import type { audit as english } from "../en/audit.ts";
import { audit as madeAudit } from "../made/ru/audit.ts";
import { lowered } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { percent } = numbers;

const notes = (n: number) => `примечаний — ${n}`;
const needing = (n: number) => `требует решения человека — ${n}`;
const settled = (n: number) => `принято к сведению — ${n}`;

/** What measures income, in the nominative: its kind alone. */
function incomeKind(measure: NonNullable<Importance["income"]>["measure"]): string {
  return measure === "group" ? "группа по уровню дохода" : "ВВП на душу населения";
}

/** What measures income, in the nominative. */
export function incomeIs({
  measure,
  indicator,
}: Pick<NonNullable<Importance["income"]>, "measure" | "indicator">): string {
  return `${incomeKind(measure)} (${indicator})`;
}

export const audit: typeof english = {
  ...madeAudit,
  incomeIs,
  incomeKind,
  needsPerson: (checks) =>
    `Требует решения человека: ${checks
      .map(({ title, person, subjects }) => {
        const more = person > subjects.length ? ` и ещё ${person - subjects.length}` : "";
        return `${lowered(title)} (${person}): ${subjects.join(", ")}${more}`;
      })
      .join("; ")}.`,
  tally: ({ person, notes: noted, acknowledged }) => {
    const parts = [
      ...(person > 0 ? [needing(person)] : []),
      ...(noted > 0 ? [notes(noted)] : []),
      ...(acknowledged > 0 ? [settled(acknowledged)] : []),
    ];
    return parts.length === 0 ? "ничего не найдено" : parts.join(", ");
  },
  silent: (checks) => `Ничего не найдено: ${checks.map(lowered).join(", ")}.`,
  withRank: (name, rank) => `${name} (место ${rank})`,

  structure: {
    ...madeAudit.structure,
    parts: (parts, without) => (without === 0 ? String(parts) : `${parts} из ${parts + without}`),
  },

  coverage: {
    ...madeAudit.coverage,
    ranked: (least, most, middle, worst) =>
      `Охват данными у стран рейтинга — от ${percent(least)} до ${percent(most)} веса, медиана — ${percent(middle)}; меньше всего: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
  },
};

/** What is said of acknowledgements that hold for nothing, as of what a check finds. */
export const acknowledgements = {
  title: "Отметки о принятии к сведению, ни к чему не относящиеся",
  rule: "Отметка о принятии к сведению (--accept) называет замечание по проверке и предмету, идентификатору, стране или показателю, приводит причину и может действовать до определённого года, который сравнивается с годом данных. Отметка, которой ничто не соответствует, ничего не скрывает, и её можно убрать из файла.",
  about: (check: string, subject: string) => `${check}, ${subject}`,
  idle: "Замечания с такой проверкой и таким предметом нет: уберите отметку или исправьте её.",
  over: (until: number, asOf: number) =>
    `Отметка действовала по ${until} год, а данные относятся к ${asOf} году: рассмотрите замечание заново.`,
};
