import { describe, expect, test } from "vitest";
import { otherRoutes } from "#shared/domain/mediation/other-routes.ts";

describe("the other routes told when mediation ends", () => {
  test("labour disputes go to arbitration before the court", () => {
    expect(otherRoutes({ category: "0701" })).toMatch(/^可以向劳动人事争议仲裁委员会申请仲裁/);
  });
  test("a land contract may go to land arbitration or straight to the court", () => {
    expect(otherRoutes({ category: "0901" })).toContain("也可以直接向人民法院提起诉讼");
  });
  test("every dispute is told of arbitration, administrative and court routes in the words of article 26", () => {
    expect(otherRoutes({ category: "0202" })).toContain("仲裁、行政、司法等途径");
  });
});
