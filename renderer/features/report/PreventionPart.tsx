import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { hrefTo, places } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useAsk, useDesk } from "#renderer/client/use-desk.ts";
import { useMay, useMe } from "#renderer/client/use-seat.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { PreventionRow } from "#shared/contract/report.ts";
import { PreventionDialog } from "./PreventionDialog.tsx";

/** Shown at once: more than an office declares in a year. */
const SHOWN = 200;

/** 预防申报: what was kept from happening, declared by one person and confirmed by another. */
export function PreventionPart({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isDeclaring, setDeclaring] = useState(false);
  const [said, setSaid] = useState<string>();
  const input = { waiting: false, offset: 0, limit: SHOWN };
  const { data } = useQuery(useAsk().report.preventions.queryOptions({ input }));
  const canDeclare = may("report.declarePrevention");
  useShortcut("Alt+N", () => setDeclaring(true), canDeclare && !isDeclaring);
  if (data === undefined) return <Loading />;
  return (
    <Section
      title={t("report.part.prevention")}
      hint={t("report.prevention.hint")}
      actions={
        canDeclare && (
          <Button aria-keyshortcuts="Alt+N" onClick={() => setDeclaring(true)}>
            {t("report.prevention.declare")} <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      {said !== undefined && <Notice tone="late">{said}</Notice>}
      {data.rows.length === 0 ? (
        <p className="is-soft">{t("report.prevention.none")}</p>
      ) : (
        <div className="report-across">
          <table className="plain-table">
            <thead>
              <tr>
                {(["on", "kind", "matter", "people", "reason", "by", "state"] as const).map((head) => (
                  <th key={head} scope="col" className={head === "people" ? "at-end" : ""}>
                    {t(`report.prevention.${head}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <Line key={row.prevention.id} row={row} onJudged={onChanged} onSaid={setSaid} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isDeclaring && <PreventionDialog onClose={() => setDeclaring(false)} />}
    </Section>
  );
}

interface LineProps {
  readonly row: PreventionRow;
  readonly onJudged: () => void;
  readonly onSaid: (said: string) => void;
}

function Line({ row: { prevention, matterNo }, onJudged, onSaid }: LineProps) {
  const { t } = useTranslation();
  const may = useMay();
  const me = useMe();
  const confirm = useConfirm();
  const judge = useAct(useDesk().report.judgePrevention);
  const { id, form, declaredBy, verdict } = prevention;
  const canJudge = verdict === null && may("report.judgePrevention") && declaredBy.accountId !== me.accountId;

  async function handleJudge(confirmed: boolean) {
    const given = await confirm({
      title: t(confirmed ? "report.prevention.confirmTitle" : "report.prevention.rejectTitle"),
      body: form.reason,
      yes: t(confirmed ? "report.prevention.confirm" : "report.prevention.reject"),
      reason: { label: t("report.prevention.note") },
    });
    if (!given) return;
    const judged = await judge.run({ id, confirmed, note: given.reason });
    if (judged.ok) onJudged();
    else if (judged.error) onSaid(t("report.prevention.refused"));
  }

  return (
    <tr>
      <td className="figures is-whole">{form.on}</td>
      <td className="is-whole">{t(`report.prevention.kindOf.${form.kind}`)}</td>
      <td className="is-whole">
        <a href={hrefTo(places.matter(form.matterId))}>{matterNo}</a>
      </td>
      <td className="figures at-end">{form.people}</td>
      <td>{form.reason}</td>
      <td className="is-whole">{declaredBy.name}</td>
      <td>
        <StatusTag tone={verdict === null ? "wait" : verdict.confirmed ? "done" : "plain"}>
          {t(
            verdict === null
              ? "report.prevention.waiting"
              : verdict.confirmed
                ? "report.prevention.confirmed"
                : "report.prevention.rejected",
          )}
        </StatusTag>
      </td>
      <td className="plain-table-acts">
        {canJudge && (
          <>
            <Button size="small" onClick={() => void handleJudge(true)}>
              {t("report.prevention.confirm")}
            </Button>
            <Button size="small" onClick={() => void handleJudge(false)}>
              {t("report.prevention.reject")}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
