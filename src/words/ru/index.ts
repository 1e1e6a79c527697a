import profileReasons from "../../../weights/*.ru.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import { messagesFrom, type Translation } from "../contract.ts";
import { grammar, made } from "../made/ru/index.ts";
import countryNames from "../names/ru.json" with { type: "json" };
import { namesIn } from "../shipped.ts";
import names from "./names.yaml";
import { numbers } from "./numbers.ts";

/*
 * Russian, in the register of reports of the United Nations. Names of countries and titles stay in the nominative: sentences are built
 * around them with colons, dashes and quotes. One term for one thing:
 *
 *   ranking рейтинг · rank место · score оценка · points баллы · range диапазон · weight вес · profile профиль
 *   factor фактор · indicator показатель · node узел · child, part составляющая · siblings соседние узлы · value, figure значение
 *   gate ограничительное условие · excluded исключена · flag отметка · authority основание · margin запас · minimum coverage минимальный охват данными
 *   evidence данные · coverage охват данными · missing evidence отсутствие данных · not assessed нет данных · proxy косвенный показатель
 *   stand-ins замещение · reference ориентир · peer group группа сопоставимых стран · scorecard оценочная карта
 *   robustness надёжность рейтинга · draw прогон · firm, open твёрдо, неясно (of a draw), вопрос открыт (of a rule) · seed начальное число
 *   estimate модельный расчёт, расчётное значение (never оценка) · not weighed не учитывается · gap неполные данные
 *   rank set множество возможных мест · share of draws доля прогонов · standard error стандартная ошибка · error погрешность
 *   normalisation нормализация · aggregation агрегирование · goalposts контрольные точки · fixed заданный
 *   limit установленный предел · winsorise винсоризовать
 *   audit проверка · finding замечание (of an audit), вывод (of an analyst) · acknowledged принято к сведению, запись (in a file)
 *   snapshot снимок данных · layout форма · edition выпуск · publisher издатель · run расчёт · dates 23.06.2015, 06.2015
 *   trafficking in persons торговля людьми · child trafficking торговля детьми · TIP Report Доклад о торговле людьми
 *   Tier 2 категория 2 · Tier 2 Watch List список наблюдения второй категории · Child Protection Compact Partnership
 *   Партнёрство в рамках Договора о защите детей · need потребность · commitment приверженность
 */

export const ru: Translation = {
  ...messagesFrom("ru", numbers, grammar, made),
  ...namesIn(names),
  countryNames,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "вес", direction: "направление", normalise: "нормализация", error: "погрешность" },
};
