import { Input, InputNumber, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
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
import type { LoanForm, LoanRefusal } from "#shared/domain/mediation/loan.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Result } from "#shared/kernel/result.ts";
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
  const today = useToday();
  const lend = useAct(useDesk().dossier.lend);
  const box = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<Omit<LoanForm, "outOn">>({
    borrower: "",
    unit: "",
    purpose: "",
    approver: "",
    note: "",
  });
  const [outOn, setOutOn] = useState<PlainDate | null>(today);
  const [tried, setTried] = useState(false);
  const { refused, settle } = useOutcome(onClose);
  const isMissing = (field: (typeof LINES)[number]) => field.required && form[field.field].trim() === "";

  async function handleSave() {
    setTried(true);
    if (outOn === null || LINES.some(isMissing)) return focusFirstError(box.current);
    const done = t("dossier.loans.lent", { borrower: form.borrower });
    settle(await lend.run({ dossierId: dossier.id, form: { ...form, outOn } }), done);
  }

  return (
    <LoanDialog
      title={t("dossier.loans.lendTitle", { no: dossier.no })}
      okText={t("dossier.loans.lend")}
      busy={lend.busy}
      refused={refused}
      onSave={() => void handleSave()}
      onClose={onClose}
    >
      <div ref={box}>
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
          <Field
            label={t("dossier.loans.outOn")}
            required
            error={tried && outOn === null && t("dossier.loans.missing")}
          >
            {(control) => (
              <DateField {...control} today={today} max={today} value={outOn} onChange={setOutOn} />
            )}
          </Field>
        </FieldGrid>
      </div>
    </LoanDialog>
  );
}

export function TakeBackDialog({ dossier, loan, onClose }: Props & { readonly loan: Loan }) {
  const { t } = useTranslation();
  const today = useToday();
  const takeBack = useAct(useDesk().dossier.takeBack);
  const box = useRef<HTMLDivElement>(null);
  const [backOn, setBackOn] = useState<PlainDate | null>(today);
  const [pagesBack, setPagesBack] = useState<number | null>(null);
  const [noteBack, setNoteBack] = useState("");
  const [tried, setTried] = useState(false);
  const { refused, settle } = useOutcome(onClose);

  async function handleSave() {
    setTried(true);
    if (pagesBack === null || backOn === null) return focusFirstError(box.current);
    const form = { backOn, pagesBack, noteBack };
    const result = await takeBack.run({ dossierId: dossier.id, loanId: loan.id, form });
    settle(result, t("dossier.loans.isBack"));
  }

  return (
    <LoanDialog
      title={t("dossier.loans.backTitle", { borrower: loan.borrower })}
      okText={t("dossier.loans.takeBack")}
      busy={takeBack.busy}
      refused={refused}
      onSave={() => void handleSave()}
      onClose={onClose}
    >
      <div ref={box}>
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
          <Field
            label={t("dossier.loans.backOn")}
            required
            error={tried && backOn === null && t("dossier.loans.missing")}
          >
            {(control) => (
              <DateField
                {...control}
                today={today}
                min={loan.outOn}
                max={today}
                value={backOn}
                onChange={setBackOn}
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
    </LoanDialog>
  );
}

interface FrameProps {
  readonly title: string;
  readonly okText: string;
  readonly busy: boolean;
  readonly refused: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function LoanDialog({ title, okText, busy, refused, onSave, onClose, children }: FrameProps) {
  const { t } = useTranslation();
  const handleKeyDown = useEnterSubmit(onSave);
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t("ui.cancel")}
      confirmLoading={busy}
      onOk={onSave}
      onCancel={onClose}
    >
      <div className="dossier-dialog" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        {children}
      </div>
    </Modal>
  );
}

type Failure =
  { readonly code: "LOAN_REFUSED"; readonly data: LoanRefusal } | { readonly code: "DOSSIER_NOT_FOUND" };

/** Closes the dialog when the desk has recorded it, else keeps the reason for it. */
function useOutcome(onClose: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const [refused, setRefused] = useState<string>();
  const settle = (result: Result<unknown, Failure | null>, done: string) => {
    if (result.ok) {
      toast.done(done);
      onClose();
    } else if (result.error?.code === "LOAN_REFUSED") setRefused(loanRefusalText(t, result.error.data));
    else if (result.error) setRefused(t("dossier.notFound"));
  };
  return { refused, settle };
}
