import type { DiffSide, MovedCountry, NotRemade, Revision } from "../../model/documents/diff.ts";
import type { Shown } from "../../model/documents/ranking.ts";
import type { Change, Part, Passing } from "../en/diff.ts";
import type { Placed } from "../en/grammar.ts";
import { causeLabel, causeTitle, OTHERS_MOVED, TOGETHER } from "./causes.ts";
import { evidence, shown } from "./evidence.ts";
import { counted, listed, placed, pointsOf, rankingsAgree } from "./grammar.ts";
import { date } from "./lists.ts";
import { numbers } from "./numbers.ts";
import { changes } from "./profile-changes.ts";
import { inputsNamed } from "./verification.ts";

const { exact, fixed, signed, plural, percent } = numbers;

/** `datos de cpi −1,4; ponderaciones −0,7`; what shows as nothing is added up at the end. */
function parts(strong: readonly Part[], rest: number | undefined, decimals: number): string {
  const assessed = {
    newly: " (antes sin evaluar)",
    "no longer": " (ahora sin evaluar)",
    "partly newly": " (en parte, antes sin evaluar)",
    "partly no longer": " (en parte, ahora sin evaluar)",
    "partly both": " (en parte, antes o ahora sin evaluar)",
  };
  return [
    ...strong.map(
      (one) => `${one.label}${one.assessed ? assessed[one.assessed] : ""} ${signed(one.score, decimals)}`,
    ),
    ...(rest === undefined ? [] : [`el resto ${signed(rest, decimals)}`]),
  ].join("; ");
}

/** A status in half a sentence, with what was said of it. */
function status(
  one: { readonly status: MovedCountry["statusBefore"]; readonly placed: Placed | undefined },
  said: readonly string[],
): string {
  const where = {
    ranked: one.placed ? `en el ${placed(one.placed.rank, one.placed.tied)}` : "en la clasificación",
    apart: one.placed ? `aparte, ocuparía el ${placed(one.placed.rank, one.placed.tied)}` : "aparte",
    excluded: "entre los países excluidos",
    unscored: "sin puntuación",
    absent: "fuera de los datos",
  }[one.status];
  return said.length > 0 ? `${where} (${said.join("; ")})` : where;
}

function passing(
  all: Readonly<Record<"overtakenBy" | "overtook" | "enteredAhead" | "leftAhead", Passing>>,
): string {
  const some = ({ count, named }: Passing) =>
    `${count} (${named.join(", ")}${count > named.length ? ", …" : ""})`;
  const { overtakenBy, overtook, enteredAhead, leftAhead } = all;
  return [
    ...(overtakenBy.count > 0
      ? [`${some(overtakenBy)} ${plural(overtakenBy.count, { one: "pasó", other: "pasaron" })} por delante`]
      : []),
    ...(overtook.count > 0 ? [`pasó por delante de ${some(overtook)}`] : []),
    ...(enteredAhead.count > 0
      ? [
          `${plural(enteredAhead.count, { one: "entró", other: "entraron" })} en la clasificación por delante ${some(enteredAhead)}`,
        ]
      : []),
    ...(leftAhead.count > 0
      ? [
          `${plural(leftAhead.count, { one: "salió", other: "salieron" })} de la clasificación ${some(leftAhead)} que ${plural(leftAhead.count, { one: "estaba", other: "estaban" })} por delante`,
        ]
      : []),
  ].join("; ");
}

function change(one: Change | undefined, decimals: number): string {
  if (one === undefined) return "la puntuación es la misma";
  if (one.of === "" && !one.shows) return "la puntuación apenas se ha movido";
  return `${signed(one.change, decimals)} ${pointsOf(one.change, decimals)}${one.of === "" ? "" : ` (de los cuales: ${one.of})`}`;
}

