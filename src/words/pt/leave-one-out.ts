import type { LeftOut } from "../../model/documents/robustness.ts";
import { wordOf } from "../../model/translation.ts";
import type { Named } from "../en/grammar.ts";
import { counted, firstOnes, listed } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { fixed, plural, percentTo } = numbers;
/** So many countries are named in a cell. */
const NAMED = 3;

/** Sources that are neither a publisher's nor a table of the user's own. */
const OF_NOBODY: Readonly<Record<string, string>> = {
  list: "listas incluídas no shortlist",
  derived: "valores calculados pelo shortlist",
};

/** A source that no publisher stands behind. */
export const ofNobody = (id: string): string => wordOf(OF_NOBODY, id) ?? id;

const named = ({ name, country }: Named) => `${name} (${country})`;
const fewOf = (texts: readonly string[]) => [
  ...texts.slice(0, NAMED),
  ...(texts.length > NAMED ? [`mais ${texts.length - NAMED}`] : []),
];
const few = (texts: readonly string[]) => fewOf(texts).join(", ");

/** The ranking without one factor or one source. */
export const leaveOneOut = {
  title: "O que muda quando se omite um elemento",
  steady: (k: number) =>
    `Qualquer que seja o fator ou a fonte que se omita, ${firstOnes(k)} ${k === 1 ? "é sempre o mesmo" : "são sempre os mesmos"}.`,
  unsteady: (k: number, most: number, without: readonly string[]) =>
    `Quando se omite um fator ou uma fonte, ${k === 1 ? "muda o primeiro" : `${plural(most, { one: "muda", other: "mudam" })} no máximo ${most} dos ${k} primeiros`}: sem ${listed(fewOf(without))}.`,
  evidence: (n: number, of: number) =>
    `Em ${n} de ${counted(of, "caso", "casos")} os países que têm um lugar não são os mesmos da classificação original, porque as evidências que restam deixam de ser suficientes para alguns, ou passam a sê-lo.`,
  leftOut: ({ kind, id, title }: Pick<LeftOut, "kind" | "id" | "title">) =>
    kind === "factor" ? (title ?? id) : `fonte: ${title ?? ofNobody(id)}`,
  countries: (countries: readonly Named[]) => few(countries.map(named)),
  /** On a screen, by their codes alone. */
  codes: (countries: readonly string[]) => few(countries),
  onScreen:
    "Os países aparecem por seus códigos. Com --format md e html constam os seus nomes, quem mais muda de lugar e quantos perdem ou obtêm um lugar.",
  weight: (share: number) => percentTo(share, share > 0 && share < 0.1 ? 1 : 0),
  mean: (change: number | null) => (change === null ? "" : fixed(change, 1)),
  moved: (all: readonly (Named & { readonly from: number; readonly to: number })[]) =>
    few(all.map((one) => `${named(one)} ${one.from} → ${one.to}`)),
  columns: {
    leftOut: "Sem",
    weight: "Peso",
    enters: (k: number) => (k === 1 ? "Chega ao primeiro lugar" : `Entra n${firstOnes(k)}`),
    entersShort: "entra",
    leaves: (k: number) => `Sai d${k === 1 ? "o primeiro lugar" : firstOnes(k)}`,
    leavesShort: "sai",
    mean: "Mudança média de lugar",
    meanShort: "mudança média",
    largest: "Maior mudança de lugar",
    largestShort: "maior mudança",
    loses: "Perdem o seu lugar",
    losesShort: "perdem",
    gains: "Obtêm um lugar",
    gainsShort: "obtêm",
  },
  reading:
    "Omite-se de cada vez um fator (ou todos os indicadores dos quais algum valor se baseia na fonte, mesmo que se baseie também em outras), e os países são classificados de novo: os pesos do restante são reajustados e o mínimo de evidências do perfil é exigido do restante. As escalas e os critérios ficam como estão. As mudanças de lugar, em lugares para cima ou para baixo, são as dos países que têm um lugar com o elemento e sem ele. Aqui nada é sorteado.",
};
