import type { PlugInWords } from "../../explain/plug-in-words.ts";

/** What a method of normalising, aggregating or treating does, by its id. */
export const methods: PlugInWords["methods"] = {
  arithmetic:
    "Os componentes se compensam por completo: um ponto perdido em um é recuperado com um ponto em outro, segundo os pesos.",
  conditional: "O primeiro componente, se supera um limite; senão, o segundo multiplicado por um fator.",
  "first-of":
    "O nó é o primeiro dos seus componentes que tem evidências, na ordem do perfil; os outros ficam atrás dele. Os pesos não decidem nada.",
  geometric:
    "Os componentes se compensam só em parte: quanto mais baixo é um, mais custa compensar o seu próximo ponto; 0 em um é 0 em todos.",
  harmonic: "Compensa menos que a média geométrica; aproxima-se muito do componente mais baixo.",
  minimum:
    "Sem compensação: o nó é tão bom quanto o seu pior componente. Os pesos só dizem quais componentes contam.",
  power: "Média generalizada de ordem p: quanto menor é p, menos os componentes se compensam.",
  "reversed-geometric":
    "Aproxima-se do componente mais alto: para riscos, em que um valor alto não é compensado por outros baixos.",
  borda: "Quantos países estão pior; não leva em conta a que distância, nem a escala do perfil.",
  categories: "Uma pontuação estabelecida para cada uma das categorias do publicador.",
  "distance-to-reference": "Que parte do caminho entre o pior país e uma referência foi percorrida.",
  goalposts:
    "Linear entre dois valores fixos, com corte: comparável entre anos, e nenhum país move a pontuação de outro.",
  "min-max": "O pior país da coluna recebe o extremo inferior da escala, e o melhor, o superior.",
  "peer-median":
    "Aprovado ou não aprovado: estritamente melhor que a mediana do grupo de pares do país, ou além de um limite fixo.",
  percentile: "Parcela dos outros países que estão pior; os empates contam pela metade.",
  piecewise: "Retas entre pontos estabelecidos, horizontais fora deles.",
  rank: "Posição na coluna, o pior primeiro; não leva em conta a que distância os países estão.",
  thresholds: "Faixas: cada valor recebe a pontuação do degrau mais alto que alcança.",
  "z-score": "Distância da média da coluna em desvios padrão; sem limites.",
  log: "Aproxima uma cauda longa; somente onde a assimetria e a curtose mostram que há uma.",
  winsorise:
    "Aproxima os valores extremos do seguinte, uns poucos no máximo; onde isso não basta, usa logaritmos.",
};
