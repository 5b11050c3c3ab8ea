import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Matter } from "#shared/domain/matter/matter.ts";
import { CardDialog } from "./CardDialog.tsx";
import { ContactDialog } from "./ContactDialog.tsx";

interface Props {
  readonly matter: Pick<Matter, "id" | "no" | "title" | "speakerName">;
  /** Somebody reported by code or hotline and waits for a call. */
  readonly awaits?: boolean;
  /** Where the visitor is at the counter, a contact card can be printed. */
  readonly withCard?: boolean;
}

/** A line on the contact log and the visitor's contact card, each on a key. */
export function ContactActs({ matter, awaits = false, withCard = false }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState<"log" | "card">();
  const close = () => setOpen(undefined);
  const mayLog = may("contact.log");
  const mayIssue = withCard && may("contact.issueCard");
  useShortcut("Alt+C", () => setOpen("log"), mayLog && open === undefined);
  useShortcut("Alt+K", () => setOpen("card"), mayIssue && open === undefined);

  return (
    <>
      {mayIssue && (
        <Button aria-keyshortcuts="Alt+K" onClick={() => setOpen("card")}>
          {t("contact.card.action")} <KeyHint keys="Alt+K" />
        </Button>
      )}
      {mayLog && (
        <Button
          {...(awaits && { type: "primary" as const })}
          aria-keyshortcuts="Alt+C"
          onClick={() => setOpen("log")}
        >
          {t(awaits ? "contact.log.callBackNow" : "contact.log.action")} <KeyHint keys="Alt+C" />
        </Button>
      )}
      {open === "log" && <ContactDialog matter={matter} awaits={awaits} onClose={close} />}
      {open === "card" && <CardDialog matter={matter} onClose={close} />}
    </>
  );
}
