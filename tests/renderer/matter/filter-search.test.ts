import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isFiltered,
  NEWEST_FIRST,
  searchFromView,
  viewFromSearch,
  withFilter,
} from "#renderer/features/matter/filter-search.ts";
import { MatterFilter, MatterSort } from "#shared/contract/matter.ts";
import { MatterStatus } from "#shared/domain/matter/matter-status.ts";
import { Channel, RiskColor } from "#shared/domain/visit/visit.ts";

const someOf = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });

const anyFilter = fc
  .record(
    {
      status: someOf(MatterStatus.options),
      category: someOf(["01", "0901", "99"]),
      villageCode: someOf(["620302100201", "620302100202"]),
      riskColor: someOf(RiskColor.options),
      channel: someOf(Channel.options),
      openedFrom: fc.constant("2026-01-01"),
      openedTo: fc.constant("2026-12-31"),
      overdue: fc.constant(true),
      text: fc.constantFrom("赵小满", "宁远堡访〔2026〕0001号", "a.b,c&d=e"),
    },
    { requiredKeys: [] },
  )
  .map((filter) => MatterFilter.parse(filter));

describe("the address of the matter list", () => {
  test("says nothing for everything, newest first", () => {
    expect(searchFromView({ filter: {}, ...NEWEST_FIRST })).toEqual({});
    expect(viewFromSearch({})).toEqual({ filter: {}, ...NEWEST_FIRST });
  });

  test("brings back every view it was made from", () => {
    fc.assert(
      fc.property(
        anyFilter,
        fc.constantFrom(...MatterSort.options),
        fc.boolean(),
        (filter, sort, descending) => {
          const view = { filter, sort, descending };
          expect(viewFromSearch(searchFromView(view))).toEqual(view);
        },
      ),
    );
  });

  test("with words it cannot read still opens the list", () => {
    expect(
      viewFromSearch({ status: "GONE", openedFrom: "yesterday", sort: "colour", overdue: "0", text: "赵" }),
    ).toEqual({
      filter: { text: "赵" },
      ...NEWEST_FIRST,
    });
  });
});

test("a part of the filter set to nothing is gone", () => {
  const filter = withFilter(withFilter({}, { riskColor: ["RED"], text: "赵" }), { riskColor: [], text: "" });
  expect(filter).toEqual({});
  expect(isFiltered(filter)).toBe(false);
});
