import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { expect, test } from "vitest";
import { countyContract } from "#shared/contract/county.ts";

test("the county's contract has an address and a description for every procedure", async () => {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const description = await generator.generate(countyContract, {
    info: { title: "county", version: "1" },
  });
  const described = Object.entries(description.paths ?? {}).flatMap(([path, methods]) =>
    Object.keys(methods ?? {}).map((method) => `${method} ${path}`),
  );
  const procedures = Object.values(countyContract).flatMap((feature) => Object.keys(feature));
  expect(described).toHaveLength(procedures.length);
  expect(description.paths?.["/v1/desk/push"]?.post?.security).toEqual([{ deskSignature: [] }]);
  expect(description.paths?.["/v1/desk/join"]?.post?.security).toBeUndefined();
});
