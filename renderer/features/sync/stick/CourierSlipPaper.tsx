import { useTranslation } from "react-i18next";
import type { CourierSlip } from "#shared/contract/sync.ts";
import { useOffice } from "../../../client/use-seat.ts";
import { readOffset } from "../../../sheets/printer/calibration.ts";
import { SheetPreview } from "../../../sheets/SheetPreview.tsx";
import { CourierSlipSheet } from "../../../sheets/sync/CourierSlipSheet.tsx";

export function CourierSlipPaper({ slip }: { readonly slip: CourierSlip }) {
  const { t } = useTranslation();
  const { office } = useOffice();
  return (
    <div className="sync-preview" tabIndex={0} role="region" aria-label={t("sync.stick.export.preview")}>
      <SheetPreview offset={readOffset("A4")}>
        <CourierSlipSheet slip={slip} demo={office.demo} />
      </SheetPreview>
    </div>
  );
}
