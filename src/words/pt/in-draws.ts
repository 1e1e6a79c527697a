export { inDraws } from "../made/pt/inDraws.ts";
