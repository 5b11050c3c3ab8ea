import { wantedClock, type WantedClock } from "../deadline/wanted-clock.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import type { RiskReport } from "./risk-report.ts";

/** One clock for each day that was promised for the next report; the next report of any kind ends it. */
export function riskClocks({ form, issuedOn, issuedBy, events }: RiskReport): readonly WantedClock[] {
  const reports: { readonly on: PlainDate; readonly nextOn: PlainDate | null }[] = [
    { on: issuedOn, nextOn: form.nextOn },
    ...events.flatMap(({ facts }) => {
      if (facts.act === "follow-on") return [{ on: facts.on, nextOn: facts.nextOn }];
      return facts.act === "final" || facts.act === "void" ? [{ on: facts.on, nextOn: null }] : [];
    }),
  ];
  return reports.flatMap(({ on, nextOn }, index) =>
    nextOn === null
      ? []
      : [
          wantedClock({
            name: "risk-follow-on",
            part: `${index + 1}`,
            matterId: form.matterId,
            ownerId: issuedBy.accountId,
            facts: { villageCode: form.place.villageCode },
            startedOn: on,
            fixedOn: nextOn,
            ended: reports[index + 1]?.on ?? null,
          }),
        ],
  );
}
