import type {
  ErrorRelation,
  IntervalEnd,
  MovementRelation,
  PositionFigures,
  Target,
  ValueChange,
  WeightedGroup,
  WeightInterval,
} from "../../model/documents/whatif.ts";
import type { Named, Placed } from "../en/grammar.ts";
import type { Carried, Turned } from "../en/whatif.ts";
import { whatif as made } from "../made/pt/whatif.ts";
import {
  atStart,
  counted,
  of as from,
  inSentence,
  joined,
  listed,
  numberWord,
  placed,
  points,
  quoted,
  to as toCountry,
  told,
  verb,
} from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { brief, change, exact, figure, fixed, percent, plural, percentTo } = numbers;
const orNone = (value: Carried["from"]) => (value === null ? "sem avaliação" : brief(value));

function gates(titles: readonly string[]): string {
  return listed(titles.map((title) => `“${title}”`));
}

/** Where a country stands, in half a sentence: `19º lugar, com 60,2 pontos`. */
function place(
  { status, rank, tied, score }: PositionFigures,
  excludedBy: readonly string[],
  decimals: number,
): string {
  const scored = score === null ? "" : points(score, decimals);
  if (status === "apart")
    return `à parte por ${gates(excludedBy)}; ocuparia o ${placed(rank!, tied)}, com ${scored}`;
  if (status === "excluded") {
    const would = rank === null ? "sem pontuação" : `ocuparia o ${placed(rank, tied)}, com ${scored}`;
    return `excluído por ${gates(excludedBy)}; ${would}`;
  }
  return rank === null ? "sem pontuação" : `${placed(rank, tied)}, com ${scored}`;
}

function some(titles: readonly string[], most: number): string {
  const rest = titles.length - most;
  // A list that would lose only a few loses none.
  return rest <= 3 ? listed(titles) : `${titles.slice(0, most).join("; ")}; e mais ${rest}`;
}

/** A share in per cent, to hundredths where it is near nothing or everything. */
function percentage(share: number): string {
  const percents = share * 100;
  const isNear = (end: number) => percents !== end && Math.abs(percents - end) < 0.95;
  return percentTo(share, isNear(0) || isNear(100) ? 2 : 1);
}

function steps(n: number): string {
  return counted(Math.abs(n), "degrau", "degraus");
}

/** `Santa Lúcia (LCA); antes, sem pontuação (evidências para 49,1% do peso; …)`. */
function whyNot({ name, country, status, excludedBy, noScore, coverage }: Turned, when: string): string {
  const lead = `${name} (${country}); ${when}`;
  if (status === "apart") return `${lead}, à parte por ${gates(excludedBy)}`;
  if (status === "excluded") return `${lead}, excluído por ${gates(excludedBy)}`;
  const [was, is] = coverage.map(percent);
  const moved = was === is ? "" : `; as suas evidências passam de ${was} a ${is} do peso`;
  return `${lead}, sem pontuação (${noScore ?? "não se conhece o motivo"}${moved})`;
}

const whySearch: Readonly<Record<NonNullable<WeightedGroup["why"]>, string>> = {
  mean: "as médias daqui para cima não se somam, nem mesmo como logaritmos",
  evidence: "com as evidências que faltam a alguns países seriam precisos programas lineares demais",
  gates: "um critério depende de pontuações, que mudam com os pesos",
  children: "são mais de 100",
  unconfirmed: "a nova classificação não confirmou o que uma equação dava",
};

