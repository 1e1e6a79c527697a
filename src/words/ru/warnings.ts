import type { Settlement } from "../../model/dataset.ts";
import type { Differing, warnings as english, Figures, Read } from "../en/warnings.ts";
import { warnings as made } from "../made/ru/warnings.ts";
import { COUNTRY, category, count, date, either, INDICATOR, listed, OF_COUNTRY, VALUE } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { exact, figure } = numbers;

const SETTLED: Readonly<Record<Settlement, string>> = {
  "own-table": "собственная таблица имеет преимущество перед файлом издателя",
  layout: "взята форма, имеющая преимущество",
  edition: "взят более новый выпуск",
  standing: "полный список взят предпочтительно перед неполным",
  none: "ничто не говорит, какой из них верен, поэтому не учитывается ни один",
};

/** From which year of evidence to which something holds, behind `данные`. */
const span: (years: Parameters<(typeof english)["rulesOfOtherYears"]>[1]) => string = ({ from, to }) =>
  from === undefined ? `по ${to} год` : to === undefined ? `начиная с ${from} года` : `за ${from}–${to} годы`;

/** `2114 значений (показателей — 12: wb.*, 3 …)`. */
function figuresOf({ figures, indicators, families }: Figures): string {
  return `${count(figures, VALUE)} (${count(indicators, INDICATOR)}: ${families})`;
}

const titled = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(", ");
const value = (one: number | string) => (typeof one === "number" ? exact(one) : category(one));

function shown(value: string | number | undefined): string {
  return value === undefined ? "ничего" : figure(value);
}

