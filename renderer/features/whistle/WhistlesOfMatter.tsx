import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { MatterFile } from "#shared/contract/matter.ts";
import { responses, tasksOf, whistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import { dayText } from "../../client/day-text.ts";
import { hrefTo, places } from "../../client/places.ts";
import { useToday } from "../../client/use-seat.ts";
import { Section } from "../../ui/Page.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { STATUS_TONE } from "./status-text.ts";
import "./whistle.css";

/** The whistles of a matter: where each stands, and the way to its next act. */
export function WhistlesOfMatter({ file }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  if (file.whistles.length === 0) return null;
  return (
    <Section title={t("whistle.ofMatter.title")}>
      <ul className="whistle-of-matter">
        {file.whistles.toReversed().map((entry) => (
          <Entry key={entry.whistle.id} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function Entry({ entry: { whistle, status } }: { readonly entry: MatterFile["whistles"][number] }) {
  const { t } = useTranslation();
  const today = useToday();
  const { id, no, form, unitNames } = whistle;
  const { dueOn, openTasks } = whistleBrief(whistle);
  const isLate = dueOn !== null && dueOn < today;
  const came = responses(whistle).filter(({ arrival }) => arrival?.came).length;
  return (
    <li>
      <div className="whistle-head">
        <a href={hrefTo(places.whistle(id))}>{no}</a>
        <StatusTag tone={isLate ? "late" : STATUS_TONE[status]}>{t(`whistle.status.${status}`)}</StatusTag>
        <span>
          {dayText(t, form.gatherOn)} {form.gatherAt} {form.place}
        </span>
      </div>
      <span className="is-soft">{unitNames.join(t("app.listComma"))}</span>
      <div className="whistle-head">
        <span>
          {t("whistle.ofMatter.figures", {
            called: form.units.length,
            came,
            tasks: tasksOf(whistle).length,
            open: openTasks,
          })}
        </span>
        {status !== "CLOSED" && status !== "CANCELLED" && (
          <Button size="small" href={hrefTo(places.whistle(id))}>
            {t(`whistle.ofMatter.next.${status}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