/** How two results were compared, as a reader of the causes must know it. */
const notes = {
  otherYears: (was: number, is: number, fromEvidence: boolean) =>
    `Los años de referencia difieren: ${was} antes, ${is} después. Los «datos posteriores» de una fuente son sus cifras de los años siguientes a ${Math.min(was, is)} y hasta ${Math.max(was, is)}${fromEvidence ? ", y la pérdida de las cifras que para entonces son demasiado antiguas" : ""}; los «datos» de una fuente son todo lo demás que cambió en sus cifras.${fromEvidence ? "" : " Una cifra que desapareció cuenta entre los «datos», ya que las clasificaciones no dicen si se había vuelto demasiado antigua."}`,
  fromRankings:
    "Se ha deducido solo de las dos clasificaciones, sin los datos en que se apoyan: el efecto que tuvieron en una puntuación los valores de otros países, y los países que entran o salen, cuenta con los datos de su fuente; un factor que entra o sale lleva consigo sus datos; los criterios solo se ven por lo que hicieron.",
  bothByCopeland:
    "Ambas clasificaciones siguen el método de Copeland: una puntuación son las victorias menos las derrotas frente a todos los demás países, de modo que no puede descomponerse lo que la cambió.",
  oneByCopeland: (which: "first" | "second") =>
    `Solo la ${{ first: "primera", second: "segunda" }[which]} clasificación sigue el método de Copeland, en el que una puntuación son las victorias menos las derrotas. Compare los puestos; una diferencia entre las dos clases de puntuación no significa nada.`,
};

const side = ({ profile, dataset }: DiffSide) =>
  `perfil ${profile.id} (${profile.sha256.slice(0, 12)}), ${evidence(dataset)} (${dataset.sha256.slice(0, 12)}).`;

/** Why it is not known any more whether something is so. */
const ended = (until: string | undefined): string =>
  until === undefined ? "" : ` (lista vigente hasta ${date(until)}; no hay ninguna posterior disponible)`;

