export { countries, country, isTerritory } from "./reference.ts";
export { type ResolveOptions, resolve } from "./resolve.ts";
