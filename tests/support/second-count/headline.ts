/** The headline sheet made of the second counts. */
import { paidRateOf, plain, rateOf, wanOf, type SecondCell } from "./cells.ts";
import type { Counts } from "./counts.ts";
import { quotient } from "./raw.ts";

export function headlineCells(
  { n }: Counts,
  resolvedBy: "ACCEPTED" | "CLOSED",
): Readonly<Record<string, SecondCell>> {
  const closed = n("closed");
  return {
    visits: plain(n("visits")),
    visitors: plain(n("visitors")),
    registered: plain(n("registered")),
    accepted: plain(n("accepted")),
    closed: plain(closed),
    resolved: plain(n("resolved")),
    "resolved-rate": rateOf(n("resolved"), resolvedBy === "ACCEPTED" ? n("accepted") : closed),
    "same-day-rate": rateOf(n("same-day"), n("accepted")),
    "in-time-rate": rateOf(n("decisions-in-time"), n("decisions-due")),
    "on-time-rate": rateOf(n("closed-on-time"), n("closed-with-a-day")),
    open: plain(n("open")),
    overdue: plain(n("overdue")),
    "handling-days": plain(closed === 0 ? null : quotient(n("days-taken"), closed, 1)),
    mediated: plain(n("mediated")),
    agreed: plain(n("moj/success")),
    "agreed-rate": rateOf(n("moj/success"), n("mediated")),
    "agreed-money": wanOf(n("moj/fen")),
    "performed-rate": rateOf(n("performed"), n("obligations")),
    "paid-rate": paidRateOf(n("paid-fen"), n("owed-fen"), n("payments")),
    "confirmation-rate": rateOf(n("written-applied"), n("written")),
    slips: plain(n("slips-issued")),
    "slip-rate": rateOf(n("slips-due-on-time"), n("slips-due")),
    "repeat-rate": rateOf(n("repeat"), n("visited")),
    "follow-up-rate": rateOf(n("follow-ups-done"), n("follow-ups")),
    "content-rate": rateOf(n("content"), n("ratings")),
    "screening-rate": rateOf(n("rounds-done"), n("rounds-due")),
    "old-petitions": plain(n("old-petitions")),
  };
}