export const diff = {
  /** Figures that a publisher has calculated anew, and their vintages on the two sides. */
  revision: ({ name, before, after, compared, revised }: Revision) =>
    `${name}: ${revised} de ${counted(compared, "cifra", "cifras")} del mismo país y año difieren entre las dos versiones del editor (${before} antes, ${after} después). El editor las recalculó: lo que mueven sus datos puede deberse a esa revisión y no a un cambio en los países.`,
  texts: "Textos del Informe sobre la trata de personas (informe TIP)",
  textsOf: (name: string, code: string) => `Textos del informe TIP sobre ${name} (${code})`,
  /** A finding that a later report words otherwise. */
  textMoved: (
    title: string,
    before: { readonly value: number | string; readonly year: number },
    after: { readonly value: number | string; readonly year: number },
  ) => `${title}: ${exact(before.value)} (${before.year}), ahora ${exact(after.value)} (${after.year})`,
  /** Of whom something is not compared, since a side has only an older report on it. */
  textsLeftOut: (
    left: readonly { readonly name: string; readonly findings: number; readonly recommendations: number }[],
  ) => {
    const sum = (key: "findings" | "recommendations") => left.reduce((all, one) => all + one[key], 0);
    const [findings, lists] = [sum("findings"), sum("recommendations")];
    const what = [
      ...(findings > 0 ? [counted(findings, "conclusión", "conclusiones")] : []),
      ...(lists > 0 ? [counted(lists, "lista de recomendaciones", "listas de recomendaciones")] : []),
    ];
    return `Sin comparar: ${listed(what)} de ${left.length === 1 ? left[0]!.name : `${left.length} países`}, porque en uno de los lados el texto más reciente disponible es anterior al año que precede a su año de referencia. «shortlist findings <país>» muestra los textos de todos los años.`;
  },
  /** A later list of recommendations against an earlier one. */
  recommended: (
    year: { readonly before: number; readonly after: number },
    { kept, added, dropped }: Readonly<Record<"kept" | "added" | "dropped", number>>,
    isCut: boolean,
  ) =>
    `Recomendaciones de ${year.after} con respecto a ${year.before}: ${kept} ${plural(kept, { one: "se mantiene", other: "se mantienen" })}, ${counted(added, "nueva", "nuevas")}, ${dropped} no se ${plural(dropped, { one: "repite", other: "repiten" })}${isCut ? "; una de las listas está cortada, de modo que quizá se mantengan más" : ""}`,
  changes,
  notes,
  heading: (before: string, after: string) => `Qué se movió entre ${before} y ${after}`,
  before: (one: DiffSide) => `Antes: ${side(one)}`,
  after: (one: DiffSide) => `Después: ${side(one)}`,
  notRemade: ({ label, because, inputs, message }: NotRemade) => {
    const why = {
      changed: `${label} no está al día. Modificado desde que se escribió: ${listed(inputsNamed(inputs))}.`,
      edited: `${label} se modificó después de escribirse.`,
      failed: `La ejecución registrada en ${label} no se pudo repetir: ${message}.`,
    };
    return `${why[because]} Su clasificación se compara tal como se escribió: lo que ha cambiado desde entonces no aparece aquí. Para verlo, vuelva a hacer el informe y la comparación.`;
  },
  noRankMoved: (both: number) =>
    `No se movió ningún puesto: ${plural(both, { one: "el país clasificado conserva el suyo", other: `los ${both} países clasificados conservan el suyo` })}.`,
  nothingMoved: (both: number) =>
    `No se movió nada: ${plural(both, { one: "el país clasificado conserva su puesto y su puntuación", other: `los ${both} países clasificados conservan su puesto y su puntuación` })}.`,
  ranked: (before: number, after: number, entered: number, left: number) => {
    const comings = [
      ...(entered > 0
        ? [`${entered} ${plural(entered, { one: "entró", other: "entraron" })} en la clasificación`]
        : []),
      ...(left > 0 ? [`${left} ${plural(left, { one: "salió", other: "salieron" })} de ella`] : []),
    ];
    return `Antes había ${counted(before, "país clasificado", "países clasificados")}; después hay ${after}${comings.length > 0 ? `: ${comings.join(", ")}` : ""}.`;
  },
  movedRank: (both: number, moved: number) =>
    `De los ${both} clasificados en ambos casos, ${moved} ${plural(moved, { one: "cambió", other: "cambiaron" })} de puesto.`,
  movedBoth: (both: number, moved: number, scores: number) =>
    `De los ${both} clasificados en ambos casos, ${moved} ${plural(moved, { one: "cambió", other: "cambiaron" })} de puesto y ${scores} ${plural(scores, { one: "cambió", other: "cambiaron" })} de puntuación.`,
  rankingsAgree: (tau: number | null) => `Para estos países, ${rankingsAgree(tau)}.`,
  tauB: "El coeficiente tau de Kendall es el tau-b, a partir de los puestos de los países clasificados en ambos casos: los pares de países que están en el mismo orden menos los pares en el orden inverso, divididos por la media geométrica del número de pares que distingue cada clasificación. Un par que comparte puesto en una de ellas no cuenta en ningún sentido. Por debajo de 0, son más los pares invertidos que los conservados.",
  /** A count of passes less a score of 100 would be a number without a meaning. */
  notCompared: (before: DiffSide["scale"], after: DiffSide["scale"]) => {
    const ends = (scale: DiffSide["scale"]) =>
      scale === null ? "no tienen extremos fijos" : `van de ${exact(scale[0])} a ${exact(scale[1])}`;
    return `Las puntuaciones no se comparan: antes ${ends(before)} y después ${ends(after)}.`;
  },
  shown: (asked: Omit<Shown, "of">) =>
    `Se muestran: ${shown(asked)}. El resumen y las causas tienen en cuenta a todos.`,
  scores: "Qué movió las puntuaciones",
  profile: "Qué cambió en el perfil",
  status: "Quién entró en la clasificación o salió de ella",
  flags: "Qué alertas cambiaron",
  movers: "Quién se movió",
  compared: "Qué se comparó",
  shapley:
    "Cada parte de un cambio es un valor de Shapley: la media de lo que su causa cambia en todos los órdenes posibles de las causas; la suma de las partes es igual al cambio.",
  among:
    "Cuando el perfil sitúa puntuaciones entre las de los candidatos, las demás causas de un país son solo su propio cambio: lo que los mismos datos y ponderaciones hacen a los otros candidatos figura como «puntuaciones de otros», y quién pasa a ser candidato o deja de serlo, como «candidatos».",
  columns: { country: "País", rank: "Puesto", score: "Puntuación", ofWhich: "De lo cual" },
  othersMoved: "cambiaron otros",
  causeLabel,
  causeTitle,
  /** A cause over all countries, in three forms. */
  cause: (
    label: string,
    title: string,
    {
      countries,
      meanAbsolute,
      largest,
    }: {
      readonly countries: number;
      readonly meanAbsolute: number;
      readonly largest: { readonly name: string; readonly score: number };
    },
    { least, decimals }: { readonly least: string | undefined; readonly decimals: number },
  ) => {
    const of = counted(countries, "país", "países");
    const about = title === label ? title : `${title} (${label})`;
    if (least !== undefined) return `${about}: menos de ${least} puntos en cada uno de ${of}`;
    if (countries === 1)
      return `${about}: ${signed(largest.score, decimals)} ${pointsOf(largest.score, decimals)} solo en el caso de ${largest.name}`;
    return `${about}: ${fixed(meanAbsolute, decimals)} ${pointsOf(meanAbsolute, decimals)} en promedio en ${of}; el mayor cambio, ${largest.name} (${signed(largest.score, decimals)})`;
  },
  profileChange: (cause: string, text: string) => `${causeLabel([cause])}: ${text}`,
  othersDid: (label: string, score: number, decimals: number) =>
    `${label} ${signed(score, decimals)}: ${OTHERS_MOVED}`,
  parts,
  flag: (title: string, raised: readonly string[], cleared: readonly string[], open: readonly string[]) =>
    `${title}: ${[
      ...(raised.length > 0 ? [`se activa para ${listed(raised)}`] : []),
      ...(cleared.length > 0 ? [`ya no se activa para ${listed(cleared)}`] : []),
      ...open,
    ].join("; ")}`,
  /** Of countries that had a flag, where nothing tells of it now; `until`: the last day of a list that has ended. */
  notKnownNow: (until: string | undefined, names: readonly string[]) =>
    `ya no se sabe para ${listed(names)}${ended(until)}`,
  /** The same of one country. */
  notKnown: (title: string, until?: string) => `Ya no se sabe: ${title}${ended(until)}.`,
  gateSaid: (gate: string, found: string) => `${gate}: ${found}`,
  nodeSaid: (node: string, why: string) => `en «${node}»: ${why}`,
  /** `range`: what the score could be, as it is told; what would place the country. */
  requiredSaid: (why: string, range: string | undefined, placing: string) =>
    `sin clasificar: ${why}${range === undefined ? "" : `; la puntuación podría ser ${range}`}; lo que permitiría situar al país: ${placing}`,
  raised: (titles: readonly string[]) => `Alertas nuevas: ${listed(titles)}.`,
  cleared: (titles: readonly string[]) => `Alertas que ya no se activan: ${listed(titles)}.`,
  statusCause: (label: string, share: number | undefined) =>
    share === undefined ? label : `${label} (${percent(share)})`,
  /** `Níger (NER): antes, en el puesto 2; ahora, entre los países excluidos (…), por datos de tip.` */
  statusMoved: (
    name: string,
    before: Parameters<typeof status>,
    after: Parameters<typeof status>,
    due: readonly string[],
  ) =>
    `${name}: antes, ${status(...before)}; ahora, ${status(...after)}${due.length > 0 ? `, por ${listed(due)}` : ""}.`,
  stays: (name: string, at: Parameters<typeof status>[0]) => `${name}: ${status(at, [])}, antes y después.`,
  scoreIs: (moved: Change | undefined, decimals: number) => `Su puntuación: ${change(moved, decimals)}.`,
  whyTogether: (why: keyof typeof TOGETHER): string => TOGETHER[why],
  together: (why: keyof typeof TOGETHER) => `Tomados en conjunto: ${TOGETHER[why]}.`,
  /** `points`: absent where the scores of the two sides are no differences of one another. */
  movedRanks: (
    name: string,
    [before, after]: readonly [Placed, Placed],
    points: { readonly change: Change | undefined; readonly decimals: number } | undefined,
    passed: Parameters<typeof passing>[0],
  ) => {
    const movement =
      before.rank === after.rank
        ? `sigue en el ${placed(after.rank, after.tied)}`
        : `pasa del ${placed(before.rank, before.tied)} al ${placed(after.rank, after.tied)}`;
    const scored = points ? `: ${change(points.change, points.decimals)}` : "";
    const who = passing(passed);
    return `${name} ${movement}${scored}${who === "" ? "" : `; ${who}`}.`;
  },
  otherScales: (before: string, after: string) =>
    `Sus puntuaciones, ${before} antes y ${after} después, están en escalas distintas.`,
  value: (title: string, before: string, after: string) => `${title}: ${before} \u2192 ${after}`,
};
