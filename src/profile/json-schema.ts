import * as z from "zod/mini";
import type { Parameter } from "../model/parameter.ts";
import { aggregators, normalisers, treatments } from "../scoring/index.ts";
import { profileSchema } from "./schema.ts";

type Json = Record<string, unknown>;

/** The JSON Schema (draft-7) of a profile file, for editors: shapes from the zod schema, methods from the code's lists. */
export function profileJsonSchema(): Json {
  const schema = z.toJSONSchema(profileSchema, { target: "draft-7", io: "input" }) as Json;
  const definitions = (schema.definitions ?? {}) as Record<string, Json>;
  for (const definition of Object.values(definitions)) {
    const properties = definition.properties as Record<string, Json> | undefined;
    if (properties?.aggregate) properties.aggregate = methodSchema(aggregators);
    if (properties?.normalise) properties.normalise = methodSchema(normalisers);
    if (properties?.treat) properties.treat = methodSchema(treatments);
  }
  return { ...schema, title: "shortlist weighting profile" };
}

interface Method {
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
}

function methodSchema(methods: readonly Method[]): Json {
  return {
    anyOf: [
      { enum: methods.map(({ id }) => id) },
      ...methods.map(({ id, summary, parameters }) => ({
        type: "object",
        description: summary,
        properties: {
          method: { const: id },
          ...Object.fromEntries(
            parameters.map((one) => [one.name, { description: one.summary, ...shape(one) }]),
          ),
        },
        required: ["method", ...parameters.filter(({ required }) => required).map(({ name }) => name)],
        additionalProperties: false,
      })),
    ],
  };
}

function shape(parameter: Parameter): Json {
  const number = { type: "number" };
  const word = parameter.choices ? { enum: parameter.choices } : { type: "string" };
  switch (parameter.kind) {
    case "number":
      return number;
    case "text":
      return word;
    case "number-or-word":
      return { anyOf: [number, word] };
    case "words":
      return { type: "array", items: word, minItems: 1 };
    case "map":
      return { type: "object", additionalProperties: number, minProperties: 1 };
    case "points":
      return {
        type: "array",
        minItems: 1,
        items: { type: "array", items: number, minItems: 2, maxItems: 2 },
      };
    case "limit":
      return {
        type: "object",
        properties: Object.fromEntries(["above", "below", "atLeast", "atMost"].map((key) => [key, number])),
        minProperties: 1,
        maxProperties: 1,
        additionalProperties: false,
      };
  }
}
