import type { Dataset } from "../en/evidence.ts";
import type { ranking as english } from "../en/ranking.ts";
import { among, evidence, shown } from "./evidence.ts";
import { rankingsAgree, wouldTakeBriefly } from "./grammar.ts";
import { live } from "./live.ts";
import { lacking, placing } from "./missing.ts";
import { numbers } from "./numbers.ts";
import { scorecard } from "./scorecard.ts";

const { fixed } = numbers;

/** How many gates, behind `по`. */
const BY: Readonly<Record<number, string>> = { 2: "двум", 3: "трём", 4: "четырём", 5: "пяти" };

const restsOn = (dataset: Dataset) => (dataset.asOf === null ? among(dataset) : `; ${evidence(dataset)}`);

export const ranking: typeof english = {
  howSure:
    "Ни одно место не является надёжно установленным: --draws 500 показывает места, которые каждая страна занимает при изменении весов, значений и недостающих данных, --sets — места, которые страна могла бы занять из-за одних только погрешностей значений.",
  heading: (title, countries, dataset) => `${title}: стран в рейтинге — ${countries}${restsOn(dataset)}`,
  scorecardHeading: (title, outcomes, dataset) =>
    `${title}: ${scorecard.outcomes(outcomes)}${restsOn(dataset)}`,
  columns: {
    country: "Страна",
    score: "Оценка",
    range: "Диапазон",
    evidence: "Охват данными",
    higher: "Выше за счёт",
    lower: "Ниже за счёт",
    missing: "Отсутствие данных",
    flags: "Отметки",
    flagsAndMissing: "Отметки, отсутствие данных",
    why: "Выше, ниже, нет данных, отметки",
    ...scorecard.columns,
    passedIn: "Пройдено в",
    profile: "Профиль",
    gate: "Ограничительное условие",
    observed: "Установлено",
    authority: "Основание",
    at: "Узел",
    reason: "Причина",
    lack: "Почему",
    placing: "Что дало бы место",
  },
  higherIs: (text) => `выше за счёт: ${text}`,
  lowerIs: (text) => `ниже за счёт: ${text}`,
  missingIs: (text) => `нет данных: ${text}`,
  passed: scorecard.passed,
  open: scorecard.open,
  wouldBe: (place, gates) => `${wouldTakeBriefly(place)}: ${gates.join("; ")}`,
  apart: "Показано отдельно",
  excluded: "Исключены",
  required: "Не включены в рейтинг: нет обязательных данных",
  unscored: "Без оценки",
  notes: "Примечания",
  names: (all) => `Обозначения в таблице: ${all.map(([id, title]) => `${id} — ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: {
    range: "Диапазон: оценка, если бы всё, по чему нет данных, было в наихудшем или в наилучшем состоянии.",
    drawn: "Рядом он изображён на шкале показанных стран; ● — оценка.",
    evidence: "Охват данными: доля веса профиля, обеспеченная данными, которые входят в оценку.",
    evidenceAndProxies:
      "Охват данными: доля веса профиля, обеспеченная данными, которые входят в оценку; косв. (косвенные): какая её часть приходится на косвенные показатели, которые говорят не о самом предмете, а о близком к нему.",
    gap: "пробел: место держится на недостающих данных; если их не учитывать вместо того, чтобы заменять, место изменится более чем на три или его не будет.",
    tied: "=: место делят несколько стран.",
    higher: (reference, score, decimals) =>
      `Выше за счёт, ниже за счёт: баллы, которые значения фактора добавляют к оценке или отнимают от неё относительно ориентира (${reference}${score === null ? "" : `; его оценка ${fixed(score, decimals)}`}).`,
    missing:
      "Отсутствие данных: баллы, которые добавляет или отнимает отсутствие данных; о самой стране они ничего не говорят.",
    oneSided:
      "Применимо только к одной стороне: баллы, которые фактор добавляет или отнимает из-за того, что он применим только к этой стране или только к тем, с кем она сопоставляется.",
    ...scorecard.legend,
  },
  excludedNote: (countries, severally, gates) =>
    `Исключено стран по ограничительным условиям: ${countries} (${gates.map(([title, n]) => `${title}: ${n}`).join("; ")})${severally
      .map(([by, of]) => `; из них по ${BY[by] ?? by} условиям сразу — ${of}`)
      .join("")}.`,
  apartNote: (countries, gates) =>
    `–: отдельно показано стран по ограничительным условиям: ${countries} (${gates.map(([title, n]) => `${title}: ${n}`).join("; ")}); они стоят там, где их поставила бы оценка, и не учитываются ни в местах, ни в медианах.`,
  requiredNote: (countries) =>
    `Не включено в рейтинг из-за отсутствия данных, которых требует профиль: ${countries}; некоторым странам недостаёт сразу нескольких видов данных.`,
  requiredOf: (countries, names, lack) =>
    `Не включено в рейтинг (${lacking(lack)}): ${countries}${names ? ` (${names.join(", ")})` : ""}. Чтобы эти страны получили место, нужно: ${placing(lack)}.`,
  unscoredNote: (names) => `Без оценки из-за недостатка данных: ${names.length} (${names.join(", ")}).`,
  unscoredCount: (countries) =>
    `Без оценки из-за недостатка данных: ${countries}. Чего недостаёт каждой из них, сказано в --format json и md.`,
  madeOf: ({ profile, dataset, tool }) =>
    `Профиль ${profile.id} (${profile.sha256.slice(0, 12)}), данные ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. Рейтинг показывает, что говорят данные при этом профиле; он ничего не решает.`,
  shownNote: ({ ranked, apart, excluded, unscored }, { of, ...asked }) =>
    `Показано: в рейтинге — ${ranked} из ${of.ranked}, ${of.apart > 0 ? `отдельно — ${apart} из ${of.apart}, ` : ""}исключённых — ${excluded} из ${of.excluded}, без оценки — ${unscored} из ${of.unscored} (${shown(asked)}). Места, оценки и медианы учитывают всех; дальнейшее относится к показанным.`,
  nobodyShown: "Ни одна из показанных стран не входит в рейтинг.",
  nobody: (apart, excluded, required, thin, asOf) => {
    const why = [
      ...(apart > 0 ? [`показано отдельно по ограничительным условиям — ${apart}`] : []),
      ...(excluded > 0 ? [`исключено по ограничительным условиям — ${excluded}`] : []),
      ...(required.countries > 0
        ? [`без данных, которых требует профиль (${lacking(required.lacks)}), — ${required.countries}`]
        : []),
      ...(thin > 0
        ? [`со слишком малым объёмом данных${asOf === null ? "" : ` на ${asOf} год`} — ${thin}`]
        : []),
    ];
    return `В рейтинге нет ни одной страны${why.length === 0 ? "" : `: ${why.join(", ")}`}.`;
  },
  ownRoot: (method) => `собственный корень профиля (${method})`,
  agreement: ({ title, method, tau, first }) => {
    const own = method === "profile";
    const other = own
      ? `В сравнении с рейтингом, который дал бы ${title}`
      : `Проверка методом «${title}» на тех же оценках и весах`;
    return `${other}: ${rankingsAgree(tau)}; совпадающих среди первых ${first.of} — ${first.shared}.${own ? "" : " Это проверка рейтинга профиля, а не его соперник."}`;
  },
};
