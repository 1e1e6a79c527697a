import type { PlugInWords } from "../../explain/plug-in-words.ts";
import { acknowledgements, audit } from "./audit.ts";
import { asRead, counted, listed, quoted, some, unitOf } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { digits, figure, fixed, percent, plural, percentTo } = numbers;

type Checks = PlugInWords["checks"];
/** What a message of a check is given. */
type Given<Id extends keyof Checks, Message extends keyof Checks[Id]> = Checks[Id][Message] extends (
  ...given: infer All
) => unknown
  ? All
  : never;

type Widest = Given<"conflicts", "overruled">[1];

/** `Ghana 2021: de 43 a 44`. */
function example({ name, year, kept, other }: Widest): string {
  return `${name}${year === undefined ? "" : ` ${year}`}: de ${asRead(other.value)} a ${asRead(kept.value)}`;
}

function inFactors(factors: readonly string[]): string {
  return factors.map((title) => `en ${title}`).join(" y ");
}

type Leap = Given<"jumps", "leapt">;

function fromTo(before: Leap[0], now: Leap[1], unit: string | undefined): string {
  return `De ${asRead(before.value, 4)} en ${before.year} a ${asRead(now.value, 4)}${unit === undefined ? "" : ` ${unitOf(now.value, unit)}`} en ${now.year}`;
}

const LOOK =
  "busque el hecho que lo explique, o bien un cambio de método o una celda mal leída en uno de los dos lugares.";

type Movers = Given<"minimum-coverage", "hangs">[1];

function named(all: Movers): string {
  return some(all.map(({ name, rank }) => audit.withRank(name, rank)));
}

function moves(by: number, left: number, entered: number): string {
  const counts = [
    ...(left > 0 ? [`${counted(left, "país saldría", "países saldrían")} de ella`] : []),
    ...(entered > 0 ? [`${counted(entered, "país entraría", "países entrarían")}`] : []),
  ];
  return `Con todos los mínimos de evidencia ${digits(Math.abs(by), 6)} más ${by > 0 ? "altos" : "bajos"}, ${counts.join(" y ")}`;
}

type Outlying = Given<"outliers", "idle">;

function shapeOf({ skewness, kurtosis }: Outlying[0]): string {
  return `Asimetría ${digits(skewness, 3)} y curtosis ${digits(kurtosis, 3)}`;
}

function drawnIn(drawn: Outlying[1]): string {
  return some(
    drawn.map(({ name, from, to }) => `${name} de ${digits(from, 3)} a ${digits(to, 3)}`),
    5,
  );
}

type Indicator = Given<"scale", "beyond">[1];

/** What the publisher states, after “fuera de”, “entre” and the like. */
function stated({ scale, categories }: Indicator): string {
  return scale
    ? `la escala del editor, de ${asRead(scale[0])} a ${asRead(scale[1])}`
    : `las categorías del editor (${(categories ?? []).join(", ")})`;
}

