import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import type { MatterFile } from "#shared/contract/matter.ts";
import { printMu } from "#shared/kernel/land-area.ts";
import { printYuan } from "#shared/kernel/money.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";

export function Facts({ file }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const { matter, visits } = file;
  const { amount, area, place, category } = matter;
  const first = category.slice(0, 2);
  const parentName = first === category ? "" : `${codeName("category", first)} / `;
  const exactly = (said: string, exact: string | null) =>
    said !== "" && exact !== null ? t("matter.fact.exactly", { said, exact }) : said !== "" ? said : exact;

  return (
    <dl className="facts">
      <Fact label={t("matter.fact.category")}>{`${parentName}${codeName("category", category)}`}</Fact>
      <Fact label={t("matter.fact.channel")}>{t(`codes.channel.${matter.channel}`)}</Fact>
      <Fact label={t("matter.fact.opened")}>{`${dayOf(matter.openedAt)} ${timeOf(matter.openedAt)}`}</Fact>
      <Fact label={t("matter.fact.firstReceiver")}>{matter.firstReceiver.name}</Fact>
      <Fact label={t("matter.fact.respondents")}>
        {matter.respondents.map(({ name }) => name).join(t("app.listComma"))}
      </Fact>
      <Fact
        label={t("matter.fact.place")}
      >{`${villageName(place.villageCode)}${place.group}${place.text}`}</Fact>
      <Fact label={t("matter.fact.occurred")}>{visits[0]?.form.occurred}</Fact>
      <Fact label={t("matter.fact.grid")}>{matter.gridCode}</Fact>
      <Fact label={t("matter.fact.involvedCount")}>
        {matter.involvedCount === null ? "" : t("matter.fact.people", { count: matter.involvedCount })}
      </Fact>
      <Fact label={t("matter.fact.amount")}>
        {exactly(
          amount.asSaid,
          amount.exactFen === null ? null : t("matter.fact.yuan", { sum: printYuan(amount.exactFen) }),
        )}
      </Fact>
      <Fact label={t("matter.fact.area")}>
        {exactly(area.asSaid, area.exactMu === null ? null : printMu(Math.round(area.exactMu * 100)))}
      </Fact>
      <Fact label={t("matter.fact.tags")}>
        {matter.tags.map((tag) => codeName("tag", tag)).join(t("app.listComma"))}
      </Fact>
    </dl>
  );
}

/** What was not told takes no room. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === "" || children === null || children === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
