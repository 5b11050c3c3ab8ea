import { describe, expect, test } from "vitest";
import {
  filterFromSearch,
  isFiltered,
  searchFromFilter,
  withFilter,
} from "#renderer/features/mediation/case-filter.ts";

describe("the case list's filter in the address", () => {
  test("what the address tells and what the filter writes are the same", () => {
    const filter = {
      status: ["MEDIATING" as const],
      mediatorId: "0793e6ad-868e-41fe-8296-f29f7c741288",
      text: "张守田",
      overdue: true,
    };
    expect(filterFromSearch(searchFromFilter(filter))).toEqual(filter);
  });
  test("an old link with a status or person that is none still opens the list", () => {
    expect(filterFromSearch({ status: "GONE", mediator: "x", text: "12" })).toEqual({ text: "12" });
  });
  test("a part taken out is gone, and an empty filter filters nothing", () => {
    const filter = withFilter({ text: "12" }, { text: "" });
    expect(filter).toEqual({});
    expect(isFiltered(filter)).toBe(false);
  });
});
