import { Input, InputNumber, Modal } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useToday } from "#renderer/client/use-seat.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { Dossier, Loan } from "#shared/domain/mediation/dossier.ts";
import type { LoanForm } from "#shared/domain/mediation/loan.ts";
import { loanRefusalText } from "./refusal-text.ts";

interface Props {
  readonly dossier: Dossier;
  readonly onClose: () => void;
}

const LINES = [
  { field: "borrower", required: true, most: 60 },
  { field: "unit", required: false, most: 80 },
  { field: "purpose", required: true, most: 200 },
  { field: "approver", required: true, most: 40 },
  { field: "note", required: false, most: 200 },
] as const;

export function LendDialog({ dossier, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const lend = useAct(useDesk().dossier.lend);
  const box = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<LoanForm>({
    borrower: "",
    unit: "",
    purpose: "",
    approver: "",
    outOn: today,
    note: "",
  });
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const isMissing = (field: (typeof LINES)[number]) => field.required && form[field.field].trim() === "";

  async function handleSave() {
    setTried(true);
    if (LINES.some(isMissing)) return focusFirstError(box.current);
    const result = await lend.run({ dossierId: dossier.id, form });
    if (result.ok) {
      toast.done(t("dossier.loans.lent", { borrower: form.borrower }));
      onClose();
    } else if (result.error)
      setRefused(
        result.error.code === "LOAN_REFUSED" ? loanRefusalText(t, result.error.data) : t("dossier.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t("dossier.loans.lendTitle", { no: dossier.no })}
      okText={t("dossier.loans.lend")}
      cancelText={t("ui.cancel")}
      confirmLoading={lend.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div ref={box} className="dossier-dialog" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          {LINES.map((line, index) => (
            <Field
              key={line.field}
              label={t(`dossier.loans.${line.field}`)}
              required={line.required}
              error={tried && isMissing(line) && t("dossier.loans.missing")}
            >
              {(control) => (
                <Input
                  {...control}
                  autoFocus={index === 0}
                  maxLength={line.most}
                  value={form[line.field]}
                  onChange={({ target }) => setForm((now) => ({ ...now, [line.field]: target.value }))}
                />
              )}
            </Field>
          ))}
          <Field label={t("dossier.loans.outOn")} required>
            {(control) => (
              <DateField
                {...control}
                today={today}
                max={today}
                value={form.outOn}
                onChange={(outOn) => outOn && setForm((now) => ({ ...now, outOn }))}
              />
            )}
          </Field>
        </FieldGrid>
      </div>
    </Modal>
  );
}

export function TakeBackDialog({ dossier, loan, onClose }: Props & { readonly loan: Loan }) {
  const { t } = useTranslation();
  const toast = useToast();
  const today = useToday();
  const takeBack = useAct(useDesk().dossier.takeBack);
  const [backOn, setBackOn] = useState(today);
  const [pagesBack, setPagesBack] = useState<number | null>(null);
  const [noteBack, setNoteBack] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();

  async function handleSave() {
    setTried(true);
    setRefused(undefined);
    if (pagesBack === null) return;
    const form = { backOn, pagesBack, noteBack };
    const result = await takeBack.run({ dossierId: dossier.id, loanId: loan.id, form });
    if (result.ok) {
      toast.done(t("dossier.loans.isBack"));
      onClose();
    } else if (result.error)
      setRefused(
        result.error.code === "LOAN_REFUSED" ? loanRefusalText(t, result.error.data) : t("dossier.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t("dossier.loans.backTitle", { borrower: loan.borrower })}
      okText={t("dossier.loans.takeBack")}
      cancelText={t("ui.cancel")}
      confirmLoading={takeBack.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="dossier-dialog" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          <Field
            label={t("dossier.loans.pagesBack")}
            required
            hint={t("dossier.loans.pagesHint", { count: dossier.totalPages })}
            error={tried && pagesBack === null && t("dossier.loans.missing")}
          >
            {(control) => (
              <InputNumber
                {...control}
                autoFocus
                className="dossier-pages"
                min={0}
                max={9999}
                precision={0}
                value={pagesBack}
                onChange={setPagesBack}
              />
            )}
          </Field>
          <Field label={t("dossier.loans.backOn")} required>
            {(control) => (
              <DateField
                {...control}
                today={today}
                min={loan.outOn}
                max={today}
                value={backOn}
                onChange={(on) => on && setBackOn(on)}
              />
            )}
          </Field>
          <Field label={t("dossier.loans.noteBack")} hint={t("dossier.loans.noteBackHint")} wide>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={noteBack}
                onChange={({ target }) => setNoteBack(target.value)}
              />
            )}
          </Field>
        </FieldGrid>
      </div>
    </Modal>
  );
}
