import type { Importance } from "../../model/documents/audit.ts";
import type { audit as english } from "../en/audit.ts";
import { among, evidence, shown } from "./evidence.ts";
import { lowered } from "./grammar.ts";
import { numbers } from "./numbers.ts";
import { share } from "./profile.ts";

const { fixed, percent, signed, percentTo } = numbers;

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
  incomeIs,
  incomeKind,
  heading: (title, dataset) =>
    `Проверка: ${title}${dataset.asOf === null ? among(dataset) : `; ${evidence(dataset)}`}`,
  summary: ({ person, notes: noted, acknowledged }, { ranked, apart, unscored, excluded }, of) => {
    const need =
      person === 0
        ? "Ничто не требует решения человека"
        : `Замечаний, требующих решения человека, — ${person}`;
    const whom = of
      ? ` Показаны замечания (${shown(of)}), а также те, что не относятся к какой-либо стране в отдельности.`
      : "";
    return `${need}, ${notes(noted)}${acknowledged > 0 ? `, ${settled(acknowledged)}` : ""}. Страны-кандидаты: в рейтинге — ${ranked}, ${apart > 0 ? `показано отдельно — ${apart}, ` : ""}без оценки — ${unscored}; исключено по ограничительным условиям — ${excluded}.${whom}`;
  },
  nothing: "Ничто не требует решения человека.",
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
  whereRules: "Как судит каждая проверка и по чьему правилу: --format md.",
  rule: (rule) => `Как судит проверка: ${rule}`,
  moreFindings: (n) => `… и ещё ${n}.`,
  morePlaces: (n) => `и ещё ${n}`,
  acknowledged: (until, reason) =>
    `принято к сведению${until === undefined ? "" : ` по ${until} год`}: ${reason}`,
  severity: { person: "требует решения человека", note: "примечание" },
  findingColumns: { kind: "", subject: "О чём", message: "Что это значит", places: "Где" },
  finding: (subject, message) => `${subject}. ${message}`,
  figureOf: (indicator, name, year) => `${indicator} (${name}${year === undefined ? "" : `, ${year}`})`,
  rolledUp: {
    "country-not-scored": (countries, names) =>
      `Стран-кандидатов без оценки из-за недостатка данных — ${countries}: найдите данные или решайте без рейтинга: ${names.join(", ")}.`,
    "thin-country": (countries, names) =>
      `Стран рейтинга, оценка которых опирается на гораздо меньший объём данных, чем у других, — ${countries}: прежде чем ссылаться на их места, выясните, чего недостаёт: ${names.join(", ")}.`,
  },
  withRank: (name, rank) => `${name} (место ${rank})`,

  importance: {
    title: "Действуют ли веса как важность",
    columns: {
      of: "В составе",
      factor: "Фактор",
      weight: "Вес",
      within: "В пределах половины",
      equal: "При равных прочих",
    },
    yes: "да",
    no: "нет",
    legend:
      "Вес: доля фактора в весе того, частью чего он является; фактически: его доля в ковариации с этим целым, по логарифмам, если это среднее геометрическое; в пределах половины: отличается ли второе от первого не более чем на половину первого; при равных прочих: корреляция его рангов с рангами оценки при равных остальных факторах.",
    income: (title, by, spearman, countries) =>
      `${title}: корреляция Спирмена с показателем «${incomeIs(by)}» — ${signed(spearman, 2)}, стран рейтинга: ${countries}.`,
  },

  structure: {
    title: "Как составляющие связаны между собой",
    columns: {
      of: "Целое",
      parts: "Составляющие",
      countries: "Страны",
      alpha: "Альфа",
      first: "Первая компонента",
      most: "Наиболее сходные",
    },
    parts: (parts, without) => (without === 0 ? String(parts) : `${parts} из ${parts + without}`),
    alpha: (alpha) => fixed(alpha, 2),
    pair: (a, b, r) => `${a} и ${b} ${signed(r, 2)}`,
    legend:
      "По странам рейтинга; составляющая, которая есть менее чем у десяти из них, не учитывается. Альфа: альфа Кронбаха для составляющих, приведённых к одинаковому разбросу (1: все говорят одно и то же; 0: ничего друг о друге; ниже 0: говорят одна против другой); первая компонента: какую часть дисперсии составляющих удерживает одна проведённая через них прямая; и то и другое — по странам, у которых есть все составляющие. Составляющие, измеряющие разное, вполне могут расходиться: это описание, весов оно не задаёт.",
    tooMany: (titles) => `Слишком много составляющих, чтобы вычислить их корреляции: ${titles.join(", ")}.`,
    matrix: (title) => `Корреляции внутри узла «${title}»`,
    part: "Составляющая",
    r: (r) => signed(r, 2),
    loading: (component, part) => `Компонента ${component} (${percent(part)})`,
    matrixLegend:
      "Корреляции Пирсона оценок составляющих друг с другом (по номеру), с уровнем, в который они входят, и с уровнями выше, а также с главными компонентами, на которые приходится больше, чем доля одной составляющей в дисперсии.",
  },

  coverage: {
    title: "Данные по странам-кандидатам",
    nobodyHas: (indicators, weight) => `Нет ни у кого: ${indicators}; ${share(weight)} веса.`,
    nobodyNeeds: (indicators) => `Нет ни у кого, и вместо этого берётся другое: ${indicators}.`,
    nobodyRanked: "В рейтинге нет ни одной страны.",
    ranked: (least, most, middle, worst) =>
      `Охват данными у стран рейтинга — от ${percent(least)} до ${percent(most)} веса, медиана — ${percent(middle)}; меньше всего: ${worst.map(({ name, coverage }) => `${name} ${percent(coverage)}`).join(", ")}.`,
    columns: {
      indicator: "Показатель",
      factor: "Фактор",
      weight: "Вес",
      countries: "Страны",
      tooOld: "Устарело",
      maxAge: "Предельная давность",
      years: "Годы",
      medianYear: "Медианный год",
    },
    weight: (of) => percentTo(of, 1),
    countriesOf: (countries, of) => `${countries} из ${of}`,
    anyAge: "любая",
    byIndicator: "Данные по показателям",
    byCountry: "Данные по странам",
    missing: "Недостаёт: что есть у других кандидатов, но чего нет у этого.",
    countryColumns: {
      country: "Страна",
      rank: "Место",
      evidence: "Охват данными",
      missing: "Недостаёт",
      tooOld: "Из них устарело",
    },
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
