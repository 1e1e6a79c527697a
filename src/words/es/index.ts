import profileReasons from "../../../weights/*.es.yaml";
import type { ProfileReasons } from "../../model/translation.ts";
import type { Translation } from "../contract.ts";
import { audit } from "../made/es/audit.ts";
import { causes } from "../made/es/causes.ts";
import { checks } from "../made/es/checks.ts";
import { comparison } from "../made/es/comparison.ts";
import { conditions } from "../made/es/conditions.ts";
import { cut } from "../made/es/cut.ts";
import { diff } from "../made/es/diff.ts";
import { effects } from "../made/es/effects.ts";
import { errors } from "../made/es/errors.ts";
import { evidences } from "../made/es/evidences.ts";
import { explanation } from "../made/es/explanation.ts";
import { facts } from "../made/es/facts.ts";
import { findings } from "../made/es/findings.ts";
import { inDraws } from "../made/es/inDraws.ts";
import { ingested } from "../made/es/ingested.ts";
import { inspection } from "../made/es/inspection.ts";
import { leaveOneOut } from "../made/es/leaveOneOut.ts";
import { lists } from "../made/es/lists.ts";
import { live } from "../made/es/live.ts";
import { memo } from "../made/es/memo.ts";
import { methodCall } from "../made/es/methodCall.ts";
import { methods } from "../made/es/methods.ts";
import { missing } from "../made/es/missing.ts";
import { nodes } from "../made/es/nodes.ts";
import { otherMethods } from "../made/es/otherMethods.ts";
import { page } from "../made/es/page.ts";
import { profile } from "../made/es/profile.ts";
import { publishers } from "../made/es/publishers.ts";
import { ranking } from "../made/es/ranking.ts";
import { rankSets } from "../made/es/rankSets.ts";
import { resolutions } from "../made/es/resolutions.ts";
import { robustness } from "../made/es/robustness.ts";
import { scorecard } from "../made/es/scorecard.ts";
import { sensitivity } from "../made/es/sensitivity.ts";
import { shares } from "../made/es/shares.ts";
import { verification } from "../made/es/verification.ts";
import { warnings } from "../made/es/warnings.ts";
import { weightSpace } from "../made/es/weightSpace.ts";
import { whatif } from "../made/es/whatif.ts";
import { workbook } from "../made/es/workbook.ts";
import { yearBefore } from "../made/es/yearBefore.ts";
import countryNames from "../names/es.json" with { type: "json" };
import {
  asRead,
  atStart,
  counted,
  fewPlaces,
  inBrackets,
  inSentence,
  listed,
  ordinal,
  placed,
  placedBriefly,
  quoted,
  some,
  unitOf,
  when,
  withUnit,
} from "./grammar.ts";
import { names } from "./names.ts";
import { numbers } from "./numbers.ts";
import { remarks } from "./remarks.ts";

/*
 * Spanish, in the administrative register of the State Department's and the United Nations' own pages. Countries stand in sentences
 * with the article that some of them take, and verbs agree with it (`grammar.ts`); “the country” is said of it otherwise, so that no
 * adjective hangs on its gender. One term for one thing:
 *
 *   ranking clasificación · rank puesto · score puntuación · points puntos · range intervalo · weight ponderación · profile perfil
 *   factor factor · indicator indicador · node nodo · child componente · value valor · figure cifra · median mediana · tree árbol
 *   gate criterio · excluded excluido, entre los países excluidos · flag alerta · authority fundamento · margin margen · rule regla
 *   evidence evidencia · coverage cobertura · missing evidence evidencia faltante · not assessed sin evaluar · proxy indicador indirecto
 *   does not apply no se aplica · stand-ins valores sustitutivos · reference referencia · peer group grupo de pares
 *   scorecard cuadro de indicadores (also MCC's) · passed superado (an indicator), aprobado (a country) · open pendiente
 *   robustness robustez · draw simulación · drawn at random se sortea · seed semilla · rank set conjunto de puestos
 *   standard error error típico · normalise normalizar · aggregate agregar · outlier valor atípico · winsorise recortar (winsorización)
 *   audit auditoría · finding observación (of an audit), conclusión (of an analyst) · acknowledged reconocida · check comprobación
 *   a person is needed se requiere la intervención de una persona · publisher editor · file archivo · cell celda · layout formato
 *   at hand disponible · snapshot conjunto de datos · run ejecución · hash resumen criptográfico · own table tabla propia
 *   workbook libro (de cálculo) · as of 2023 a 2023 · fiscal year año fiscal · income group grupo de ingreso
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
  /** Code of the language. */
  language: "es",
  numbers,

  /** Sentences one after the other. */
  text: (sentences: readonly string[]) => sentences.join(" "),
  listed,
  some,
  counted,
  asRead,
  fewPlaces,
  ordinal,
  unitOf,
  quoted,
  when,
  inBrackets,
  withUnit,
  inSentence,
  atStart,
  placed,
  placedBriefly,

  cut,
  ...missing,
  ...nodes,
  ...evidences,
  lists,
  live,
  effects,
  causes,
  errors,
  shares,
  ranking,
  comparison,
  conditions,
  methodCall,
  explanation,
  yearBefore,
  memo,
  diff,
  whatif,
  robustness,
  inDraws,
  leaveOneOut,
  facts,
  otherMethods,
  rankSets,
  scorecard,
  sensitivity,
  weightSpace,
  audit,
  profile,
  verification,
  inspection,
  ingested,
  findings,
  warnings,
  workbook,
  page,
  publishers,
  checks,
  methods,
  countryNames,
  names,
  profileReasons: profileReasons as ProfileReasons,
  reasonOf: { weight: "ponderación", direction: "sentido", normalise: "normalización", error: "error" },
  remarks,
  resolutions,
};
