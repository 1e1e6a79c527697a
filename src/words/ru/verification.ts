import type { Verification } from "../../model/documents/run.ts";
import type { verification as english } from "../en/verification.ts";
import { verification as made } from "../made/ru/verification.ts";
import { count } from "./grammar.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "каждый байт таков, каким расчёт даёт его сегодня",
  edited: "файл изменён после записи: расчёт по-прежнему даёт то, что было записано",
  differs: "сегодня расчёт даёт другое",
  missing: "файла нет",
};

const EDITED_TOO = "сегодня расчёт даёт другое, и файл изменён после записи";
const VERSION_ALONE = "отличается только указанной версией";

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "сама программа shortlist",
  profile: "профиль",
  data: "данные",
  file: "файл данных",
  list: "список",
  record: "сама запись,",
};

type Output = Verification["outputs"][number];

function statusOf({ status, recorded, file, versionAlone }: Omit<Output, "path" | "line">): string {
  if (versionAlone) return VERSION_ALONE;
  return status === "differs" && file !== recorded ? EDITED_TOO : STATUS[status];
}

/** What a run is made of, by name: the first few, since a new snapshot changes every file. */
export function inputsNamed(
  inputs: readonly Pick<Verification["changed"][number], "what" | "name">[],
): string[] {
  const rest = inputs.length - NAMED;
  const names = inputs
    .slice(0, NAMED)
    .map(({ what, name }) => (what === "data" ? CHANGED.data : `${CHANGED[what]} ${name}`));
  return rest > 0 ? [...names, `ещё ${rest}`] : names;
}
const NAMED = 4;

export const verification: typeof english = {
  ...made,
  output: ({ path, line, ...one }) =>
    `${path}: ${statusOf(one)}${line === null ? "" : ` (первое отличие в строке ${line})`}`,
  cells: (sheet, n, first) =>
    `${sheet}: отличаются ${count(n, ["ячейка", "ячейки", "ячеек"])} (${first.map(([cell, file, now]) => `${cell}: в файле ${file ?? "ничего"}, в расчёте ${now ?? "ничего"}`).join("; ")}${n > first.length ? "; …" : ""})`,
};
