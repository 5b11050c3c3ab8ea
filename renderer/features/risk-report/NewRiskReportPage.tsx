import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAsk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { Loading } from "../../ui/Loading.tsx";
import { inputFrom, RiskInput } from "./report-input.ts";
import { RiskReportEditor } from "./RiskReportEditor.tsx";

interface Props {
  /** Empty for an event that belongs to no matter. */
  readonly matterId: string;
  /** The warning it answers; empty without one. */
  readonly warningId: string;
}

/** A new risk report: what was begun earlier is brought back, what the matter and the warning say is filled in. */
export function NewRiskReportPage({ matterId, warningId }: Props) {
  const draftName = matterId === "" ? "risk-report" : `risk-report:${matterId}`;
  const [draft, putAside] = useFoundDraft(draftName, RiskInput);
  const [times, setTimes] = useState(0);
  const { data: proposed } = useQuery({
    ...useAsk().riskReport.propose.queryOptions({
      input: {
        ...(matterId === "" ? {} : { matterId }),
        ...(warningId === "" ? {} : { warningId }),
      },
    }),
    // What is being typed is not proposed anew under the hands.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!proposed || draft === undefined) return <Loading />;
  return (
    <RiskReportEditor
      key={times}
      start={draft?.content ?? inputFrom(proposed.form)}
      matter={proposed.matter}
      draftName={draftName}
      savedAt={draft?.savedAt}
      onRestart={() => {
        putAside();
        setTimes(times + 1);
      }}
    />
  );
}
