import { useTranslation } from "react-i18next";
import {
  factsOf,
  nameOfUnit,
  responses,
  type UnitResponse,
} from "#shared/domain/whistle/whistle-progress.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import { dayText } from "../../client/day-text.ts";
import { WhyDay } from "../../client/deadline/WhyDay.tsx";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { RATING_TONE } from "./status-text.ts";

/** The units that were called: what is expected of each, whether it came, and how it answered the call. */
export function UnitTable({ whistle }: { readonly whistle: Whistle }) {
  const { t } = useTranslation();
  const ratings = factsOf(whistle, "close")[0]?.ratings ?? [];
  return (
    <table className="plain-table whistle-table">
      <thead>
        <tr>
          <th scope="col">{t("whistle.units.unit")}</th>
          <th scope="col">{t("whistle.units.expected")}</th>
          <th scope="col">{t("whistle.units.arrival")}</th>
          {ratings.length > 0 && <th scope="col">{t("whistle.units.rating")}</th>}
        </tr>
      </thead>
      <tbody>
        {responses(whistle).map((unit) => {
          const rating = ratings.find(({ unitId }) => unitId === unit.unitId)?.rating;
          return (
            <tr key={unit.unitId}>
              <th scope="row">{nameOfUnit(whistle, unit.unitId)}</th>
              <td>{unit.expected}</td>
              <td>
                <ArrivalText unit={unit} whistle={whistle} />
              </td>
              {rating !== undefined && (
                <td>
                  <StatusTag tone={RATING_TONE[rating]}>{t(`codes.whistleRating.${rating}`)}</StatusTag>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ArrivalText({ unit, whistle }: { readonly unit: UnitResponse; readonly whistle: Whistle }) {
  const { t } = useTranslation();
  const { arrival, arrivedOn, inTime, unitId } = unit;
  if (arrival === null) {
    return (
      <span className="is-soft">
        {t("whistle.units.waiting")} <WhyDay clockId={`whistle/${whistle.id}#whistle-arrive/${unitId}`} />
      </span>
    );
  }
  if (!arrival.came) {
    return (
      <>
        <StatusTag tone="late">{t("whistle.arrive.ABSENT")}</StatusTag> {arrival.reason}
      </>
    );
  }
  const on = arrivedOn === null || arrivedOn === whistle.form.gatherOn ? "" : `${dayText(t, arrivedOn)} `;
  return (
    <>
      <StatusTag tone={inTime === true ? "done" : "wait"}>
        {t(inTime === true ? "whistle.units.inTime" : "whistle.units.late")}
      </StatusTag>{" "}
      {on}
      {arrival.at} {arrival.who}
    </>
  );
}
