import type { PlugInWords } from "../../explain/plug-in-words.ts";

/** What a method of normalising, aggregating or treating does, by its id. */
export const methods: PlugInWords["methods"] = {
  arithmetic:
    "Los componentes se compensan por completo: un punto perdido en uno se recupera con un punto en otro, según las ponderaciones.",
  conditional: "El primer componente si supera un límite; si no, el segundo multiplicado por un factor.",
  "first-of":
    "El nodo es el primero de sus componentes que tiene evidencia, en el orden del perfil; los demás quedan detrás. Las ponderaciones no deciden nada.",
  geometric:
    "Los componentes se compensan solo en parte: cuanto más bajo es uno, más cuesta compensar su punto siguiente; 0 en uno es 0 en todos.",
  harmonic: "Compensa menos que la media geométrica; se acerca mucho al componente más bajo.",
  minimum:
    "Sin compensación: el nodo es tan bueno como su peor componente. Las ponderaciones solo indican qué componentes cuentan.",
  power: "Media generalizada de orden p: cuanto menor es p, menos se compensan los componentes.",
  "reversed-geometric":
    "Se acerca al componente más alto: para riesgos, en los que un valor alto no se compensa con otros bajos.",
  borda: "Cuántos países están peor; no tiene en cuenta a qué distancia, ni la escala del perfil.",
  categories: "Una puntuación establecida para cada una de las categorías del editor.",
  "distance-to-reference": "Qué parte del camino del peor país a una referencia se ha recorrido.",
  goalposts:
    "Lineal entre dos valores fijos, con recorte: comparable entre años, y ningún país mueve la puntuación de otro.",
  "min-max": "El peor país de la columna recibe el extremo inferior de la escala, y el mejor, el superior.",
  "peer-median":
    "Superado o no superado: estrictamente mejor que la mediana del grupo de pares del país, o más allá de un límite fijo.",
  percentile: "Proporción de los demás países que están peor; los empates cuentan la mitad.",
  piecewise: "Rectas entre puntos establecidos, horizontales fuera de ellos.",
  rank: "Posición en la columna, primero el peor; no tiene en cuenta a qué distancia están los países.",
  thresholds: "Tramos: cada valor recibe la puntuación del escalón más alto que alcanza.",
  "z-score": "Distancia a la media de la columna en desviaciones típicas; sin límites.",
  log: "Acerca una cola larga; solo cuando la asimetría y la curtosis muestran que la hay.",
  winsorise:
    "Acerca los valores extremos al siguiente, unos pocos como máximo; cuando eso no basta, toma logaritmos.",
};
