import type { ranking as english } from "../en/ranking.ts";
import { ranking as made } from "../made/ru/ranking.ts";
import { scorecard } from "../made/ru/scorecard.ts";
import { rankingsAgree } from "./grammar.ts";
import { live } from "./live.ts";

/** How many gates, behind `по`. */
const BY: Readonly<Record<number, string>> = { 2: "двум", 3: "трём", 4: "четырём", 5: "пяти" };

const restsOn = ({
  dataset,
  datasetAsOf,
}: {
  readonly dataset: string;
  readonly datasetAsOf: number | null;
}) => (datasetAsOf === null ? dataset : `; ${dataset}`);

export const ranking: typeof english = {
  ...made,
  scorecardHeading: (title, outcomes, dataset) =>
    `${title}: ${scorecard.outcomes({ ...outcomes })}${restsOn(dataset)}`,
  columns: { ...made.columns, ...scorecard.columns },
  passed: scorecard.passed,
  open: scorecard.open,
  names: (all) => `Обозначения в таблице: ${all.map(([id, title]) => `${id} — ${title}`).join("; ")}.`,
  gap: live.gap,
  legend: { ...made.legend, ...scorecard.legend },
  excludedNote: (countries, severally, gates) =>
    `Исключено стран по ограничительным условиям: ${countries} (${gates.map(([title, n]) => `${title}: ${n}`).join("; ")})${severally
      .map(([by, of]) => `; из них по ${BY[by] ?? by} условиям сразу — ${of}`)
      .join("")}.`,
  apartNote: (countries, gates) =>
    `–: отдельно показано стран по ограничительным условиям: ${countries} (${gates.map(([title, n]) => `${title}: ${n}`).join("; ")}); они стоят там, где их поставила бы оценка, и не учитываются ни в местах, ни в медианах.`,
  madeOf: ({ profile, dataset, tool }) =>
    `Профиль ${profile.id} (${profile.sha256.slice(0, 12)}), данные ${dataset.sha256.slice(0, 12)}, ${tool.name} ${tool.version}. Рейтинг показывает, что говорят данные при этом профиле; он ничего не решает.`,
  shownNote: ({ ranked, apart, excluded, unscored }, of, asked) =>
    `Показано: в рейтинге — ${ranked} из ${of.ranked}, ${of.apart > 0 ? `отдельно — ${apart} из ${of.apart}, ` : ""}исключённых — ${excluded} из ${of.excluded}, без оценки — ${unscored} из ${of.unscored} (${asked}). Места, оценки и медианы учитывают всех; дальнейшее относится к показанным.`,
  nobody: (apart, excluded, required, thin, asOf) => {
    const why = [
      ...(apart > 0 ? [`показано отдельно по ограничительным условиям — ${apart}`] : []),
      ...(excluded > 0 ? [`исключено по ограничительным условиям — ${excluded}`] : []),
      ...(required.countries > 0
        ? [`без данных, которых требует профиль (${required.lacks}), — ${required.countries}`]
        : []),
      ...(thin > 0
        ? [`со слишком малым объёмом данных${asOf === null ? "" : ` на ${asOf} год`} — ${thin}`]
        : []),
    ];
    return `В рейтинге нет ни одной страны${why.length === 0 ? "" : `: ${why.join(", ")}`}.`;
  },
  agreement: ({ title, method, tau, first }) => {
    const own = method === "profile";
    const other = own
      ? `В сравнении с рейтингом, который дал бы ${title}`
      : `Проверка методом «${title}» на тех же оценках и весах`;
    return `${other}: ${rankingsAgree(tau)}; совпадающих среди первых ${first.of} — ${first.shared}.${own ? "" : " Это проверка рейтинга профиля, а не его соперник."}`;
  },
};
