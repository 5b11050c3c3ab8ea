import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SittingFile } from "#shared/contract/room.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useMay } from "../../client/use-seat.ts";
import { useConfirm } from "../../ui/ConfirmDialog.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { BookingDialog } from "./BookingDialog.tsx";
import { sessionRefusalText } from "./refusal-text.ts";

/** Moving, cancelling and reopening, as far as the session takes them. */
export function SittingActions({ file }: { readonly file: SittingFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const confirm = useConfirm();
  const toast = useToast();
  const record = useAct(useDesk().room.record);
  const [isMoving, setMoving] = useState(false);
  const { session, mediation, acts } = file;
  if (!may("room.record")) return null;

  async function ask(act: "cancel" | "reopen") {
    const given = await confirm({
      title: t(`room.sitting.${act}Title`),
      body: t(`room.sitting.${act}Body`),
      yes: t(`room.act.${act}`),
      dangerous: act === "cancel",
      reason: { label: t(`room.sitting.${act}Reason`) },
    });
    if (!given) return;
    const recorded = await record.run({ sessionId: session.id, facts: { act, reason: given.reason } });
    if (recorded.ok) {
      if (act === "cancel") toast.done(t("room.sitting.cancelled"));
    } else if (recorded.error) {
      toast.trouble(
        recorded.error.code === "SESSION_REFUSED"
          ? sessionRefusalText(t, recorded.error.data)
          : t("room.book.gone"),
      );
    }
  }

  return (
    <>
      {acts.includes("move") && <Button onClick={() => setMoving(true)}>{t("room.act.move")}</Button>}
      {acts.includes("cancel") && (
        <Button danger onClick={() => void ask("cancel")}>
          {t("room.act.cancel")}
        </Button>
      )}
      {acts.includes("reopen") && <Button onClick={() => void ask("reopen")}>{t("room.act.reopen")}</Button>}
      {isMoving && (
        <BookingDialog
          moving={{ sessionId: session.id, caseNo: mediation.no, to: session.booking }}
          onClose={() => setMoving(false)}
        />
      )}
    </>
  );
}
