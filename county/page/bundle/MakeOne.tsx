import { useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { ORPCError } from "@orpc/client";
import { useTranslation } from "react-i18next";
import { bytesOf } from "#renderer/client/attachments/file-bytes.ts";
import { Field } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { CountyProgress } from "#shared/contract/county-shapes.ts";
import { PrintOnly } from "#renderer/client/PrintOnly.tsx";
import { printSheet } from "#renderer/sheets/print-sheet.ts";
import { useCounty, useCountyName, useDemo, useMe, useNow } from "../client/county.ts";
import { OfficeSelect, useOffices } from "../client/OfficePicker.tsx";
import { type ReplySlip, ReplySlipSheet } from "../sheets/ReplySlipSheet.tsx";
import { type Run, RunLine } from "./RunLine.tsx";

type Made = Extract<CountyProgress, { phase: "file" }>;
type Outcome =
  { readonly made: Made; readonly slip: ReplySlip } | { readonly told: "stopped" | "broken" | "notJoined" };

/** Makes a file for an office: receipt, everything written to it that it has not taken in, or the answer to its request to join. */
export function MakeOne({ begun }: { readonly begun: string }) {
  const { t } = useTranslation();
  const server = useCounty();
  const queries = useQueryClient();
  const county = useCountyName();
  const me = useMe();
  const now = useNow();
  const demo = useDemo();
  const offices = useOffices();
  const [office, setOffice] = useState(begun);
  const [missing, setMissing] = useState(false);
  const [run, setRun] = useState<Run>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stop = useRef<AbortController>(undefined);

  async function make(signal: AbortSignal): Promise<Outcome> {
    for await (const step of await server.bundle.export({ office }, { signal })) {
      if (step.phase === "file") {
        await fetchFile(step, signal);
        return { made: step, slip: slipOf(step) };
      }
      if (step.phase !== "end" && step.phase !== "refused") setRun({ ...step, total: 0 });
    }
    return { told: "broken" };
  }

  async function fetchFile({ fileId, name, bytes }: Made, signal: AbortSignal): Promise<void> {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for (let offset = 0; offset < bytes;) {
      const { base64 } = await server.bundle.read({ fileId, offset }, { signal });
      const piece = bytesOf(base64);
      if (piece.length === 0) throw new Error("the file ended before its end");
      pieces.push(piece);
      offset += piece.length;
      setRun({ phase: "fetching", done: offset, total: bytes, remainingMs: null });
    }
    const url = URL.createObjectURL(new Blob(pieces, { type: "application/octet-stream" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }

  function slipOf({ no, name: fileName, bytes, entries, phrase }: Made): ReplySlip {
    const officeName = offices?.find((each) => each.office === office)?.name ?? office;
    const ends = { county, office, officeName, madeAt: now, madeBy: me.name };
    return { ...ends, no, fileName, bytes, entries, phrase };
  }

  async function handleMake() {
    setMissing(office === "");
    if (office === "") return;
    const controller = new AbortController();
    stop.current = controller;
    setOutcome(undefined);
    setRun({ phase: "packing", done: 0, total: 0, remainingMs: null });
    const result = await make(controller.signal).catch((error: unknown): Outcome => {
      const isNotJoined = error instanceof ORPCError && error.code === "NOT_JOINED";
      return { told: controller.signal.aborted ? "stopped" : isNotJoined ? "notJoined" : "broken" };
    });
    setRun(undefined);
    setOutcome(result);
    void queries.invalidateQueries();
  }

  return (
    <Section title={t("county.bundles.out")} hint={t("county.bundles.outHint")}>
      <div className="stack">
        <Field
          label={t("county.items.to")}
          required
          error={missing && office === "" && t("county.offices.pickMissing")}
        >
          {(control) => <OfficeSelect {...control} value={office} onChange={setOffice} />}
        </Field>
        <div className="buttons">
          <Button type="primary" disabled={run !== undefined} onClick={() => void handleMake()}>
            {t("county.bundles.make")}
          </Button>
        </div>
        {run && <RunLine run={run} onStop={() => stop.current?.abort()} />}
        {outcome && "told" in outcome && <Notice tone="wait">{t(`county.bundles.${outcome.told}`)}</Notice>}
        {outcome && "made" in outcome && (
          <Notice tone="done">
            <div className="made-file">
              <strong>{t("county.bundles.made", { name: outcome.made.name })}</strong>
              <p>{t("county.bundles.madeCounts", { count: outcome.made.entries, no: outcome.made.no })}</p>
              <p className="join-phrase is-small">{outcome.made.phrase}</p>
              <p>{t("county.bundles.writeDown")}</p>
              <Button icon={<PrinterOutlined />} onClick={() => void printSheet("A4")}>
                {t("county.bundles.printSlip")}
              </Button>
            </div>
            <PrintOnly>
              <ReplySlipSheet slip={outcome.slip} demo={demo} />
            </PrintOnly>
          </Notice>
        )}
      </div>
    </Section>
  );
}
