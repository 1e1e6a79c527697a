import * as z from "zod/mini";
import { jsonSchema } from "../model/json-schema.ts";
import type { Method, Parameter } from "../model/parameter.ts";
import { extensionSchema, profileSchema } from "../model/stated-profile.ts";
import { aggregators, normalisers, treatments } from "../scoring/index.ts";

type Json = Record<string, unknown>;

/**
 * The JSON Schema (draft 2020-12) of a profile file, for editors: shapes from the zod schema, methods from the code's lists. A file that
 * extends another has keys of its own; by a choice of two an editor could not tell which mistake was meant.
 *
 * @param summaries what each method does, by its id
 */
export function profileJsonSchema(summaries: Readonly<Record<string, string>>): Json {
  const methodSchema = (methods: readonly Method[]) => schemaOf(methods, summaries);
  const either = z.union([extensionSchema, profileSchema]);
  const named = { of: "profile-file", title: "Weighting profile of shortlist, whole or extending another" };
  const { anyOf, ...schema } = jsonSchema(either, named, "input");
  const definitions = (schema.$defs ?? {}) as Record<string, Json>;
  for (const definition of Object.values(definitions)) {
    const properties = definition.properties as Record<string, Json> | undefined;
    if (properties?.aggregate) properties.aggregate = methodSchema(aggregators);
    if (properties?.normalise) properties.normalise = methodSchema(normalisers);
    if (properties?.treat) properties.treat = methodSchema(treatments);
  }
  const [extension, whole] = anyOf as Json[];
  return {
    ...schema,
    type: "object",
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    ...{ if: { properties: { extends: true }, required: ["extends"] }, then: extension, else: whole },
  };
}

function schemaOf(methods: readonly Method[], summaries: Readonly<Record<string, string>>): Json {
  return {
    anyOf: [
      { enum: methods.map(({ id }) => id) },
      ...methods.map(({ id, parameters }) => ({
        type: "object",
        description: summaries[id],
        properties: {
          method: { const: id },
          ...Object.fromEntries(
            Object.entries(parameters).map(([name, parameter]) => [name, shapeOf(parameter)]),
          ),
        },
        required: ["method", ...Object.keys(parameters).filter((name) => parameters[name]!.required)],
        additionalProperties: false,
      })),
    ],
  };
}

/** Of one parameter, without the name of the draft, which stands at the top of the whole. */
function shapeOf({ shape, summary }: Parameter): Json {
  const { $schema, ...schema } = z.toJSONSchema(shape.schema(z), { io: "input" }) as Json;
  return { description: summary, ...schema };
}
