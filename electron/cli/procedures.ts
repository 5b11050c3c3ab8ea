import { z } from "zod";
import { ACCESS, type ProcedureName } from "#shared/contract/access.ts";
import { contract } from "#shared/contract/index.ts";

interface Described {
  readonly access: unknown;
  readonly input: unknown;
  readonly output: unknown;
  /** Facts of each refusal by its code. */
  readonly refusals: Readonly<Record<string, unknown>>;
}

/** Every procedure of the contract as JSON Schema: what a script sends, gets, and may be refused with. */
export function describeProcedures(): Readonly<Record<string, Described>> {
  const described = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => {
      const path = `${feature}.${name}`;
      const { inputSchema, outputSchema, errorMap } = procedure["~orpc"];
      const refusals = Object.entries(errorMap as Readonly<Record<string, { readonly data?: unknown }>>);
      const description: Described = {
        access: ACCESS[path as ProcedureName], // names of the contract are what the access table is made of
        input: schemaOf(inputSchema, "input"),
        output: schemaOf(outputSchema, "output"),
        refusals: Object.fromEntries(refusals.map(([code, { data }]) => [code, schemaOf(data, "output")])),
      };
      return [path, description] as const;
    }),
  );
  return Object.fromEntries(described);
}

export function isProcedure(path: string): path is ProcedureName {
  return Object.hasOwn(ACCESS, path);
}

function schemaOf(schema: unknown, io: "input" | "output"): unknown {
  if (!(schema instanceof z.ZodType)) return null;
  return z.toJSONSchema(schema, { io, unrepresentable: "any" });
}
