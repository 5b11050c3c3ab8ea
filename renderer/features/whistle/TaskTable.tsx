import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { isTaskLate, nameOfUnit, type TaskProgress } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import { dayText } from "../../client/day-text.ts";
import { WhyDay } from "../../client/deadline/WhyDay.tsx";
import { useToday } from "../../client/use-seat.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";

interface Props {
  readonly whistle: Whistle;
  readonly tasks: readonly TaskProgress[];
  /** Undefined when nothing more is recorded on it. */
  readonly onSettle: ((task: TaskProgress) => void) | undefined;
}

/** Who does what by when, and what came of it. */
export function TaskTable({ whistle, tasks, onSettle }: Props) {
  const { t } = useTranslation();
  if (tasks.length === 0) return <p className="is-soft">{t("whistle.task.none")}</p>;
  return (
    <table className="plain-table whistle-table">
      <thead>
        <tr>
          <th scope="col">{t("whistle.task.unit")}</th>
          <th scope="col">{t("whistle.task.text")}</th>
          <th scope="col">{t("whistle.task.dueOn")}</th>
          <th scope="col">{t("whistle.task.state")}</th>
          {onSettle && (
            <th scope="col">
              <span className="visually-hidden">{t("whistle.act.settle")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.taskNo}>
            <th scope="row">{nameOfUnit(whistle, task.unitId)}</th>
            <td>{task.text}</td>
            <td>
              {dayText(t, task.dueOn)}{" "}
              {task.settled === null && (
                <WhyDay clockId={`whistle/${whistle.id}#whistle-task/${task.taskNo}`} />
              )}
            </td>
            <td>
              <TaskState task={task} />
            </td>
            {onSettle && (
              <td>
                <Button size="small" onClick={() => onSettle(task)}>
                  {t(task.settled === null ? "whistle.task.settle" : "whistle.task.correct")}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TaskState({ task }: { readonly task: TaskProgress }) {
  const { t } = useTranslation();
  const today = useToday();
  const { settled } = task;
  const isLate = isTaskLate(task, today);
  if (settled === null) {
    return (
      <StatusTag tone={isLate ? "late" : "busy"}>
        {t(isLate ? "whistle.task.overdue" : "whistle.task.open")}
      </StatusTag>
    );
  }
  return (
    <>
      <StatusTag tone={settled.result === "DONE" ? "done" : "wait"}>
        {t(`codes.taskResult.${settled.result}`)}
      </StatusTag>{" "}
      {dayText(t, settled.on)} {isLate && <span className="whistle-late">{t("whistle.task.late")}</span>}{" "}
      {settled.text}
    </>
  );
}
