import type { MethodCall } from "../../model/parameter.ts";
import { numbers } from "./numbers.ts";

const { exact } = numbers;

/** A method as the profile calls it, its parameters as they stand there. */
export function call({ method, ...parameters }: MethodCall): string {
  const said = Object.entries(parameters).map(
    ([name, value]) => `${name} ${typeof value === "number" ? exact(value) : JSON.stringify(value)}`,
  );
  return said.length === 0 ? method : `${method}（${said.join("，")}）`;
}
