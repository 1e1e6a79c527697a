import type { findings as english } from "../en/findings.ts";
import { count, type Forms, withUnit } from "./grammar.ts";

const RECOMMENDATION: Forms = ["рекомендация", "рекомендации", "рекомендаций"];

/** What `findings` says of a country. */
export const findings: typeof english = {
  title: (name, code) => `${name} (${code})`,
  lead: "Что говорят тексты Доклада о торговле людьми и аналитики, по факторам и годам, начиная с новейших. О чём никто не говорит, того здесь нет; это не означает «нет».",
  factors: {
    prevalence: "Распространённость и формы торговли детьми",
    "political-will": "Политическая воля",
    "law-and-plan": "Законодательство, национальный план действий и стратегия",
    engagement: "Взаимодействие с гражданским обществом и международными организациями",
    "us-programs": "Смежные программы Соединённых Штатов",
    restrictions: "Ограничения на оказание помощи",
    recommendations: "Рекомендации",
  },
  none: (name) =>
    `${name}: в имеющихся данных о стране ничего нет — ни раздела или краткого изложения Доклада о торговле людьми, ни выводов аналитиков. Краткие изложения в поставляемых данных есть только для стран контрольного списка и категории 3; тексты разделов можно передать через --data.`,
  year: (year) => (year === null ? "без года" : `${year}`),
  finding: (title, value, unit) =>
    `${title}: ${withUnit(value, unit ?? undefined).replace(/^«(.*)»$/u, "$1")}`,
  analyst: "аналитик",
  recommendations: (year, n, isCut) =>
    `Рекомендации ${year} года: ${count(n, RECOMMENDATION)}${isCut ? "; перечень оборван, поэтому их может быть больше" : ""}`,
  status: { kept: "сохранена", new: "новая" },
  against: (year, kept, added) =>
    `По сравнению с ${year} годом: сохранено ${kept} (в тех же или сходных словах), новых ${added}.`,
  asks: (verb, subject) => `требуемое действие (${verb}): ${subject}`,
  dropped: (year, n, isCut) =>
    `Из рекомендаций ${year} года не повторено${isCut ? " в имеющейся части перечня" : ""} ${n}:`,
  unsure: "Не учтено: формулировка оставляет сомнение",
  leftOut: (title, year, reason) => `${title}${year === null ? "" : `, ${year}`}: ${reason}`,
  places: (file, locator) => `${file}, ${locator}`,
};
