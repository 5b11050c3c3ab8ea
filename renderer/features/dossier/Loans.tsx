import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { Dossier } from "#shared/domain/mediation/dossier.ts";
import { loanOut } from "#shared/domain/mediation/loan.ts";
import { LendDialog, TakeBackDialog } from "./LoanDialogs.tsx";

/** The lending register (借阅登记) of one dossier. */
export function Loans({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const go = useGo();
  const may = useMay();
  const toast = useToast();
  const issue = useAct(desk.dossier.issueRegister);
  const [open, setOpen] = useState<"lend" | "takeBack">();
  const { id, loans } = dossier;
  const out = loanOut(dossier);
  const mayLend = may("dossier.lend");
  const next = out ? "takeBack" : "lend";
  useShortcut("Alt+J", () => setOpen(next), mayLend && open === undefined);

  async function handleRegister() {
    const result = await issue.run({ dossierId: id });
    if (result.ok) go(places.paper(result.value.paperId));
    else if (result.error) toast.trouble(t("dossier.notFound"));
  }

  return (
    <Section
      title={t("dossier.loans.title")}
      actions={
        mayLend && (
          <>
            <Button loading={issue.busy} onClick={() => void handleRegister()}>
              {t("dossier.loans.register")}
            </Button>
            <Button type="primary" aria-keyshortcuts="Alt+J" onClick={() => setOpen(next)}>
              {t(`dossier.loans.${next}`)} <KeyHint keys="Alt+J" />
            </Button>
          </>
        )
      }
    >
      {loans.length === 0 ? (
        <p className="is-soft">{t("dossier.loans.none")}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("dossier.loans.borrower")}</th>
              <th scope="col">{t("dossier.loans.purpose")}</th>
              <th scope="col">{t("dossier.loans.approver")}</th>
              <th scope="col">{t("dossier.loans.outOn")}</th>
              <th scope="col">{t("dossier.loans.backOn")}</th>
              <th scope="col">{t("dossier.loans.note")}</th>
            </tr>
          </thead>
          <tbody>
            {loans.map((loan) => (
              <tr key={loan.id}>
                <td>
                  {loan.borrower} <span className="is-soft">{loan.unit}</span>
                </td>
                <td>{loan.purpose}</td>
                <td>{loan.approver}</td>
                <td>{dayText(t, loan.outOn)}</td>
                <td>
                  {loan.backOn === null ? (
                    <StatusTag tone="wait">{t("dossier.loans.isOut")}</StatusTag>
                  ) : (
                    t("dossier.loans.back", { on: dayText(t, loan.backOn), count: loan.pagesBack ?? 0 })
                  )}
                </td>
                <td>{[loan.note, loan.noteBack].filter((part) => part !== "").join("；")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open === "lend" && <LendDialog dossier={dossier} onClose={() => setOpen(undefined)} />}
      {open === "takeBack" && out && (
        <TakeBackDialog dossier={dossier} loan={out} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