/** What a reader of a run should know, a message for each. */
export const warnings: typeof english = {
  ...made,
  inNoList: (names, more) =>
    `в этой таблице нет ни одного запрашиваемого профилем значения по ${count(names.length + more, ["стране", "странам", "странам"])}; в списки рейтинга не ${names.length + more === 1 ? "входит" : "входят"}: ${names.join(", ")}${more === 0 ? "" : ` и ещё ${more}`}`,
  rulesOfOtherYears: (id, years, asOf, reason) =>
    `профиль «${id}» устанавливает правила для данных ${span(years)}, а этот расчёт относится к ${asOf} году: применяются правила не того года${reason === undefined ? "" : `. ${reason}`}`,
  waived: (title, anyOf, asOf, years) =>
    `${title}: данные по ${either(anyOf)} от страны не требуются (${asOf === undefined ? "данные без указания года" : `данные на ${asOf} год`}), поскольку ${years === undefined ? "профиль не взвешивает ни один из этих показателей в этом году" : `профиль требует их только для данных ${span(years)}`}`,
  afterReference: (asOf, latest, newer, tooOld, lists) =>
    [
      `${asOf} год позже отчётного года данных (${latest}): ${
        newer.figures === 0
          ? `ни одно из учитываемых значений не новее ${latest} года`
          : `новее него — ${figuresOf(newer)}, все прочие относятся к ${latest} году или ранее`
      }`,
      ...(tooOld.figures === 0
        ? []
        : [`слишком стары для ${asOf} года и больше не учитываются — ${figuresOf(tooOld)}`]),
      ...(lists.length === 0 ? [] : [`взято по состоянию на конец ${asOf} года: ${listed(lists)}`]),
      `отчётный год запрашивается через --as-of ${latest}`,
    ].join("; "),
  listsNotInForce: (lists, asOf) => {
    const each = lists.map(({ id, until }) => (until === undefined ? id : `${id} (по ${date(until)})`));
    return `нет действующего списка ${asOf === undefined ? "в расчёте без года" : `на ${asOf} год`}, поэтому никто не считается отсутствующим в нём: ${each.join(", ")}`;
  },
  proxies: (wholly, partly) =>
    `Из того, что взвешивается, на косвенных показателях основано: ${[
      ...(wholly.length > 0 ? [`полностью — ${titled(wholly)}`] : []),
      ...(partly.length > 0 ? [`отчасти — ${titled(partly)}`] : []),
    ].join("; ")}.`,
  noEvidence: (titles) =>
    `Взвешивается, но ни на чём не основано, поскольку этих данных нет ни у одной страны рейтинга: ${titled(titles)}.`,
  edit: (node, key, before, after) =>
    `${node === undefined ? "" : `${node}: `}${key} ${before ?? "пусто"} → ${after ?? "пусто"}`,
  profileOfWorkbook: (file, changes) => {
    const from = `профиль взят из рабочей книги ${file}`;
    if (changes === undefined) return `${from}; книга не говорит, что в ней изменено`;
    if (changes.named.length === 0) return `${from}; её лист Profile такой, каким был записан`;
    return `${from}, в ней изменено: ${changes.named.join("; ")}${changes.more === 0 ? "" : `; и ещё ${changes.more}`}`;
  },
  workbookDiffers: (file, scores, figures) => {
    const all = ({ named, more }: Differing) => {
      const one = ({ country, indicator, there, here }: Differing["named"][number]) =>
        `${country}${indicator === undefined ? "" : `, ${indicator}`}: в книге ${shown(there)}, здесь ${shown(here)}`;
      return `${named.map(one).join("; ")}${more === 0 ? "" : `; и ещё ${more}`}`;
    };
    const parts = [
      ...(scores.named.length === 0 ? [] : [`оценки: ${all(scores)}`]),
      ...(figures.named.length === 0 ? [] : [`значения: ${all(figures)}`]),
    ];
    return `рабочая книга ${file} показывает то, чего в этом расчёте нет (${parts.join(". ")}). Из книги читается только лист Profile: значения и формулы, изменённые на других листах, здесь ничего не меняют. При других данных, другом годе, других параметрах и непересчитанных формулах тоже есть расхождения`;
  },
  smallFit: (enough, indicators, more) => {
    const named = indicators.map(({ title, fits }) => {
      const sizes = fits.map(
        ({ countries, group }) =>
          `${count(countries, COUNTRY)}${group === undefined ? "" : ` в группе «${category(group)}»`}`,
      );
      return `${title} (${sizes.join(", ")})`;
    });
    return `оценки, выведенные из значений менее чем ${count(enough, OF_COUNTRY)}, зависят от каждой из них и мало что значат: ${[...named, ...(more > 0 ? [`и ещё ${more}`] : [])].join("; ")}`;
  },
  fewCandidates: (enough, factors) => {
    const named = factors.map(({ title, candidates }) => `${title} (кандидатов: ${candidates})`);
    return `Место среди менее чем ${enough} кандидатов — грубая мера: если кандидатом больше или меньше, меняются все оценки: ${named.join("; ")}.`;
  },
  illFitting: (indicator, [from, to], [least, most], held) =>
    held === undefined
      ? `значения показателя «${indicator}», от ${exact(least)} до ${exact(most)}, занимают не более одной пятидесятой шкалы, заданной профилем от ${exact(from)} до ${exact(to)}: страны по нему почти не различаются. Проверьте, в одних ли они единицах`
      : `шкала показателя «${indicator}» задана профилем от ${exact(from)} до ${exact(to)}, а его значения — от ${exact(least)} до ${exact(most)}: ${held.isAbove ? "выше" : "ниже"} неё ${count(held.countries, COUNTRY)} из ${held.of}, с одной и той же оценкой на её конце. Проверьте, в одних ли они единицах`,
  noLogarithm: (indicator, some, more) =>
    `профиль берёт логарифм показателя «${indicator}», а у значения, не превышающего 0, логарифма нет: считается, что данных по этому показателю нет (${count(some.length + more, COUNTRY)}: ${some.map(({ name, value: own }) => `${name} — ${value(own)}`).join("; ")}${more === 0 ? "" : ` и ещё ${more}`})`,
  conflict: (settled, disagreement, more) =>
    `файлы расходятся, и ${SETTLED[settled]}: ${disagreement}${more === 0 ? "" : `; и ещё ${count(more, VALUE)}`}`,
  disagreement: ({ indicator, country, year }, [kept, other], isSettled) => {
    const read = ({ value: one, file, locator }: Read) => `${value(one)} (${file}, ${locator})`;
    return `${indicator}, ${country}${year === undefined ? "" : `, ${year} год`}: ${read(kept)} ${isSettled ? "против" : "и"} ${read(other)}`;
  },
  olderOwn: (own, counts, more) =>
    `собственное значение ${own.indicator} (${own.country}, ${own.year} год), ${value(own.value)}, не учитывается, поскольку значение издателя за ${counts.year} год новее: ${value(counts.value)} (${counts.file}, ${counts.locator})${more === 0 ? "" : ` (и ещё ${more} из этого файла)`}. Чтобы оно учитывалось, укажите год, о котором оно говорит, или ранжируйте с --as-of ${own.year}`,
};
