import { terminal } from "../../report/renderers/terminal.ts";
import { chalkFor } from "../chalk.ts";
import type { DocumentFormat } from "./contract.ts";

export const table: DocumentFormat = {
  id: "table",
  isScreen: true,
  render: ({ blocks, words }, { columns, colour }) =>
    terminal(blocks(true), { columns, chalk: chalkFor({ colour }), ...(words && { words }) }),
};