export const whatif = {
  ...made,
  eligible: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "está", "estão")} entre os países excluídos. Se o país cumprisse as condições, com seus ${points(score, decimals)} ocuparia o ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}; as mudanças a seguir são contadas a partir daí.`,
  apart: (one: Named, { rank, tied }: Placed, of: number, score: number, decimals: number) =>
    `${atStart(one)} ${verb(one, "figura", "figuram")} à parte. Com seus ${points(score, decimals)} o país ocuparia o ${placed(rank, tied)} ao lado de ${counted(of, "país classificado", "países classificados")}; as mudanças a seguir são contadas a partir daí.`,
  clears: (indicator: string, { from, to }: Pick<ValueChange, "from" | "to">, then: string) =>
    `${indicator}: ${from === null ? `uma avaliação em ${told(to, exact)}` : `a mudança de ${told(from, brief)} para ${told(to, exact)}`} afastaria este critério (${then})`,
  place,
  target: ({ goal, rank, asked }: Target, one: Named) => {
    if (goal === "score") return `O que daria uma pontuação ${toCountry(one)}`;
    if (asked === "top" && rank === 1)
      return goal === "reach" ? "Chegar ao primeiro lugar" : "Sair do primeiro lugar";
    if (asked === "top")
      return goal === "reach" ? `Entrar nos ${rank} primeiros` : `Sair dos ${rank} primeiros`;
    if (goal === "reach") return `Subir ao ${rank}º lugar${rank === 1 ? "" : " ou melhor"}`;
    return rank === 1 ? "Descer do primeiro lugar" : `Descer ao ${rank! + 1}º lugar ou pior`;
  },
  /** `limit`: the smallest change itself, where only whole numbers make sense of it. */
  figure: (
    { side, from, to, unit: of, change: by }: Pick<ValueChange, "side" | "from" | "to" | "unit" | "change">,
    limit: number | undefined,
  ) => {
    const withUnit = (said: string) => joined(said, to, of ?? undefined);
    if (side !== null) {
      const asked = {
        "at least": `em no mínimo ${withUnit(exact(to))}`,
        "at most": `em no máximo ${withUnit(exact(to))}`,
        any: `em qualquer valor, por exemplo ${withUnit(brief(to))}`,
        only: `${typeof to === "number" ? "em" : "como"} ${withUnit(exact(to))}`,
      };
      return `se fosse avaliado ${asked[side]}`;
    }
    const moved = by === null ? "" : ` (${typeof to === "number" ? change(by) : steps(by)})`;
    const near = limit === undefined ? "" : `, a partir de ${brief(limit)}`;
    return `${from === null ? "" : `${brief(from)} \u2192 `}${withUnit(exact(to))}${moved}${near}`;
  },
  error: ({ standardErrors, interval, published, within }: ErrorRelation, rounded: boolean) => {
    const size =
      standardErrors === null
        ? ""
        : `${fixed(standardErrors, 1)} ${plural(Number(standardErrors.toFixed(1)), { one: "erro padrão", other: "erros padrão" })}; `;
    const whose = published
      ? "do intervalo do publicador"
      : "do intervalo de 90% segundo o erro padrão do publicador";
    const [low, high] = interval.map(rounded ? brief : figure);
    return `${size}${within ? "dentro" : "fora"} ${whose}, de ${low} a ${high}`;
  },
  movement: ({ year, value, change: moved, within }: MovementRelation, isNumber: boolean) => {
    if (moved === 0) return `não variou desde ${year ?? "o valor anterior"}`;
    const was = `era ${brief(value)} ${year === null ? "antes" : `em ${year}`}`;
    if (moved === null || within === null) return was;
    return `${was} e variou ${isNumber ? `em ${change(moved)}` : steps(moved)}: ${within ? "esta mudança não é maior" : "esta mudança é maior"}`;
  },
  carried: (figures: readonly Carried[]) =>
    `calculado a partir deste valor, e muda com ele: ${listed(figures.map(({ title, from, to }) => `${title} (${orNone(from)} \u2192 ${orNone(to)})`))}`,
  farthest: (title: string, value: number | string, rank: number | null) =>
    `${quoted(title)} em ${told(value, brief)} (${rank === null ? "sem lugar" : `${rank}º lugar`})`,
  idle: (goal: Target["goal"], titles: readonly string[], most: number, observed: boolean) =>
    `Nenhum valor${observed ? " dentro do intervalo observado" : ""} ${{ reach: "melhora o lugar", leave: "piora o lugar", score: "dá pontuação" }[goal]}: ${some(titles, most)}.`,
  noAnswer: (titles: readonly string[], why: string, most: number) =>
    `Sem resposta para ${some(titles, most)}: ${why}.`,
  noInterval: (why: NonNullable<WeightInterval["why"]>) =>
    ({
      "no-sibling": "não tem ao seu lado nenhum componente com peso: o seu não muda nada.",
      "no-weight-above": "o nó de que faz parte não tem peso.",
    })[why],
  order: (top: number) => (top === 1 ? "quem ocupa o primeiro lugar" : `a ordem dos ${top} primeiros`),
  event: (
    what: NonNullable<IntervalEnd["event"]>["what"],
    [ahead, behind]: readonly [Named | undefined, Named | undefined],
    { share, side }: { readonly share: number; readonly side: "from" | "to" },
  ) => {
    const at =
      share === 0 && side === "from"
        ? "em 0%"
        : share === 1
          ? "em 100%"
          : { from: "abaixo", to: "acima" }[side];
    const name = (one: Named | undefined) => (one === undefined ? "algum país" : inSentence(one));
    const object = (one: Named | undefined) => (one === undefined ? "a algum país" : toCountry(one));
    const whose = (one: Named | undefined) => (one === undefined ? "de algum país" : from(one));
    const many = ahead ?? { country: "" };
    const says = {
      passes: `${name(ahead)} ${verb(many, "supera", "superam")} ${name(behind)}`,
      ties: `${name(ahead)} ${verb(many, "iguala-se", "igualam-se")} ${object(behind)}`,
      "gains a score": `as evidências ${whose(ahead)} bastam para uma pontuação`,
      "loses its score": `as evidências ${whose(behind)} já não bastam para uma pontuação`,
    };
    return `${at}, ${says[what]}`;
  },
  weightsOf: ({
    title,
    node,
    method,
    why,
    children,
  }: Pick<WeightedGroup, "title" | "node" | "method" | "why" | "children">) =>
    `Os ${numberWord(children)} componentes de ${title} (${node}): ${method === "exact" ? "exato" : `uma busca${why ? `, porque ${whySearch[why]}` : ""}`}`,
  /** `moved`: the part of the weight that changes hands. */
  nearest: (moved: number, isAll: boolean, isSearch: boolean) =>
    `Teria de mudar de mãos ${percentage(moved)} do ${isAll ? "" : "seu "}peso${isSearch ? ", até onde a busca chegou" : ""}:`,
  siblings: (shares: readonly string[], others: number) =>
    [
      ...shares,
      ...(others > 0
        ? [
            plural(others, {
              one: "o outro conserva a sua parte",
              other: `os outros ${others} conservam as suas`,
            }),
          ]
        : []),
    ].join("; "),
  share: (title: string, from: number, to: number) => `${title} ${percentage(from)} \u2192 ${percentage(to)}`,
  /** `mixture`: names with their shares. */
  noWeights: (
    one: Named,
    mixture: readonly (Named & { readonly share: number })[],
    { children, surplus = 0, scale }: Pick<WeightedGroup, "children" | "surplus" | "scale">,
    decimals: number,
  ) => {
    const [first] = mixture;
    const alone = mixture.length === 1 && first;
    const who = alone
      ? `${inSentence(first)} ${verb(first, "está", "estão")}`
      : `${mixture.map((part) => `${percentage(part.share)} ${from(part)}`).join(" + ")} estão`;
    const how = {
      arithmetic: "",
      geometric: " (uma média geométrica das suas pontuações)",
      power: " (uma média na escala em que estes pesos se somam)",
    }[alone ? "arithmetic" : (scale ?? "arithmetic")];
    return `Nenhum peso o consegue: ${who} à frente ${from(one)}${how}, por no mínimo ${points(surplus, decimals)}, qualquer que seja, dos ${numberWord(children)}, o componente que tenha todo o peso e, portanto, com quaisquer pesos.`;
  },
  noneIn: (groups: readonly Pick<WeightedGroup, "title">[]) =>
    `Para os componentes de cada um destes nós, nenhuns pesos que contem o conseguem, pois com todos eles alguém tem uma pontuação mais alta: ${groups.map(({ title }) => title).join("; ")}.`,
  nothingNearer: (moved: number) => `Está demonstrado que mover menos de ${percentage(moved)} não basta.`,
  notFoundIn: (groups: readonly Pick<WeightedGroup, "title" | "tried">[]) =>
    `Para os componentes de cada um destes nós, uma busca não encontrou nenhum em ${groups.reduce((sum, { tried }) => sum + (tried ?? 0), 0)} ponderações no total: ${groups.map(({ title }) => title).join("; ")}.`,
  valueSet: (indicator: string, one: Named, before: number | string | null, to: number | string) =>
    `${indicator} ${from(one)}: ${before === null ? "sem avaliação" : brief(before)} \u2192 ${exact(to)}`,
  turned: (after: number, before: number, entered: number, left: number) =>
    `Depois há ${counted(after, "país classificado", "países classificados")}, antes ${before}: ${[
      ...(entered > 0 ? [`${entered} ${plural(entered, { one: "entrou", other: "entraram" })}`] : []),
      ...(left > 0 ? [`${left} ${plural(left, { one: "saiu", other: "saíram" })}`] : []),
    ].join(", ")}.`,
  cameIn: (one: Turned) => `Entrou: ${whyNot(one, "antes")}.`,
  left: (one: Turned) => `Saiu: ${whyNot(one, "agora")}.`,
  first: (top: number) => (top === 1 ? "O primeiro, agora e antes" : `Os ${top} primeiros, agora e antes`),
};
