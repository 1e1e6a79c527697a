import type { Sensitivity } from "../../model/documents/robustness.ts";
import type { Named } from "../en/grammar.ts";
import { of as from, listed } from "./grammar.ts";
import { ofNobody } from "./leave-one-out.ts";
import { numbers } from "./numbers.ts";

const { grouped, percent } = numbers;
const percents = (share: number) => percent(Math.min(1, Math.max(0, share)));
type Input = Pick<Sensitivity, "kind" | "input" | "title">;

const input = ({ kind, input: id, title }: Input): string => {
  switch (kind) {
    case "weights":
      return `pesos dentro de “${title ?? id}”`;
    case "data":
      return `erros dos valores: ${title ?? ofNobody(id)}`;
    case "missing":
      return "o que falta";
    case "methods":
      return "os métodos de pontuação";
  }
};

/** What the movement of ranks hangs on. */
export const sensitivity = {
  title: "De que depende o movimento dos lugares",
  ofChange: "A mudança média de lugar de todos os países classificados",
  ofRank: (one: Named) => `O lugar ${from(one)}`,
  most: (inputs: readonly (Input & Pick<Sensitivity, "total">)[]) =>
    `O que mais influi: ${listed(inputs.map((one) => `${input(one)} (${percents(one.total)})`))}.`,
  /** No index is sure enough to be named. */
  open: "Nenhuma parte é conhecida com segurança suficiente para ser indicada: todos os intervalos são amplos demais.",
  constant: "Nunca mudou, qualquer que fosse o sorteio: não depende de nada do que variou.",
  input,
  share: percents,
  interval: ([from, to]: readonly [number, number]) => `${percents(from)}–${percents(to)}`,
  more: (n: number) => `mais ${n}, que constam com --format md ou json`,
  stoppedEarly: (asked: number, made: number) =>
    `Interrompido antes do tempo: dos ${grouped(asked)} pontos pedidos, foram feitos ${grouped(made)}.`,
  cannotSay: "não se pode dizer",
  columns: {
    input: "O que varia",
    alone: "Por si só",
    together: "Com outros",
    interval: "95% de “com outros”",
    intervalShort: "95%",
  },
  reading: (points: number, rankings: number, seed: number) =>
    `Partes da variância (índices de Sobol): “por si só”, o que desapareceria se só isto fosse conhecido; “com outros”, o que restaria se todo o resto fosse conhecido. Só somam 100% onde nada age em conjunto. Cada grupo é sorteado à parte dos outros; quem não tem pontuação em uma classificação fica atrás de todos os que têm. ${grouped(points)} pontos de uma sequência de Sobol embaralhada, ${grouped(rankings)} classificações, semente ${seed} (Saltelli 2010, Jansen 1999); intervalos por reamostragem. “Por si só” nunca supera “com outros”: onde o acaso o faria, dá-se a mesma parte. “não se pode dizer”: um intervalo abrange mais de 25 pontos.`,
};
