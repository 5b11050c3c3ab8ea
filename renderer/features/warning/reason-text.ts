import type { TFunction } from "i18next";
import type { WarningReason } from "#shared/domain/warning/warning.ts";
import { dayText } from "../../client/day-text.ts";

type CodeName = (table: "category" | "tag", code: string) => string;

interface Names {
  readonly codeName: CodeName;
  readonly villageName: (code: string) => string;
}

/** The one sentence that says why a warning was given. */
export function reasonText(t: TFunction, reason: WarningReason, { codeName, villageName }: Names): string {
  switch (reason.of) {
    case "W1-visits":
      return t("warning.reason.W1-visits", { ...reason });
    case "W1-matters":
      return t("warning.reason.W1-matters", { ...reason });
    case "W2-people":
      return t("warning.reason.W2-people", { ...reason });
    case "W2-respondent":
      return t("warning.reason.W2-respondent", { ...reason });
    case "W3": {
      const parts = [
        reason.people === null ? "" : t("warning.reason.W3-people", { people: reason.people }),
        reason.festivalOn === null
          ? ""
          : t("warning.reason.W3-festival", { day: dayText(t, reason.festivalOn) }),
      ].filter((part) => part !== "");
      return [t("warning.reason.W3"), ...parts].join(t("warning.reason.join"));
    }
    case "W4": {
      const facts = { clock: t(`deadline.name.${reason.clock}`), day: dayText(t, reason.dueOn) };
      return t(reason.isOver ? "warning.reason.W4-over" : "warning.reason.W4", facts);
    }
    case "W5":
      return reason.words.length === 0
        ? t("warning.reason.W5-tag")
        : t("warning.reason.W5", { words: reason.words.join(t("app.listComma")) });
    case "W6":
      return t("warning.reason.W6", {
        tags: reason.tags.map((tag) => codeName("tag", tag)).join(t("app.listComma")),
      });
    case "W7":
      return t("warning.reason.W7", { count: reason.count, day: dayText(t, reason.dueOn) });
    case "W8":
      return t("warning.reason.W8", { day: dayText(t, reason.dueOn) });
    case "W9-category":
      return t("warning.reason.W9", { ...reason, what: codeName("category", reason.category) });
    case "W9-village":
      return t("warning.reason.W9", { ...reason, what: villageName(reason.villageCode) });
    case "W10":
      return t("warning.reason.W10", { ...reason });
    case "W11":
      return t("warning.reason.W11", { day: dayText(t, reason.lastOn) });
  }
}
