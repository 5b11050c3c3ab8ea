import type { TFunction } from "i18next";
import { nameOfUnit, tasksOf } from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle, WhistleFacts } from "#shared/domain/whistle/whistle.ts";
import { dayText } from "../../client/day-text.ts";

/** What was recorded with an event, a line for each thing. */
export function eventWords(t: TFunction, whistle: Whistle, facts: WhistleFacts): readonly string[] {
  const of = (unitId: string, text: string) => t("app.said", { label: nameOfUnit(whistle, unitId), text });
  const why = (text: string) => (text === "" ? [] : [t("app.said", { label: t("whistle.event.why"), text })]);
  switch (facts.act) {
    case "arrive":
      return [
        ...facts.arrivals.map((arrival) =>
          of(
            arrival.unitId,
            arrival.came
              ? `${arrival.who} ${arrival.at}`
              : t("whistle.absentBecause", { reason: arrival.reason }),
          ),
        ),
        ...why(facts.why),
      ];
    case "talk":
      return [facts.conclusion, ...givenWords(facts.tasks)];
    case "assign":
      return givenWords(facts.tasks);
    case "settle": {
      const task = tasksOf(whistle)[facts.taskNo - 1];
      return [
        ...(task ? [of(task.unitId, task.text)] : []),
        [t(`codes.taskResult.${facts.result}`), facts.text].filter(Boolean).join(t("app.semicolon")),
        ...why(facts.why),
      ];
    }
    case "close":
      return [
        facts.outcome,
        ...facts.ratings.map(({ unitId, rating }) => of(unitId, t(`codes.whistleRating.${rating}`))),
      ];
    case "cancel":
      return [facts.reason];
  }

  function givenWords(tasks: Extract<WhistleFacts, { act: "assign" }>["tasks"]): readonly string[] {
    return tasks.map(({ unitId, text, dueOn }) =>
      of(unitId, t("whistle.task.by", { text, due: dayText(t, dueOn) })),
    );
  }
}
