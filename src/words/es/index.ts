import profileReasons from "../../../weights/*.es.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import { messagesFrom, type Translation } from "../contract.ts";
import { grammar, made } from "../made/es/index.ts";
import countryNames from "../names/es.json" with { type: "json" };
import { namesIn } from "../shipped.ts";
import names from "./names.yaml";
import { numbers } from "./numbers.ts";

/*
 * Spanish, in the administrative register of the State Department's and the United Nations' own pages. Countries stand in sentences
 * with the article that some of them take, and verbs agree with it (`grammar.ts`); “the country” is said of it otherwise, so that no
 * adjective hangs on its gender. One term for one thing:
 *
 *   ranking clasificación · rank puesto · score puntuación · points puntos · range intervalo · weight ponderación · profile perfil
 *   factor factor · indicator indicador · node nodo · child componente · value valor · figure cifra · median mediana · tree árbol
 *   gate regla, as rule · set apart (que figura) aparte, dejar aparte · excluded excluido, entre los países excluidos · flag alerta
 *   authority fundamento · margin margen · gap laguna · pair pareja · direction sentido · weight as it acts ponderación real
 *   evidence evidencia · coverage cobertura · missing evidence evidencia faltante · not assessed sin evaluar · proxy indicador indirecto
 *   does not apply no se aplica · stand-ins valores sustitutivos · reference referencia · peer group grupo de pares
 *   scorecard cuadro de indicadores (also MCC's) · passed superado (an indicator), aprobado (a country) · open pendiente
 *   robustness robustez · draw simulación · drawn at random se toma al azar · seed semilla · rank set conjunto de puestos
 *   standard error error estándar · normalise normalizar · aggregate agregar · outlier valor atípico · winsorise recortar (winsorización)
 *   audit auditoría · finding hallazgo (of an audit), conclusión (of an analyst) · acknowledged aceptado · check comprobación
 *   a person is needed requiere revisión · publisher editor · file archivo · cell celda · layout formato
 *   at hand disponible · snapshot conjunto de datos · run ejecución · hash hash · own table tabla propia
 *   workbook libro (de cálculo) · as of 2023 hasta 2023 · fiscal year año fiscal · income group grupo de ingreso
 *   tier nivel (Tier 3 nivel 3; Tier 2 Watch List lista de vigilancia del nivel 2) · narrative reseña
 *   TIP Report informe TIP; where a document first speaks of it, Informe sobre la trata de personas (informe TIP)
 *   trafficking in persons trata de personas · child trafficking trata de niños · forced labour trabajo forzoso
 *   prosecutions enjuiciamientos · convictions condenas · national action plan plan de acción nacional
 *   Child Protection Compact Partnership alianza CPC
 *
 * What publishers, profiles, methods and files are called in the data stays as it is there: ids, categories (`Tier 3`, `yes`) and
 * the English of titles that have no Spanish.
 */

export const es: Translation = {
  ...messagesFrom("es", numbers, grammar, made),
  ...namesIn(names),
  countryNames,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "ponderación", direction: "sentido", normalise: "normalización", error: "error" },
};
