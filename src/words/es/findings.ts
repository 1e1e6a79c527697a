import { counted, withUnit } from "./grammar.ts";
import { numbers } from "./numbers.ts";

const { plural } = numbers;

/** What `findings` says of a country. */
export const findings = {
  title: (name: string, code: string) => `${name} (${code})`,
  lead: "Lo que dicen los textos del Informe sobre la trata de personas (informe TIP) y los analistas, por factor y año, primero lo más reciente. Lo que nadie dice no aparece, lo cual no equivale a «no».",
  /** The fact sheet's factors. */
  factors: {
    prevalence: "Prevalencia y formas de la trata de niños",
    "political-will": "Voluntad política",
    "law-and-plan": "Legislación, plan de acción nacional y estrategia",
    engagement: "Colaboración con la sociedad civil y las organizaciones internacionales",
    "us-programs": "Programas conexos de los Estados Unidos",
    restrictions: "Restricciones a la asistencia",
    recommendations: "Recomendaciones",
  },
  none: (name: string) =>
    `Nada de lo disponible habla de ${name}: ni una reseña o un resumen del Informe sobre la trata de personas (informe TIP), ni la conclusión de un analista. En los datos incluidos solo hay resúmenes de los países de la lista de vigilancia del nivel 2 y del nivel 3; las reseñas se aportan con --data.`,
  year: (year: number | null) => (year === null ? "sin año" : `${year}`),
  finding: (title: string, value: number | string, unit: string | null) =>
    `${title}: ${value === "yes" ? "sí" : value === "no" ? "no" : withUnit(value, unit ?? undefined).replace(/^«(.*)»$/u, "$1")}`,
  analyst: "analista",
  recommendations: (year: number, n: number, isCut: boolean) =>
    `Recomendaciones de ${year}: ${counted(n, "recomendación", "recomendaciones")}${isCut ? "; la lista está cortada, de modo que puede haber más" : ""}`,
  /** Whether a recommendation stood in the report before it. */
  status: { kept: "se mantiene", new: "nueva" },
  against: (year: number, kept: number, added: number) =>
    `Con respecto a ${year}: ${kept} ${plural(kept, { one: "se mantiene", other: "se mantienen" })} (con estas palabras u otras parecidas), ${counted(added, "nueva", "nuevas")}.`,
  asks: (verb: string, subject: string) => `pide (${verb}): ${subject}`,
  dropped: (year: number, n: number, isCut: boolean) =>
    `${counted(n, "recomendación", "recomendaciones")} de ${year} no se ${plural(n, { one: "repite", other: "repiten" })}${isCut ? " en la parte disponible de la lista" : ""}:`,
  /** Of what a rule is unsure of. */
  unsure: "Omitido, porque las palabras dejan dudas",
  leftOut: (title: string, year: number | null, reason: string) =>
    `${title}${year === null ? "" : `, ${year}`}: ${reason}`,
  places: (file: string, locator: string) => `${file}, ${locator}`,
};
