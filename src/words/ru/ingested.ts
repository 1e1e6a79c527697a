import type { Change, ingested as english, Paths, Rows } from "../en/ingested.ts";
import { count, FILE, form, quoted, ROW } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { span } = numbers;

function inRows({ rows, areAll }: Rows): string {
  return rows === 0 ? "" : ` (${count(rows, ROW)}${areAll ? "" : " собственных таблиц"})`;
}

function disagreements(n: number): string {
  return `Расхождений между файлами: ${n}`;
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
  read: (files, recognised, observations, isAdded) =>
    `Файлов: ${files}, распознано: ${recognised}; ${isAdded ? "в снимке данных наблюдений" : "наблюдений"}: ${observations}`,
  countries: (n) => `стран: ${n}`,
  wrote: (folder, files, latest, version) =>
    `записано в ${folder}: файлов данных — ${files}, ${latest === undefined ? "последнего года нет" : `последний год — ${latest}`}, ${version}`,
  years: (years) => (years === undefined ? "без года" : span(...years)),

  ownTables: "собственные таблицы",
  change: (one) =>
    [
      ...(isSome(one.added) ? [`добавлено: ${paths(one.added)}`] : []),
      ...(isSome(one.replaced) ? [`заменено: ${paths(one.replaced)}`] : []),
      ...(one.kept === 0 ? [] : [`сохранено: ${count(one.kept, FILE)}`]),
      figures(one),
    ].join("; "),
  kept: (sources) => `Осталось как было: ${sources.join(", ")}.`,
  gone: "Исчезло: эти значения были в заменённом файле, а в пришедшем на его место их нет. Чтобы сохранить их, дайте своей таблице другое имя; выпуск издателя заменяет тот же выпуск под любым именем: прочитайте его файл целиком. Более старый выпуск, в котором они тоже были, вернёт их только с --replace и всеми файлами.",
  goneByYears:
    "Исчезло: эти значения описывают годы, которые исключает --as-of или --from. Чтобы вернуть их, прочитайте их файлы снова с другими годами.",
  disputed:
    "Спорно: в снимке данных было одно значение, другой файл даёт другое, и ничто не говорит, какое верно. Ни одно не учитывается, пока один из двух файлов не исправлен; оба остаются в снимке.",
  beside: (pairs, more) =>
    `Снимок данных сохраняет файл с тем же именем: ${pairs.map(({ path, held }) => `${path} рядом с ${held}`).join(", ")}${more > 0 ? ` и ещё ${more}` : ""}. В новом нет ни одного значения прежнего (те же страна, показатель и год), поэтому учитываются оба. Чтобы остался только новый, создайте снимок заново с --replace и всеми файлами, которые он должен содержать.`,
  undated: (n) => `Значений собственных таблиц без года — ${n}: они действуют для любого года.`,

  names: (n, rows) =>
    `Не удалось распознать ${count(n, ["название", "названия", "названий"])}; по ${form(n, ["нему", "ним", "ним"])} ничего не прочитано${inRows(rows)}:`,
  name: (name, place, moreRows, near) =>
    `${quoted(name)} (${place}${moreRows > 0 ? ` и ещё ${count(moreRows, ROW)}` : ""})${near.length > 0 ? `; похожие: ${near.join(", ")}` : ""}`,
  noCountries: (rows, names, more) =>
    `Не страны, пропущено${inRows(rows)}: ${names.join(", ")}${more > 0 ? ` и ещё ${more}` : ""}.`,

  open: (n) =>
    `${disagreements(n)}, и ничто их не разрешает; НЕ ВЗЯТО НИ ОДНО из значений (оба места — в unsettled.*.csv):`,
  correct: "Исправьте один из файлов или не берите один из них.",
  settled: (n) => `${disagreements(n)}; решил порядок преимущества (оба места — в conflicts.*.csv):`,

  problems: (kind, n) => `${kind}: ${n}`,
  problem: (place, message) => `${place}: ${message}`,
  moreOfKind: (n) => `… и ещё ${n} того же рода`,
};
