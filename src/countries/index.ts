export { countries, country, isTerritory } from "./reference.ts";
export { resolve } from "./resolve.ts";
