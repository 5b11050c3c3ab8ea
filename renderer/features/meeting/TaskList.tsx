import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TaskEntry } from "#shared/contract/task.ts";
import type { TaskAct } from "#shared/domain/meeting/task.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useMay, useToday } from "../../client/use-seat.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { TASK_TONE } from "./refusal-text.ts";
import { TaskDialog } from "./TaskDialog.tsx";

interface Props {
  readonly entries: readonly TaskEntry[];
  /** On a meeting's own page its number is not said again. */
  readonly withMeeting: boolean;
}

/** What meetings set: who, what, by when, and what became of it. */
export function TaskList({ entries, withMeeting }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const today = useToday();
  const [open, setOpen] = useState<{ readonly entry: TaskEntry; readonly act: TaskAct }>();
  return (
    <>
      <ul className="meeting-task-list">
        {entries.map((entry) => {
          const { task, status, acts } = entry;
          const { form, meeting, events } = task;
          const late = status === "OPEN" && form.dueOn < today;
          const last = events.at(-1)?.facts;
          const said = last === undefined ? "" : last.act === "finish" ? last.note : last.reason;
          return (
            <li key={task.id}>
              <StatusTag tone={late ? "late" : TASK_TONE[status]}>
                {late ? t("meeting.task.late") : t(`meeting.task.status.${status}`)}
              </StatusTag>
              <span>
                {form.what}{" "}
                <span className="is-soft">
                  {t("meeting.task.line", { owner: form.ownerName, due: dayText(t, form.dueOn) })}
                  {said !== "" && `${t("app.semicolon")}${said}`}
                </span>
                {withMeeting && (
                  <>
                    {" "}
                    <a
                      href={hrefTo(
                        meeting.kind === "CONFERENCE"
                          ? places.conference(meeting.id)
                          : places.consultation(meeting.id),
                      )}
                    >
                      {meeting.no}
                    </a>
                  </>
                )}
              </span>
              {may("task.record") && (
                <span className="meeting-acts">
                  {acts.map((act) => (
                    <Button
                      key={act}
                      size="small"
                      aria-label={`${t(`meeting.task.act.${act}`)} ${form.what}`}
                      onClick={() => setOpen({ entry, act })}
                    >
                      {t(`meeting.task.act.${act}`)}
                    </Button>
                  ))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {open && <TaskDialog task={open.entry.task} act={open.act} onClose={() => setOpen(undefined)} />}
    </>
  );
}
