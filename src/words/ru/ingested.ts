import type { Change, ingested as english, Paths, Rows } from "../en/ingested.ts";
import { ingested as made } from "../made/ru/ingested.ts";
import { count, FILE, form, ROW } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${count(rows, ROW)}${areAll ? "" : " собственных таблиц"})`;
}

function paths(some: Paths): string {
  return typeof some === "number" ? count(some, FILE) : some.join(", ");
}

function figures({ fresh, changed, gone, disputed }: Change): string {
  const parts = [
    ...(fresh === 0 ? [] : [`новых ${fresh}`]),
    ...(changed === 0 ? [] : [`изменено ${changed}`]),
    ...(gone === 0 ? [] : [`исчезло ${gone}`]),
    ...(disputed === 0 ? [] : [`спорных ${disputed}`]),
  ];
  return parts.length === 0 ? "ни одно значение не изменилось" : `значения: ${parts.join(", ")}`;
}

const isSome = (some: Paths) => typeof some === "number" || some.length > 0;

/** What `ingest` says of its work. */
export const ingested: typeof english = {
  ...made,
  wrote: (folder, files, latest, version) =>
    `записано в ${folder}: файлов данных — ${files}, ${latest === undefined ? "последнего года нет" : `последний год — ${latest}`}, ${version}`,
  years: (years) => (years === undefined ? "без года" : span(...years)),
  change: (one) =>
    [
      ...(isSome(one.added) ? [`добавлено: ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`заменено: ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`сохранено: ${count(one.kept, FILE)}`]),
      figures(one),
    ].join("; "),
  kept: (sources) => `Осталось как было: ${sources.join(", ")}.`,
  beside: (pairs, more) =>
    `Снимок данных сохраняет файл с тем же именем: ${pairs.map(({ path, held }) => `${path} рядом с ${held}`).join(", ")}${more > 0 ? ` и ещё ${more}` : ""}. В новом нет ни одного значения прежнего (те же страна, показатель и год), поэтому учитываются оба. Чтобы остался только новый, создайте снимок заново с --replace и всеми файлами, которые он должен содержать.`,

  names: (n, rows) =>
    `Не удалось распознать ${count(n, ["название", "названия", "названий"])}; по ${form(n, ["нему", "ним", "ним"])} ничего не прочитано${inRows(rows)}:`,
};
