import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "../../client/places.ts";
import { useMay, useReadOnly } from "../../client/use-seat.ts";

/** The way to a risk report about a matter, on the matter's page. */
export function WriteRiskReport({ matterId }: { readonly matterId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const isReadOnly = useReadOnly();
  if (isReadOnly || !may("riskReport.issue")) return null;
  return <Button href={hrefTo(places.newRiskReport(matterId))}>{t("risk.new")}</Button>;
}
