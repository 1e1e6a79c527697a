export { inDraws } from "../made/fr/inDraws.ts";
