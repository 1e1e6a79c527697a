import profileReasons from "../../../weights/*.pt.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import { messagesFrom, type Translation } from "../contract.ts";
import { grammar, made } from "../made/pt/index.ts";
import countryNames from "../names/pt.json" with { type: "json" };
import { namesIn } from "../shipped.ts";
import names from "./names.yaml";
import { numbers } from "./numbers.ts";

/*
 * Portuguese, in the register of the State Department's and the United Nations' own pages, with Brazilian spelling. Countries stand in
 * sentences with the article that most of them take, joined with what stands before it, and verbs agree with it (`grammar.ts`); “o país”
 * is said of it otherwise, so that no adjective hangs on its gender. One term for one thing:
 *
 *   ranking classificação · rank posição, with an ordinal lugar (4º lugar) · score pontuação · points pontos · range intervalo · weight peso
 *   weighting ponderação · profile perfil · factor fator · indicator indicador · node nó · child componente · value, figure valor
 *   median mediana · tree árvore · gate and rule critério · excluded excluído, entre os países excluídos · flag alerta, gera alerta · authority fundamento
 *   margin margem · met se verifica · evidence evidências · coverage cobertura · missing evidence falta de evidências · missing figure valor ausente · gap lacuna
 *   not assessed sem avaliação · proxy indicador indireto · does not apply não se aplica · stand-ins valores substitutos
 *   reference referência · peer group grupo de pares · scorecard quadro de indicadores · passed aprovado · open (of a scorecard) pendente
 *   robustness robustez · draw simulação · drawn at random sorteia-se · firm firme · open incerto · seed semente · rank set conjunto de posições
 *   standard error erro padrão · normalise normalizar · aggregate agregar · outlier valor atípico · winsorise aparar (winsorização)
 *   audit auditoria · finding constatação (of an audit), conclusão (of an analyst) · acknowledged reconhecida · check verificação
 *   needs a person exige análise humana · note nota · caution ressalva · warning aviso · place in a file local · publisher editor · file arquivo · cell célula · layout formato
 *   snapshot conjunto de dados · run execução · hash resumo criptográfico · own table tabela própria · workbook pasta de trabalho
 *   sheet planilha · as of 2023 até 2023 · tier nível (Tier 3 nível 3; Tier 2 Watch List lista de observação do nível 2)
 *   TIP Report Relatório sobre o Tráfico de Pessoas, relatório TIP (in titles) · narrative narrativa · trafficking in persons tráfico de pessoas · child trafficking
 *   tráfico de crianças · forced labour trabalho forçado · prosecutions ações penais · convictions condenações
 *   national action plan plano de ação nacional · Child Protection Compact Partnership Parceria do Pacto de Proteção à Criança
 *
 * What publishers, profiles, methods and files are called in the data stays as it is there: ids, categories (`Tier 3`, `yes`) and
 * the English of titles that have no Portuguese.
 */

export const pt: Translation = {
  ...messagesFrom("pt", numbers, grammar, made),
  ...namesIn(names),
  countryNames,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "peso", direction: "sentido", normalise: "normalização", error: "erro" },
};
