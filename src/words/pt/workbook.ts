import type { workbook as english } from "../en/workbook.ts";
import { workbook as made } from "../made/pt/workbook.ts";

/** Names of the workbook's sheets, and the heads of their columns; the sheet Profile is a form that is read back, and the same in every language. */
export const workbook: typeof english = {
  ...made,
  howTo: ({ ranking, country, scores, normalised, raw, gates }) => [
    `As células amarelas da planilha Profile podem ser alteradas: pesos, valores nos extremos de uma escala (from, to), sentidos (direction) e partes mínimas de evidências (minimumCoverage). ${raw}, ${normalised}, ${scores}, ${ranking} e ${country} são calculadas por fórmulas. Um peso vazio é 1; uma parte mínima vazia é a do nó superior.`,
    `A planilha Profile está protegida sem senha, para que nada mais seja alterado por descuido. O que foi alterado fica marcado, e ${ranking} mostra quantas posições cada país subiu ou desceu. Os intervalos e as colunas que os seguem em ${ranking} são os do relatório: aparecem enquanto nada for alterado.`,
    `Os países excluídos ou postos à parte continuam em ${scores}. Limpe uma célula amarela de ${gates} e o seu critério deixa de contar. Um perfil não pode dizer isso: quando a pasta de trabalho é usada como perfil, o critério volta a contar, com um aviso.`,
    `Posição: quantos têm uma pontuação mais alta, mais 1; antes, as pontuações são arredondadas para 12 algarismos significativos. Os gráficos estão à direita da tabela em ${ranking}.`,
    "Os números em cinza e itálico são valores: nenhuma fórmula os calcula e nenhuma célula amarela os move.",
    `As colunas de ${normalised} e ${raw} em que nenhum país tem nada estão ocultas. No papel, ${scores} termina com as pontuações dos fatores. ${raw} ocupa a maioria das páginas: ${country} traz os números de um só país em poucas.`,
  ],
};
