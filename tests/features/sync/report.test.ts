import { afterEach, describe, expect, test } from "vitest";
import { aVisitForm } from "#tests/support/builders.ts";
import { aReportingDesk, type Reporting } from "#tests/support/reporting.ts";

let open: Reporting | undefined;
const reporting = async (...options: Parameters<typeof aReportingDesk>) =>
  (open = await aReportingDesk(...options));
afterEach(() => open?.county.close());

describe("上报", () => {
  test("sends every entry in order, and the receipt says so", async () => {
    const { desk, report, county, store } = await reporting();
    const { matterId } = await desk.visit.register({ form: aVisitForm() });
    const before = await desk.sync.status({});
    expect(before).toMatchObject({ state: "joined", county: { name: "金川区综治中心" } });
    expect(before.waiting.kinds.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["visit", "matter", "office"]),
    );

    const last = store.last().seq;
    const end = await report();
    expect(end).toMatchObject({ trouble: null, stopped: false, receipt: { lastSeq: last } });
    expect(county.held).toHaveLength(last);
    expect(county.documents.get(`matter/${matterId}`)).toMatchObject({ whole: false });
    expect((await desk.sync.status({})).waiting.entries).toBe(0);
    expect(await desk.sync.seen({ records: [`matter/${matterId}`] })).toMatchObject([{ state: "ACCEPTED" }]);
  });
});
