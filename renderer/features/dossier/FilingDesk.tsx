import { useQuery } from "@tanstack/react-query";
import { Button, type GetRef, Input, Select } from "antd";
import { type SetStateAction, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { Field, FieldGrid } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { type Retention, RETENTIONS } from "#shared/codes/handling.ts";
import type { DossierCheck } from "#shared/domain/mediation/dossier-check.ts";
import {
  entriesOf,
  type Filing,
  filingRows,
  missingPlaces,
  NOTHING_CHANGED,
  totalPages,
} from "./filing-model.ts";
import { FilingTable } from "./FilingTable.tsx";
import { PageCounter } from "./PageCounter.tsx";
import { filingRefusalText } from "./refusal-text.ts";
import { useCasePapers } from "./use-case-papers.ts";

/** Puts a dossier together: what is there and missing, pages, retention, note, then 立卷. */
export function FilingDesk({ caseId }: { readonly caseId: string }) {
  const may = useMay();
  const { t } = useTranslation();
  const { data: check } = useQuery(useAsk().dossier.check.queryOptions({ input: { caseId } }));
  if (!check) return <Loading />;
  if (check.obstacle) return <Notice tone="info">{filingRefusalText(t, check.obstacle)}</Notice>;
  if (!may("dossier.file")) return <Notice tone="info">{t("dossier.notYet")}</Notice>;
  return <Desk caseId={caseId} check={check} />;
}

interface Props {
  readonly caseId: string;
  readonly check: DossierCheck;
}

function Desk({ caseId, check }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const confirm = useConfirm();
  const file = useAct(desk.dossier.file);
  const papers = useCasePapers(caseId);
  const [counted, setCounted] = useState<ReadonlyMap<string, number>>();
  const [filing, setFiling] = useState<Filing>(NOTHING_CHANGED);
  const [retention, setRetention] = useState<Retention>(check.retention);
  const [checkedBy, setCheckedBy] = useState("");
  const [note, setNote] = useState("");
  const [refused, setRefused] = useState<string>();
  const noteBox = useRef<GetRef<typeof Input.TextArea>>(null);
  const handleCounted = useCallback((pages: ReadonlyMap<string, number>) => setCounted(pages), []);
  const change = (next: SetStateAction<Filing>) => {
    setRefused(undefined);
    setFiling(next);
  };

  const rows = filingRows(check, filing, counted ?? new Map());
  const total = totalPages(rows);
  const missing = missingPlaces(check, rows);
  const isCounting = papers !== undefined && counted === undefined;

  async function handleFile() {
    if (file.busy || isCounting) return;
    setRefused(undefined);
    if (missing.length > 0 && note.trim() === "") {
      setRefused(
        t("dossier.refused.required-missing", {
          places: missing.map(({ name }) => name).join(t("app.listComma")),
        }),
      );
      noteBox.current?.focus();
      return;
    }
    if (filing.paperOnly.some(({ title }) => title.trim() === "")) {
      setRefused(t("dossier.refused.unnamed"));
      return;
    }
    const sure = await confirm({
      title: t("dossier.confirm.title"),
      body: t("dossier.confirm.body", { count: total ?? 0 }),
      yes: t("dossier.file"),
    });
    if (!sure) return;
    const form = { entries: entriesOf(rows), checkedBy, retention, note };
    const result = await file.run({ caseId, form });
    if (result.ok) toast.done(t("dossier.filed", { no: result.value.no }));
    else if (result.error)
      setRefused(
        result.error.code === "FILING_REFUSED"
          ? filingRefusalText(t, result.error.data)
          : t("dossier.notFound"),
      );
  }
  useShortcut("Ctrl+Enter", () => void handleFile());

  return (
    <>
      {isCounting && (
        <PageCounter papers={papers.filter(({ voided }) => voided === null)} onCounted={handleCounted} />
      )}
      <div className="dossier-notices">
        <MissingNotice missing={missing} hasNote={note.trim() !== ""} />
        {check.voided.map(({ id, kind, no, reason }) => (
          <Notice key={id} tone="info">
            {t("dossier.voided", { kind: t(`paper.kind.${kind}`), no, reason })}
          </Notice>
        ))}
      </div>
      <Section
        title={t("dossier.contents")}
        hint={total === null ? t("dossier.notCounted") : t("dossier.total", { count: total })}
      >
        <FilingTable check={check} rows={rows} missing={missing} onChange={change} />
      </Section>
      <Section title={t("dossier.rest")}>
        <FieldGrid>
          <Field label={t("dossier.retention")} hint={t("dossier.retentionHint")}>
            {(control) => (
              <Select
                {...control}
                value={retention}
                options={RETENTIONS.map((value) => ({ value, label: t(`codes.retention.${value}`) }))}
                onChange={setRetention}
              />
            )}
          </Field>
          <Field label={t("dossier.checkedBy")} hint={t("dossier.checkedByHint")}>
            {(control) => (
              <Input
                {...control}
                maxLength={40}
                value={checkedBy}
                onChange={(event) => setCheckedBy(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("dossier.note")} hint={t("dossier.noteHint")} wide required={missing.length > 0}>
            {(control) => (
              <Input.TextArea
                {...control}
                ref={noteBox}
                maxLength={2000}
                rows={4}
                value={note}
                onChange={(event) => {
                  setRefused(undefined);
                  setNote(event.target.value);
                }}
              />
            )}
          </Field>
        </FieldGrid>
      </Section>
      {refused !== undefined && <Notice tone="late">{refused}</Notice>}
      <div className="dossier-file">
        {isCounting && <span role="status">{t("dossier.counting")}</span>}
        <Button
          type="primary"
          size="large"
          loading={file.busy}
          disabled={isCounting}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void handleFile()}
        >
          {t("dossier.file")} <KeyHint keys="Ctrl+Enter" />
        </Button>
      </div>
    </>
  );
}

/** What is missing, a sentence for each place, or that nothing is. */
function MissingNotice({
  missing,
  hasNote,
}: {
  readonly missing: readonly DossierCheck["places"][number][];
  readonly hasNote: boolean;
}) {
  const { t } = useTranslation();
  if (missing.length === 0) return <Notice tone="done">{t("dossier.complete")}</Notice>;
  return (
    <Notice tone={hasNote ? "info" : "wait"}>
      <ul className="dossier-missing">
        {missing.map(({ key, name, need }) => (
          <li key={key}>{t(`dossier.missing.${need === "IF_AGREED" ? "agreed" : "always"}`, { name })}</li>
        ))}
      </ul>
      <p>{t(hasNote ? "dossier.missing.noted" : "dossier.missing.how")}</p>
    </Notice>
  );
}
