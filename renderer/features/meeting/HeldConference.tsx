import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ConferenceFile } from "#shared/contract/conference.ts";
import type { Conference } from "#shared/domain/meeting/conference.ts";
import { hrefTo, places, useGo } from "../../client/places.ts";
import { RISK_LEVEL } from "../../client/risk-level.ts";
import { useAsk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Section } from "../../ui/Page.tsx";
import { RiskDot } from "../../ui/RiskDot.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { TaskList } from "./TaskList.tsx";

interface Props {
  readonly file: ConferenceFile;
  readonly held: NonNullable<Conference["held"]>;
}

/** What a conference decided: matter by matter, with the slip to the competent unit one key away. */
export function HeldConference({ file: { conference, dealt }, held }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const tasks = useQuery(useAsk().task.ofMeeting.queryOptions({ input: { meetingId: conference.id } })).data;
  const { form, before } = held;
  const slipOf = (index: number) => {
    const [item, matter] = [form.items[index], dealt[index]];
    const isOffered =
      item !== undefined && item.unitId !== null && matter?.canIssueSlip === true && may("referral.issue");
    return isOffered ? places.newSlip(item.matterId, item.unitId ?? "") : undefined;
  };
  const first = form.items.findIndex((_, index) => slipOf(index) !== undefined);
  const main = slipOf(first);
  useShortcut("Alt+S", () => main !== undefined && go(main), main !== undefined);

  return (
    <>
      <Section title={t("meeting.held.who")}>
        <p>
          {t("meeting.held.host", { host: form.host, recorder: form.recorder })}
          {t("app.semicolon")}
          {form.members.map(({ name, unit }) => (unit === "" ? name : `${name}（${unit}）`)).join("、")}
        </p>
      </Section>
      <Section title={t("meeting.held.items", { count: form.items.length })}>
        <ol className="meeting-agenda">
          {form.items.map(({ matterId, after, decision }, index) => {
            const was = before[index];
            const slip = slipOf(index);
            return (
              <li key={matterId}>
                <div className="meeting-agenda-head">
                  <div>
                    <a href={hrefTo(places.matter(matterId))}>{dealt[index]?.no}</a> {dealt[index]?.title}{" "}
                    {was && was.colour !== after && (
                      <>
                        <RiskDot level={RISK_LEVEL[was.colour]}>{t(`codes.riskColor.${was.colour}`)}</RiskDot>
                        {" → "}
                      </>
                    )}
                    <RiskDot level={RISK_LEVEL[after]}>{t(`codes.riskColor.${after}`)}</RiskDot>
                  </div>
                  <p className="meeting-words">{decision}</p>
                  {was !== undefined && was.unitName !== "" && (
                    <p>{t("meeting.held.competent", { unit: was.unitName })}</p>
                  )}
                </div>
                {slip !== undefined && (
                  <Button
                    type={index === first ? "primary" : "default"}
                    {...(index === first && { "aria-keyshortcuts": "Alt+S" })}
                    onClick={() => go(slip)}
                  >
                    {t("meeting.held.slip", { unit: was?.unitName ?? "" })}{" "}
                    {index === first && <KeyHint keys="Alt+S" />}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
        {form.other.trim() !== "" && <p className="meeting-words">{form.other}</p>}
      </Section>
      {tasks !== undefined && tasks.length > 0 && (
        <Section title={t("meeting.task.title")}>
          <TaskList entries={tasks} withMeeting={false} />
        </Section>
      )}
    </>
  );
}
