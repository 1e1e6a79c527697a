import type { MethodCall } from "../../model/parameter.ts";
import type { Condition, IndicatorNode, Missing } from "../../model/profile.ts";
import type { Change, diff as english, Part, Passing } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { diff as made } from "../made/ru/diff.ts";
import { condition } from "./conditions.ts";
import {
  capitalised,
  category,
  count,
  either,
  listed,
  OF_COUNTRY,
  placed,
  pointsOf,
  wouldTake,
} from "./grammar.ts";
import { call } from "./method-call.ts";
import { numbers } from "./numbers.ts";

const { exact, fixed, signed, percentDigits } = numbers;

type Changes = (typeof english)["changes"];
type Status = Parameters<(typeof english)["statusMoved"]>[1];
type Side = Parameters<(typeof english)["before"]>[0];

/** `данные cpi −1,4, веса −0,7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (данные появились)",
    "no longer": " (данных больше нет)",
    "partly newly": " (частично данные появились)",
    "partly no longer": " (частично данных больше нет)",
    "partly both": " (частично данные появились, частично их больше нет)",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`прочее ${signed(rest, decimals)}`]),
  ].join(", ");
}

/** A status in half a sentence, with what was said of it. */
function status(one: Status[0], said: readonly string[]): string {
  const where = {
    ranked: one.placed ? `в рейтинге, ${placed(one.placed.rank, one.placed.tied)}` : "в рейтинге",
    apart: one.placed ? `показана отдельно, ${wouldTake(one.placed)}` : "показана отдельно",
    excluded: "исключена",
    unscored: "без оценки",
    absent: "нет в данных",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count: n, named }: Passing) => `${n} (${named.join(", ")}${n > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0 ? [`её обошли — ${some(overtakenBy)}`] : []),
    ...(overtook.count > 0 ? [`она обошла — ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0 ? [`вошли в рейтинг выше неё — ${some(enteredAhead)}`] : []),
    ...(leftAhead.count > 0 ? [`выбыли из рейтинга стоявшие выше неё — ${some(leftAhead)}`] : []),
  ].join("; ");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "оценка та же";
  if (one.of === "" && !one.shows) return "оценка почти не изменилась";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : `, в том числе ${one.of}`}`;
}

/** Of a share of the whole more digits are said here than elsewhere, since small changes are what is told. */
const percents = (share: number) => percentDigits(share, 3);

/** What is said of a node whose setting is another. */
function fromTo<T>(said: (setting: T) => string) {
  return (node: string, before: T, after: T) => `${node}: было — ${said(before)}; стало — ${said(after)}`;
}

const EFFECTS: Readonly<Record<string, string>> = {
  exclude: "исключает",
  apart: "показывает отдельно",
  flag: "даёт отметку",
};
const effectOf = (effect: string) => EFFECTS[effect] ?? effect;

const ROOT = "корень";

/** `узел «Потребность (need)»`, `корня`: a node in a case, the root by its own word. */
function inNode(parent: string, root: string, node = "узел"): string {
  return parent === ROOT ? root : `${node} «${parent}»`;
}

/** What of a profile changed, a message for each kind. */
const changes: Changes = {
  root: ROOT,
  named: (title, id) => `${title} (${id})`,
  enters: (node, parent, share) =>
    `${node}: добавлено в ${inNode(parent, "корень")}, доля целого ${percents(share)}`,
  moves: (node, before, after) =>
    `${node}: перенесено; было — ${inNode(before, "корень", "узел")}, стало — ${inNode(after, "корень", "узел")}`,
  leaves: (node, parent) => `${node}: удалено из ${inNode(parent, "корня", "узла")}`,
  weight: (node, before, after) =>
    `${node}: вес ${exact(before.weight)} → ${exact(after.weight)} (доля целого ${percents(before.share)} → ${percents(after.share)})`,
  scale: (before, after) => `шкала: было ${ends(before)}, стало ${ends(after)}`,
  peers: (before, after) =>
    `группы сопоставимых стран: было — ${before ?? "без признака"}, стало — ${after ?? "без признака"}`,
  minimumCoverage: (before, after) =>
    `требуемый охват данными страны: ${percents(before)} → ${percents(after)} веса`,
  rootMethod: (before, after) => `корень: ${before} → ${after}`,
  node: {
    missing: fromTo(
      ({ policy, minimumCoverage }: Pick<Missing, "policy" | "minimumCoverage">) =>
        `при отсутствии данных «${policy}», не менее ${percents(minimumCoverage)} составляющих`,
    ),
    requires: fromTo((anyOf: readonly string[] | undefined) =>
      anyOf ? `без данных по ${either(anyOf)} страна в рейтинг не включается` : "обязательных данных нет",
    ),
    aggregate: fromTo(call),
    normalise: fromTo(call),
    places: fromTo((method: MethodCall | undefined) =>
      method ? `оценка, нормализованная методом ${call(method)}` : "оценка как есть",
    ),
    direction: fromTo((direction: string) => `направление ${direction}`),
    transform: fromTo(
      (transform: IndicatorNode["transform"]) => `преобразование ${transform ?? "отсутствует"}`,
    ),
    treat: fromTo(
      (treat: MethodCall | undefined) => `обработка выбросов ${treat ? call(treat) : "отсутствует"}`,
    ),
    maxAge: fromTo((maxAge: number | undefined) =>
      maxAge === undefined ? "данные любой давности" : `давность данных не более (лет): ${maxAge}`,
    ),
    error: fromTo((stated: string) => stated),
    appliesWhen: fromTo((when: Condition | undefined) =>
      when ? `применимо, когда ${condition(when)}` : "применимо везде",
    ),
  },
  gate: {
    enters: (gate, effect) => `${gate}: условие добавлено, оно ${effectOf(effect)}`,
    effect: (gate, before, after) => `${gate}: было — ${effectOf(before)}, стало — ${effectOf(after)}`,
    test: (gate) => `${gate}: условие проверяет другое`,
    leaves: (gate) => `${gate}: условие удалено`,
  },
};

function ends(scale: readonly number[]): string {
  return `от ${exact(scale[0]!)} до ${exact(scale[1]!)}`;
}

/** How two results were compared. */
const notes: (typeof english)["notes"] = {
  otherYears: (was, is, fromEvidence) =>
    `Отчётные годы различаются: ${was} — до, ${is} — после. «Более поздние данные» источника — это его значения за годы после ${Math.min(was, is)} по ${Math.max(was, is)}${fromEvidence ? ", а также утрата значений, которые к тому времени слишком стары" : ""}; «данные» источника — всё остальное, что изменилось в его значениях.${fromEvidence ? "" : " Исчезнувшее значение относится к «данным», поскольку рейтинги не говорят, стало ли оно слишком старым."}`,
  fromRankings:
    "Установлено только по двум рейтингам, без данных, на которых они основаны: то, что сделали с оценкой значения других стран, а также появление и выбытие стран, отнесено к данным соответствующего источника; появляющийся или исчезающий фактор приносит или уносит свои данные; ограничительные условия видны только по их действию.",
  bothByCopeland:
    "Оба рейтинга построены методом Копленда: оценка — это победы за вычетом поражений в сравнении с каждой другой страной, поэтому причины её изменения не разделяются.",
  oneByCopeland: (which) =>
    `Только ${which === "first" ? "первый" : "второй"} рейтинг построен методом Копленда, где оценка — победы за вычетом поражений. Сравнивайте места; разница между двумя видами оценок ничего не означает.`,
};

const side = ({ profile, dataset }: Side, evidence: string) =>
  `профиль ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence} (${dataset.sha256.slice(0, 12)}).`;

export const diff: typeof english = {
  ...made,
  textMoved: (title, before, after) =>
    `${title}: ${figure(before.value)} (${before.year}), теперь ${figure(after.value)} (${after.year})`,
  textsLeftOut: (left) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [`выводы — ${findings}`] : []),
      ...(lists > 0 ? [`перечни рекомендаций — ${lists}`] : []),
    ];
    return `Не сопоставлено: ${listed(what)} (${left.length === 1 ? left[0]!.name : `стран: ${left.length}`}); новейший имеющийся текст одной из сторон старше года, предшествующего её отчётному году. Тексты всех лет показывает «shortlist findings <страна>».`;
  },
  changes,
  notes,
  heading: (before, after) => `Что изменилось: ${before} → ${after}`,
  before: (one, evidence) => `До: ${side(one, evidence)}`,
  after: (one, evidence) => `После: ${side(one, evidence)}`,
  notRemade({ label, because, message }, inputs) {
    const why = {
      changed: `Запись ${label} устарела. С тех пор, как она сделана, изменилось: ${listed(inputs)}.`,
      edited: `Запись ${label} изменена после того, как была сделана.`,
      failed: `Расчёт, записанный в ${label}, не удалось повторить: ${message}.`,
    };
    return `${why[because]} Сравнивается рейтинг, записанный тогда: то, что изменилось с тех пор, здесь не показано. Чтобы это увидеть, составьте отчёт заново и повторите сравнение.`;
  },
  ranked: (before, after, entered, left) => {
    const comings = [...(entered > 0 ? [`вошло ${entered}`] : []), ...(left > 0 ? [`выбыло ${left}`] : [])];
    return `Стран в рейтинге: до — ${before}, после — ${after}${comings.length > 0 ? ` (${comings.join(", ")})` : ""}.`;
  },
  notCompared: (before, after) => {
    const of = (scale: typeof before) => (scale === null ? "без заданных границ" : ends(scale));
    return `Оценки не сравниваются: до — ${of(before)}, после — ${of(after)}.`;
  },
  cause: (label, title, { countries, meanAbsolute, largest }, { least, decimals }) => {
    const of = count(countries, OF_COUNTRY);
    const about = title === label ? title : `${title} (${label})`;
    if (least !== undefined) return `${about}: менее ${least} балла для каждой из ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} только для одной страны (${largest.name})`;
    return `${about}: в среднем ${fixed(meanAbsolute, decimals)} ${pointsOf(meanAbsolute, decimals)} по ${count(countries, ["стране", "странам", "странам"])}, больше всего — ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (label, text) => `${label}: ${text}`,
  parts,
  flag: (title, raised, cleared, open) =>
    `${title}: ${[
      ...(raised.length > 0 ? [`отметка появилась — ${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`отметки больше нет — ${listed(cleared)}`] : []),
      ...open,
    ].join("; ")}`,
  statusMoved: (name, before, after, due) =>
    `${name}: было — ${status(...before)}; стало — ${status(...after)}${due.length > 0 ? `; причина: ${listed(due)}` : ""}.`,
  stays: (name, at) => `${name}: ${status(at, [])} и до, и после.`,
  scoreIs: (moved, decimals) =>
    moved === undefined || (moved.of === "" && !moved.shows)
      ? `${capitalised(change(moved, decimals))}.`
      : `Изменение оценки: ${change(moved, decimals)}.`,
  together: (why) => `Взято вместе: ${why}.`,
  movedRanks: (name, [before, after], points, passed) => {
    const at = ({ rank, tied }: Placed) => placed(rank, tied);
    const movement = before.rank === after.rank ? `по-прежнему ${at(after)}` : `${at(before)} → ${at(after)}`;
    const scored = points ? `; ${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name}: ${movement}${scored}${who === "" ? "" : `; ${who}`}.`;
  },
};

function figure(value: number | string): string {
  return typeof value === "number" ? exact(value) : category(value);
}