/** What the checks of an audit say, by their ids. */
export const checks: Partial<Checks> = {
  acknowledgements,
  coverage: {
    title: "Cobertura",
    rule: "De los países a los que no excluye ningún criterio. Se requiere la intervención de una persona para un factor del que nadie tiene evidencia o que la tiene para menos de la mitad de su ponderación; para un país sin puntuación; para la evidencia que el perfil exige y que falta a algunos candidatos; y para uno de los 20 primeros con menos del 80\u00a0% de la evidencia del mejor cubierto. Un indicador que tienen menos de dos tercios se hace constar (la proporción que, por ejemplo, el Índice Mundial de Innovación exige a un país).",
    ranking: "La clasificación",
    nobodyLeft:
      "No queda ningún país que clasificar, porque los criterios los excluyen o los ponen aparte a todos: pregunte por otros países o examine los criterios.",
    nobodyScored:
      "Ningún candidato tiene puntuación: vea qué se lo impide a cada uno y si los datos y el año son los correctos.",
    factorNotAssessed: (weight, indicators, said) =>
      `${said === undefined ? "" : `${said}. `}Ningún país tiene evidencia de este factor, de modo que el ${percent(weight)} de la ponderación pasa a los demás factores: añada cifras o conclusiones de analistas para ${some(indicators)}, o retire el factor.`,
    indicatorsNotAssessed: (absent, of, lost) =>
      `Para ${absent.length} de sus ${of} indicadores no hay evidencia de ningún país (el ${percent(lost)} de la ponderación del factor), y el resto vale por la totalidad: añada cifras para ${some(absent)}, o interprete el factor como lo que queda de él.`,
    ranged: (name, range) => `${name} ${range.map((end) => digits(end, 3)).join("–")}`,
    required: (lacking, placing, ranged, of) =>
      `${ranged.length} de ${of} candidatos no ${plural(ranged.length, { one: "figura", other: "figuran" })} en la clasificación (${lacking}); con el intervalo en que podría estar la puntuación: ${some(ranged)}. Lo que permitiría situarlos: ${placing}; de lo contrario, decida sobre ellos sin la clasificación.`,
    notScored: (why) => `No tiene puntuación (${why}): encuentre la evidencia o decida sin la clasificación.`,
    thinIndicator: (had, of) =>
      `Solo ${plural(had, { one: "lo tiene", other: "lo tienen" })} ${had} de ${of} candidatos, de modo que las puntuaciones de dos países en su factor pueden basarse en cosas distintas: compárelos por lo que ambos tienen.`,
    thinCountry: (rank, share, best) =>
      `El puesto ${rank} se basa en el ${percent(share)} de la ponderación, mientras que otros llegan hasta el ${percent(best)}: vea qué le falta antes de citar su puesto.`,
  },
  stale: {
    title: "Valores anticuados",
    rule: "Un valor más antiguo que la antigüedad máxima del perfil (maxAge) no cuenta. Se requiere la intervención de una persona cuando un criterio que excluye no tiene nada más reciente en que basarse, y cuando al menos el 10\u00a0% de los candidatos pierden un indicador.",
    tooOld: (stale, of, { before, oldest, names }) =>
      `${stale} de ${of} candidatos solo ${plural(stale, { one: "tiene", other: "tienen" })} un valor anterior a ${before}, que cuenta como faltante (el más antiguo es de ${oldest}: ${some(names)}): consiga una cifra más reciente o haga que el perfil admita cifras más antiguas.`,
    inGates: (indicator, gates) =>
      `${indicator} en ${plural(gates.length, { one: "el criterio", other: "los criterios" })} ${gates.join(", ")}`,
    gateSilent: (maxAge, stale) =>
      `El valor más reciente tiene más de ${maxAge} ${plural(maxAge, { one: "año", other: "años" })} de antigüedad para ${counted(stale.length, "candidato", "candidatos")} (${some(stale.map(({ name, value, year }) => `${name}: ${figure(value)}, de ${year}`))}), de modo que el criterio no puede juzgar y no ${plural(stale.length, { one: "lo", other: "los" })} excluye: averigüe cuál es su situación actual.`,
  },
  names: {
    title: "Nombres sin identificar",
    rule: "Un nombre de un archivo que no corresponde a ningún país, o que corresponde a más de uno; sus cifras no se leyeron. Lo que se sabe que no es un país (una región, un promedio) se da por resuelto.",
    about: quoted,
    notRead: (rows, places, isAmbiguous, suggestions) => {
      const which =
        rows === undefined
          ? places === 1
            ? "No se leyeron sus filas"
            : `No se leyeron sus filas en ${places} lugares`
          : rows === 1
            ? "No se leyó su fila"
            : `No se leyeron sus ${rows} filas`;
      const why = isAmbiguous ? "puede corresponder a varios países" : "no corresponde a ningún país";
      const near = suggestions.length > 0 ? ` (parecidos: ${suggestions.join(", ")})` : "";
      return `${which}, porque ${why}${near}: escriba en el archivo el nombre o el código del país.`;
    },
  },
  "left-out": {
    title: "Señalado en los archivos",
    rule: "Filas y celdas de los archivos que ingest señaló: dañadas, omitidas, leídas con dudas. Las de cada archivo se reúnen por tipo; lo que se dice solo a título informativo no figura aquí.",
    about: (code, file) => `${code} en ${file}`,
    flagged: (message, at, more) => {
      const said = [...(at === undefined ? [] : [at]), ...(more > 0 ? [`y ${more} más de este tipo`] : [])];
      return `${message.replace(/\.$/u, "")}${said.length > 0 ? ` (${said.join(", ")})` : ""}.`;
    },
  },
  "older-readers": {
    title: "Leído por una versión anterior",
    rule: "Una instantánea conserva lo que se leyó de los archivos cuando se creó. Si la lectura de una fuente ha cambiado desde entonces, sus cifras pueden ser otras hoy. Se examinan las cifras de los indicadores del perfil.",
    older: (names, changes) =>
      `Cifras leídas de los archivos por una versión anterior, que hoy pueden ser otras: ${some(names, 3)}. Cambios desde entonces: ${changes.join("; ")}. Vuelva a leer los archivos: «shortlist ingest <path>… --into <folder>».`,
  },
  conflicts: {
    title: "Conflictos entre fuentes",
    rule: "Dos archivos que dan valores distintos para un mismo país, indicador y año, de los que se conserva el que tiene precedencia. Se requiere la intervención de una persona cuando el valor conservado está en uso y los dos no son ediciones del mismo formato de un mismo editor: una edición más reciente revisa otra anterior, y una tabla propia prevalece sobre un editor.",
    about: audit.figureOf,
    unsettled: (kept, other) =>
      `${kept.file} dice ${asRead(kept.value)} y ${other.file} dice ${asRead(other.value)}, y nada indica cuál tiene precedencia, de modo que no se usa ninguno: vea cuál es el correcto y corrija u omita el otro archivo.`,
    disagree: (kept, other) =>
      `Se usa ${asRead(kept.value)} y ${other.file} dice ${asRead(other.value)}: vea cuál es el correcto y, si es el otro, póngalo en una tabla propia.`,
    overruled: (values, widest) =>
      `Su propia tabla prevalece sobre ${counted(values, "valor", "valores")} en uso (el más distante, ${example(widest)}): no hay que hacer nada si es lo que se pretende.`,
    revised: (values, widest) =>
      `El editor revisó ${counted(values, "valor", "valores")} en uso entre ediciones (el más distante, ${example(widest)}), y cuenta el más reciente: no hay que hacer nada, salvo que una revisión parezca errónea.`,
    "not-in-use": (values, widest) =>
      `Los archivos discrepan en ${counted(values, "valor", "valores")} que ninguna puntuación ni ningún criterio utiliza (el más distante, ${example(widest)}): no hay que hacer nada para esta clasificación.`,
  },
  texts: {
    title: "Textos frente a tablas",
    rule: "Lo que dice un texto del informe TIP frente a las tablas, por país: su nivel frente a la tabla de niveles del mismo año (se requiere la intervención de una persona); ninguna investigación, ningún enjuiciamiento o ninguna condena en absoluto frente a las cifras de la ILAB de los de carácter penal del año anterior, del que trata el informe; una ley sobre todas las formas, o ninguna, frente a las indicaciones de la ILAB para ese año sobre leyes contra la trata de niños y el trabajo forzoso. La ILAB cuenta las peores formas de trabajo infantil, de modo que solo se contradice un texto que dice que no hubo ninguno.",
    about: audit.figureOf,
    contradiction: (name, said, listedAs) =>
      `El texto de ${said.year} dice de ${name} ${asRead(said.value)}${said.quote === undefined ? "" : ` (${quoted(said.quote)})`}, y ${listedAs.indicator} es ${asRead(listedAs.value)} para ${listedAs.year}: consulte ambos en sus lugares.`,
  },
  scale: {
    title: "Valores fuera de la escala del editor",
    rule: "Valores y categorías frente a los que declara el editor. Se requiere la intervención de una persona para un valor en uso; el que queda fuera en no más que su propio error (1,96 errores típicos publicados), o el que no está en uso, se hace constar: los extremos de algunos editores son aproximados.",
    about: audit.figureOf,
    beyond: (value, indicator, isWithin) =>
      `${asRead(value)} ${typeof value === "string" ? "no está entre" : "está fuera de"} ${stated(indicator)}${isWithin ? ", por menos que su propio error: no hay que hacer nada, salvo que la celda se haya leído mal." : ": compare la celda con la página del editor y corrija o retire el valor."}`,
    notInUse: (values, indicator, { name, year, value }) =>
      `${counted(values, "valor", "valores")} de otros años o países ${plural(values, { one: "queda", other: "quedan" })} fuera de ${stated(indicator)} (el más alejado: ${name}${year === undefined ? "" : ` ${year}`}, con ${asRead(value)}): no hay que hacer nada para esta clasificación.`,
  },
  jumps: {
    title: "Saltos entre años",
    rule: "El paso del valor anterior al valor en uso, por año, frente a la mediana de los cambios anuales de ese indicador (de los que no son 0, en todos los países y años, al menos 30). Por encima de 5,2 veces esa mediana se hace constar (el valor z modificado de 3,5 de Iglewicz y Hoaglin 1993, How to Detect and Handle Outliers); por encima de 10 veces se requiere la intervención de una persona, ya que los cambios anuales tienen colas gruesas. Cuando el editor declara errores, el paso debe superar además 1,96 errores típicos de la diferencia. En las categorías: dos escalones o más en un año.",
    about: (indicator, name) => audit.figureOf({ indicator, name }),
    leapt: (before, now, unit, { times, usual }) =>
      `${fromTo(before, now, unit)}, ${Math.round(times)} veces el cambio anual habitual, que es de ${asRead(usual, 4)}: ${LOOK}`,
    stepped: (before, now, unit, steps) =>
      `${fromTo(before, now, unit)}, ${counted(steps, "escalón", "escalones")}: ${LOOK}`,
  },
  outliers: {
    title: "Valores atípicos",
    rule: "En todos los países de los datos, después de la transformación del perfil: |asimetría| > 2 y curtosis > 3,5 (ambas de tipo 2), la regla del JRC y de COINr; entonces los valores extremos se recortarían (winsorización) uno tras otro, hasta cinco veces, y, si eso no basta, se tomaría el logaritmo (OECD/JRC 2008, Handbook on Constructing Composite Indicators, paso 5). Se requiere la intervención de una persona cuando eso movería la puntuación normalizada de otro país en más del 1\u00a0% de la escala: los límites fijos (goalposts) y los puestos (rank) lo impiden.",
    idle: (found, drawn, method, clipped) => {
      const told = found.needsLogarithm
        ? `cinco rondas de winsorización no bastan (${drawnIn(drawn)}), lo que deja el logaritmo`
        : `la winsorización acercaría ${drawnIn(drawn)}`;
      return `${shapeOf(found)}: ${told}; con «${method}»${clipped > 0 ? `, que recorta ${counted(clipped, "valor", "valores")},` : ""} eso no mueve a ningún otro país, de modo que basta con comprobar las celdas.`;
    },
    moving: (found, drawn, method, points) => {
      const told = found.needsLogarithm
        ? `cinco rondas de winsorización no bastan (${drawnIn(drawn)}), lo que deja el logaritmo`
        : `la winsorización acercaría ${drawnIn(drawn)}`;
      return `${shapeOf(found)}: ${told}, lo que con «${method}» movería a otros hasta ${digits(points, 3)} puntos: trate el indicador o fije límites (goalposts).`;
    },
  },
  "double-counting": {
    title: "Doble contabilización",
    rule: "Correlación de Pearson de las puntuaciones normalizadas en los candidatos que tienen ambas, al menos diez; por encima de 0,9 dentro de un factor, dos indicadores dicen lo mismo (el umbral de get_corr_flags de COINr; OECD/JRC 2008, Handbook, paso 4), y una persona debe decir si eso ha de contar dos veces. Entre factores distintos, y cuando dos indicadores se basan en las mismas celdas, se hace constar.",
    pair: (left, right) => listed([left, right]),
    correlated: (r, countries, factors, sameCells) =>
      `Sus puntuaciones tienen una correlación de ${fixed(r, 2)} en ${counted(countries, "país", "países")} (${inFactors(factors)})${sameCells ? " y se basan en las mismas celdas" : ""}: lo que tienen en común cuenta con ambas ponderaciones; conserve uno, reduzca las ponderaciones o diga en el perfil por qué están los dos.`,
    sameCells: (countries, factors, r) =>
      `En ${counted(countries, "país", "países")} se basan en las mismas celdas (${inFactors(factors)}): la cifra cuenta con la ponderación de ambos${r === undefined ? "" : `, aunque lo que se hace de ella es distinto (correlación ${fixed(r, 2)})`}; conserve los dos solo si es lo que se pretende.`,
    otherPairs: "otros pares",
    notListed: (pairs, strongest) =>
      `${counted(pairs, "par más dice", "pares más dicen")} lo mismo; se enumeran los ${strongest} más fuertes: audite una parte del perfil para ver los demás.`,
    notCompared: (heaviest, of) =>
      `solo se compararon entre sí los ${heaviest} indicadores de mayor ponderación de los ${of}: audite una parte del perfil para ver los demás.`,
    notListedNorCompared: (pairs, strongest, heaviest, of) =>
      `${counted(pairs, "par más dice", "pares más dicen")} lo mismo; se enumeran los ${strongest} más fuertes; solo se compararon entre sí los ${heaviest} indicadores de mayor ponderación de los ${of}: audite una parte del perfil para ver los demás.`,
    briefSameCells: (titles, countries) =>
      `${titles.join(" y ")} se basan en las mismas celdas en ${counted(countries, "país", "países")}`,
    briefCorrelated: (titles, r) =>
      `${titles.join(" y ")} dicen lo mismo: sus puntuaciones tienen una correlación de ${fixed(r, 2)}`,
  },
  direction: {
    title: "Sentido equivocado",
    rule: "Correlación de Pearson de la puntuación normalizada de un indicador con la puntuación del factor del que forma parte, en los candidatos que tienen ambas, al menos diez. Debería ser positiva, ya que el indicador está en el factor; si es negativa, el sentido está equivocado o hay indicadores que se anulan entre sí (OECD/JRC 2008, Handbook, pasos 4 y 8). Se requiere la intervención de una persona cuando el intervalo del 95\u00a0% (Fisher 1921) queda por debajo de 0.",
    against: (factor, { r, pairs, sure }, meant) =>
      `Tiene una correlación de ${fixed(r, 2)} con ${factor}, del que forma parte, en ${counted(pairs, "país", "países")}${sure ? "" : " (lo cual puede ser casual)"}: compruebe que se pretende el sentido «${meant}» y si los indicadores del factor miden una misma cosa.`,
  },
  weights: {
    title: "Ponderaciones que no actúan como importancia",
    rule: "En los países clasificados: el cuadrado de la correlación de un factor con la puntuación, como parte de los cuadrados de todos los factores, frente a su parte de la ponderación. Las ponderaciones de una media son tasas de intercambio y solo se convierten en importancia a través de las varianzas y las correlaciones (Paruolo, Saisana y Saltelli 2013, J. R. Stat. Soc. A 176; Becker, Saisana, Paruolo y Vandecasteele 2017, Ecological Indicators 80). El cuadrado de la correlación lineal representa la razón de correlación de esos autores: no ve las relaciones curvas y cuenta lo que un factor comparte con otros. Se requiere la intervención de una persona cuando la correlación de un factor es negativa o, según su intervalo del 95\u00a0%, puede ser 0; se hace constar una parte de influencia de más del doble o de menos de la mitad de la ponderación.",
    "works-against-score": ({ weight, r }) =>
      `Tiene el ${percent(weight)} de la ponderación y, sin embargo, su correlación con la puntuación es de ${fixed(r, 2)}: los países que obtienen buenos resultados en él tienden a ocupar puestos más bajos, porque prevalecen otros factores que van en sentido contrario; decida si se pretende ese intercambio.`,
    "no-influence": ({ weight, r }) =>
      `Tiene el ${percent(weight)} de la ponderación y su correlación con la puntuación es de ${fixed(r, 2)}, que puede ser nula: la clasificación apenas depende de él; no diga que es tan importante como su ponderación, o dele más.`,
    "weight-is-not-importance": ({ weight, influence }) =>
      `Tiene el ${percent(weight)} de la ponderación y el ${percent(influence)} de la influencia: dígalo donde se citen las ponderaciones, o modifique la ponderación hasta que la influencia sea la que se pretende.`,
    briefInfluence: (factor, { weight, influence }) =>
      `«${factor}» tiene el ${percent(weight)} de la ponderación y el ${percent(influence)} de la influencia`,
    briefCorrelation: (factor, { weight, r }) =>
      `«${factor}» tiene el ${percent(weight)} de la ponderación y, sin embargo, una correlación de ${fixed(r, 2)} con la puntuación`,
  },
  poverty: {
    title: "Necesidad que es pobreza con otro nombre",
    whole: "La puntuación",
    rule: "Correlación de rangos de Spearman de la puntuación de un nodo con el PIB per cápita o, si no se dispone de él, con el grupo de ingreso del Banco Mundial, en los países clasificados que tienen ambos, al menos diez; del conjunto y de cada factor que no se compone deliberadamente de cifras de ingresos. A partir de 0,7, en cualquiera de los dos sentidos, cerca de la mitad del orden del nodo es el de los ingresos (0,7 al cuadrado), y una persona debe decir si eso es lo que ha de medir.",
    followsIncome: (rho, income, countries) =>
      `Su orden tiene una correlación de ${fixed(rho, 2)} con ${audit.incomeIs(income)} en ${counted(countries, "país clasificado", "países clasificados")}: buena parte de él es ${rho < 0 ? "pobreza" : "riqueza"} con otro nombre; diga que eso es lo que se pretende, o haga que pese más lo que debería medir.`,
    brief: (factor, rho, measure, countries) =>
      `«${factor}» sigue a los ingresos: su correlación de rangos con ${audit.incomeKind(measure)} es de ${fixed(rho, 2)} en ${counted(countries, "país", "países")}`,
  },
  "near-constant": {
    title: "Indicadores casi constantes",
    rule: "De los candidatos que tienen evidencia de un indicador ponderado, al menos diez, 95 de cada 100 o más tienen la misma puntuación normalizada (la razón de frecuencias de 95 a 5 de nearZeroVar de caret; Kuhn 2008, Journal of Statistical Software 28(5)). Su ponderación sube o baja a todos por igual y solo decide sobre los pocos restantes.",
    same: (most, of, score, weight) =>
      `${most} de ${of} candidatos con evidencia tienen la puntuación ${digits(score, 3)}: apenas distingue a unos de otros, y su ${percentTo(weight, 1)} de la ponderación mueve a todos por igual; conviértalo en un criterio o añada algo que distinga más.`,
    brief: (title, same, countries) =>
      `${title}: ${same} de ${counted(countries, "país", "países")} con evidencia tienen la misma puntuación`,
  },
  "minimum-coverage": {
    title: "Clasificaciones que dependen de la cobertura mínima",
    rule: "Cada mínimo de evidencia que exige el perfil (minimumCoverage, entre 0 y 1) se sube y se baja 0,1, y los candidatos se clasifican de nuevo. Quien entra o sale está ahí por la elección de un umbral y no por la evidencia de la necesidad o de la voluntad. Se requiere la intervención de una persona cuando sale uno de los 25 primeros, o cuando quien entra estaría entre ellos; en otro caso se hace constar.",
    ranking: "La clasificación",
    hangs: (by, left, entered) => {
      const who = [
        ...(left.length > 0 ? [`salen: ${named(left)}`] : []),
        ...(entered.length > 0 ? [`entran: ${named(entered)}`] : []),
      ];
      return `${moves(by, left.length, entered.length)}; ${who.join("; ")}. Diga qué evidencia es indispensable («requires») en lugar de cuánta.`;
    },
    brief: (subject, by, left, entered) => audit.finding({ subject, message: moves(by, left, entered) }),
  },
};
