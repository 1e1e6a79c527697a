import type { Verification } from "../../model/documents/run.ts";
import type { verification as english } from "../en/verification.ts";

const STATUS: Readonly<Record<Verification["outputs"][number]["status"], string>> = {
  matches: "каждый байт таков, каким расчёт даёт его сегодня",
  edited: "файл изменён после записи: расчёт по-прежнему даёт то, что было записано",
  differs: "сегодня расчёт даёт другое",
  missing: "файла нет",
};

const CHANGED: Readonly<Record<Verification["changed"][number]["what"], string>> = {
  tool: "сама программа shortlist",
  profile: "профиль",
  data: "данные",
  file: "файл данных",
  list: "список",
  record: "сама запись,",
};

export const verification: typeof english = {
  same: "совпадает",
  notSame: "НЕ совпадает",
  output: ({ path, status, line }) =>
    `${path}: ${STATUS[status]}${line === null ? "" : ` (первое отличие в строке ${line})`}`,
  nothingChanged: "Исходные данные не изменились: программа, профиль, данные и списки те же, что записаны.",
  changes: (n) => `Изменилось со времени записи расчёта: ${n}`,
  changed: (what, name, recorded, now) =>
    `${CHANGED[what]} ${name}: тогда — ${recorded ?? "не было"}, теперь — ${now ?? "нет"}`,
  verified: "Подтверждено: результаты таковы, какими их дают исходные данные.",
  notVerified: "Не подтверждено.",
};
