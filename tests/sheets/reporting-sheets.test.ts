/** The courier slip and the ledger of reporting upward: whole on the page, whatever they have to say. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CourierSlip, Ledger } from "#shared/contract/sync.ts";
import { POLICY } from "#shared/domain/sync/policy-tables.ts";
import { faults } from "./measure.ts";
import { LONG_NAME, prose } from "./payloads.ts";
import { Press } from "./press.ts";

const press = new Press();
beforeAll(() => press.open());
afterAll(() => press.close());

const AT = "2026-07-10T01:00:00.000Z";

function aCourierSlip(over: Partial<CourierSlip> = {}): CourierSlip {
  return {
    no: "620302100-2026-0007",
    office: "620302100",
    centerName: "宁远堡镇综治中心",
    county: "金川区综治中心",
    madeAt: AT,
    entries: 12,
    attachments: 2,
    fromSeq: 101,
    toSeq: 112,
    bytes: 3_400_000,
    fileName: "620302100-2026-0007.deskbundle",
    phrase: "4873 5733 5657",
    madeBy: "何秉诚",
    ...over,
  };
}

function aLedger(over: Partial<Ledger> = {}): Ledger {
  return {
    office: "620302100",
    centerName: "宁远堡镇综治中心",
    county: "金川区综治中心",
    madeAt: AT,
    epoch: 1,
    ownSeq: 120,
    receipt: null,
    kinds: Object.entries(POLICY).map(([table, { label }]) => ({
      table,
      label,
      own: 1_384,
      county: 1_380,
      waiting: 4,
    })),
    exceptions: [],
    queries: [],
    ...over,
  };
}

const query = (seq: number, text: string): Ledger["queries"][number] => ({
  id: String(seq).padStart(12, "0"),
  seq,
  kind: "query",
  at: AT,
  body: { about: null, text, dueOn: "2026-07-20" },
  readAt: null,
  readBy: null,
  answers: [],
  closedAt: null,
  withdrawn: null,
});

test("a courier slip is one page with its stub, and both carry the check phrase", async () => {
  for (const name of ["宁远堡镇综治中心", LONG_NAME]) {
    await press.showCourierSlip({
      slip: aCourierSlip({ centerName: name, county: name, madeBy: name.slice(0, 10) }),
      demo: true,
    });
    expect(await faults(press.page)).toEqual([]);
    const { sizes, text } = await press.print("courier");
    expect(sizes).toHaveLength(1);
    expect(text.replaceAll(/\s/g, "").match(/487357335657/g)).toHaveLength(2);
  }
});

test("the county's slip goes back with the stick: one page with its stub, both with the check phrase", async () => {
  for (const name of ["金川区社会治安综合治理中心", LONG_NAME]) {
    await press.showReplySlip({
      slip: {
        no: "620302100-2026-0007",
        county: name,
        office: "620302100",
        officeName: name,
        fileName: "620302100-2026-0007.deskbundle",
        bytes: 20_480,
        entries: 3,
        madeAt: AT,
        madeBy: "周明远",
        phrase: "4873 5733 5657",
      },
      demo: false,
    });
    expect(await faults(press.page)).toEqual([]);
    const { sizes, text } = await press.print("courier-reply");
    expect(sizes).toHaveLength(1);
    expect(text).toContain("回执，下发3条");
    expect(text.replaceAll(/\s/g, "").match(/487357335657/g)).toHaveLength(2);
  }
});

test("the ledger of a usual day is one page", async () => {
  const queries = [query(3, "请补充涉及人数"), query(2, prose(200)), query(1, "请说明调解情况")];
  await press.showLedger({ ledger: aLedger({ queries }), demo: false });
  expect(await faults(press.page)).toEqual([]);
  const { sizes, text } = await press.print("ledger");
  expect(sizes).toHaveLength(1);
  for (const words of ["还没有县级的回执", "来访登记", "1384", "1380", "请补充涉及人数"])
    expect(text).toContain(words);
});

test("a ledger with much to ask goes on over as many pages as it takes, and loses nothing", async () => {
  const queries = Array.from({ length: 50 }, (_, index) =>
    query(50 - index, `第${50 - index}问 ${prose(300)}`),
  );
  const exceptions = Array.from({ length: 200 }, (_, index) => ({
    table: "matter",
    no: `宁远堡事〔2026〕${index + 1}号`,
    seq: index + 1,
    reason: "without no",
  }));
  await press.showLedger({
    ledger: aLedger({ queries, exceptions, centerName: LONG_NAME, county: LONG_NAME }),
    demo: true,
  });
  expect(await faults(press.page)).toEqual([]);
  const { text } = await press.print("ledger-long");
  expect(text).toContain("第1问");
  expect(text).toContain("〔2026〕200号");
});
