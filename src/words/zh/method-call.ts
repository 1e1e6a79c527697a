import type { MethodCall } from "../../model/parameter.ts";
import { numbers } from "./numbers.ts";

const { exact } = numbers;

/** A method as it is called: `goalposts（from 0；to 100）`. */
export function call({ method, ...parameters }: MethodCall): string {
  const stated = Object.entries(parameters).map(([name, value]) => `${name} ${plain(value)}`);
  return stated.length === 0 ? method : `${method}（${stated.join("；")}）`;
}

function plain(value: unknown): string {
  if (typeof value === "number") return exact(value);
  if (Array.isArray(value))
    return value.map((one) => (Array.isArray(one) ? one.map(plain).join("：") : plain(one))).join("，");
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([name, one]) => `${name}：${plain(one)}`)
      .join("，");
  return String(value);
}
