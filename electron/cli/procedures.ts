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

/** A procedure as the contract keeps it. */
interface Declared {
  readonly "~orpc": {
    readonly inputSchema?: unknown;
    readonly outputSchema?: unknown;
    readonly errorMap: Readonly<Record<string, { readonly data?: unknown }>>;
  };
}

/** Every procedure of the contract as JSON Schema: what a script sends, gets, and may be refused with. */
export function describeProcedures(): Readonly<Record<string, Described>> {
  const features = contract as unknown as Readonly<Record<string, Readonly<Record<string, Declared>>>>; // two levels, feature and procedure
  const described = Object.entries(features).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => {
      const path = `${feature}.${name}` as ProcedureName; // names of the contract are what the access table is made of
      return [path, describe(path, procedure)] as const;
    }),
  );
  return Object.fromEntries(described);
}

function describe(path: ProcedureName, procedure: Declared): Described {
  const { inputSchema, outputSchema, errorMap } = procedure["~orpc"];
  return {
    access: ACCESS[path],
    input: schemaOf(inputSchema, "input"),
    output: schemaOf(outputSchema, "output"),
    refusals: Object.fromEntries(
      Object.entries(errorMap).map(([code, { data }]) => [code, schemaOf(data, "output")]),
    ),
  };
}

export function isProcedure(path: string): path is ProcedureName {
  return Object.hasOwn(ACCESS, path);
}

function schemaOf(schema: unknown, io: "input" | "output"): unknown {
  if (!(schema instanceof z.ZodType)) return null;
  return z.toJSONSchema(schema, { io, unrepresentable: "any" });
}
