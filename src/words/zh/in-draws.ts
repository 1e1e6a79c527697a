export { inDraws } from "../made/zh/inDraws.ts";
