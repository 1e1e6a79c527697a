export { inDraws } from "../made/ru/inDraws.ts";
