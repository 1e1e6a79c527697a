import type { workbook as english } from "../en/workbook.ts";
import { workbook as made } from "../made/es/workbook.ts";

/** Names of the workbook's sheets, and the heads of their columns; the sheet Profile is a form that is read back, and the same in every language. */
export const workbook: typeof english = {
  ...made,
  howTo: ({ ranking, country, scores, normalised, raw, gates }) => [
    `Las celdas amarillas de la hoja Profile pueden modificarse: ponderaciones, valores en los extremos de una escala (from, to), direcciones (direction) y partes mínimas de evidencia (minimumCoverage). ${raw}, ${normalised}, ${scores}, ${ranking} y ${country} se calculan con fórmulas. Una ponderación vacía es 1; una parte mínima vacía es la del nodo superior.`,
    `La hoja Profile está protegida sin contraseña, para que nada más se modifique por descuido. Lo modificado queda marcado, y ${ranking} muestra cuántos puestos se ha movido cada país. Los intervalos y las columnas que los siguen en ${ranking} son los del informe: se muestran mientras no se modifique nada.`,
    `Los países excluidos o puestos aparte siguen en ${scores}. Vacíe una celda amarilla de ${gates} y su criterio deja de contar. Un perfil no puede decirlo: al devolver el libro, el criterio vuelve a contar, con una advertencia.`,
    `Puesto: cuántos tienen una puntuación más alta, más 1; antes, las puntuaciones se redondean a 12 cifras significativas. Los gráficos están a la derecha de la tabla en ${ranking}.`,
    "Las cifras grises en cursiva son valores: ninguna fórmula las calcula y ninguna celda amarilla las mueve.",
    `Las columnas de ${normalised} y ${raw} en las que ningún país tiene nada están ocultas. En papel, ${scores} termina con las puntuaciones de los factores. ${raw} ocupa la mayoría de las páginas: ${country} da las cifras de un solo país en unas pocas.`,
  ],
};
