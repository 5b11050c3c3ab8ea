import { useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { pieceCount, pieceOf } from "#renderer/client/attachments/file-bytes.ts";
import { hrefTo } from "#renderer/client/places.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { CountyProgress } from "#shared/contract/county-shapes.ts";
import { PIECE_BYTES } from "#shared/domain/attachment/attachment.ts";
import { LIMITS } from "#shared/domain/sync/limits.ts";
import { useCounty } from "../client/county.ts";
import { useOffices } from "../client/OfficePicker.tsx";
import { places } from "../client/places.ts";
import { type Run, RunLine } from "./RunLine.tsx";

type Outcome =
  | Extract<CountyProgress, { phase: "end" | "refused" }>
  | { readonly phase: "stopped" | "broken" | "too-large" };

/** Brings a courier's file in: to the server, proven over every byte, then read. */
export function BringIn() {
  const { t } = useTranslation();
  const county = useCounty();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [run, setRun] = useState<Run>();
  const [outcome, setOutcome] = useState<Outcome>();
  const stop = useRef<AbortController>(undefined);

  async function bring(file: File, signal: AbortSignal): Promise<Outcome> {
    if (file.size > LIMITS.bundleBytes) return { phase: "too-large" };
    const { fileId } = await county.bundle.begin({ bytes: Math.max(1, file.size) }, { signal });
    const started = performance.now();
    for (let index = 0; index < pieceCount(file.size); index += 1) {
      const base64 = await pieceOf(file, index);
      const { received } = await county.bundle.piece(
        { fileId, offset: index * PIECE_BYTES, base64 },
        { signal },
      );
      const remainingMs = ((performance.now() - started) / received) * (file.size - received);
      setRun({ phase: "sending", done: received, total: file.size, remainingMs });
    }
    for await (const step of await county.bundle.import({ fileId }, { signal })) {
      if (step.phase === "end" || step.phase === "refused") return step;
      if (step.phase !== "file") setRun(step);
    }
    return { phase: "broken" };
  }

  async function handleFile(file: File | undefined) {
    if (input.current) input.current.value = "";
    if (!file) return;
    const controller = new AbortController();
    stop.current = controller;
    setOutcome(undefined);
    setRun({ phase: "sending", done: 0, total: file.size, remainingMs: null });
    const result = await bring(file, controller.signal).catch((): Outcome => ({
      phase: controller.signal.aborted ? "stopped" : "broken",
    }));
    setRun(undefined);
    setOutcome(result);
    void queries.invalidateQueries();
  }

  return (
    <Section title={t("county.bundles.in")} hint={t("county.bundles.inHint")}>
      <div className="stack">
        <input
          ref={input}
          type="file"
          accept=".deskbundle"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t("county.bundles.choose")}
          onChange={(event) => void handleFile(event.target.files?.[0])}
        />
        <div className="buttons">
          <Button type="primary" disabled={run !== undefined} onClick={() => input.current?.click()}>
            {t("county.bundles.choose")}
          </Button>
        </div>
        {run && <RunLine run={run} onStop={() => stop.current?.abort()} />}
        {outcome && <Told outcome={outcome} />}
      </div>
    </Section>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const offices = useOffices() ?? [];
  if (outcome.phase === "refused")
    return (
      <Notice tone="late">
        <strong>{t("county.bundles.refused")}</strong>
        <p>{t(`county.bundles.problem.${outcome.problem}`)}</p>
      </Notice>
    );
  if (outcome.phase !== "end") return <Notice tone="wait">{t(`county.bundles.${outcome.phase}`)}</Notice>;
  const { head, phrase, entries, newEntries, attachments, exceptions, stopped } = outcome;
  const name = offices.find(({ office }) => office === head.office)?.name ?? head.office;
  const link = <a href={hrefTo(places.office(head.office))}>{t("county.bundles.toOffice", { name })}</a>;
  if (head.kind === "join")
    return (
      <Notice tone="done">
        <strong>{t("county.bundles.joinTaken", { name })}</strong>
        <p>{t("county.bundles.joinNext")}</p>
        {link}
      </Notice>
    );
  return (
    <Notice tone={stopped ? "late" : "done"}>
      <strong>
        {t(stopped ? "county.bundles.takenStopped" : "county.bundles.taken", { name, no: head.no })}
      </strong>
      <p>
        {t("county.bundles.counts", { entries, newEntries, attachments })}
        {exceptions > 0 && ` ${t("county.bundles.exceptions", { count: exceptions })}`}
      </p>
      <p>{t("county.bundles.compare", { phrase })}</p>
      {link}
    </Notice>
  );
}
