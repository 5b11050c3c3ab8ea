import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ConflictFile } from "#shared/contract/sync.ts";
import { hrefTo, places } from "../../../client/places.ts";
import { useAct } from "../../../client/use-act.ts";
import { useAsk, useDesk } from "../../../client/use-desk.ts";
import { useMay } from "../../../client/use-seat.ts";
import { useConfirm } from "../../../ui/ConfirmDialog.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Loading } from "../../../ui/Loading.tsx";
import { Section } from "../../../ui/Page.tsx";
import { useToast } from "../../../ui/use-toast.ts";
import { atText, labelText } from "../words.ts";

/** Records with two versions after a restore, side by side, until a person has chosen. */
export function ConflictsPart() {
  const { t } = useTranslation();
  const may = useMay();
  const { data: conflicts } = useQuery({
    ...useAsk().sync.conflicts.queryOptions(),
    enabled: may("sync.conflicts"),
  });
  if (!may("sync.conflicts")) return <p>{t("app.forbidden")}</p>;
  if (!conflicts) return <Loading />;
  if (conflicts.length === 0)
    return <EmptyState title={t("sync.conflict.none")} hint={t("sync.conflict.noneHint")} />;
  return (
    <>
      <p className="sync-intro">{t("sync.conflict.intro")}</p>
      {conflicts.map((conflict) => (
        <OneConflict key={conflict.id} conflict={conflict} />
      ))}
    </>
  );
}

function OneConflict({ conflict }: { readonly conflict: ConflictFile }) {
  const { t, i18n } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const confirm = useConfirm();
  const settle = useAct(useDesk().sync.settleConflict);
  const { id, label, table, no, recordId, epoch, seq, foundAt, differences } = conflict;
  const kind = label ? labelText(i18n.language, label) : t("sync.conflict.otherTable", { table });
  const name = t("sync.conflict.record", { table: kind, no });

  async function handleKeep(keep: "own" | "lost") {
    const yes = await confirm({
      title: t(`sync.conflict.${keep}Title`),
      body: t("sync.conflict.body", { name }),
      yes: t(keep === "own" ? "sync.conflict.keepOwn" : "sync.conflict.takeLost"),
    });
    if (!yes) return;
    const settled = await settle.run({ id, keep });
    if (settled.ok) toast.done(t("sync.conflict.done"));
    else if (settled.error) toast.tell(t("sync.conflict.gone"));
  }

  return (
    <Section
      title={name}
      hint={t("sync.conflict.found", { epoch, seq, at: atText(t, foundAt) })}
      actions={table === "matter" && <a href={hrefTo(places.matter(recordId))}>{t("sync.conflict.open")}</a>}
    >
      <table className="plain-table sync-versions" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t("sync.conflict.field")}</th>
            <th scope="col">{t("sync.conflict.own")}</th>
            <th scope="col">{t("sync.conflict.lost")}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, label: words, own, lost }) => (
            <tr key={field}>
              <th scope="row">{words ? labelText(i18n.language, words) : <code>{field}</code>}</th>
              <td>{own ?? t("sync.conflict.nothing")}</td>
              <td>
                {lost ?? t("sync.conflict.nothing")}
                {own !== null && own === lost && <span className="sync-soft">{t("sync.conflict.same")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {may("sync.settleConflict") ? (
        <div className="sync-buttons">
          <Button loading={settle.busy} onClick={() => void handleKeep("own")}>
            {t("sync.conflict.keepOwn")}
          </Button>
          <Button loading={settle.busy} onClick={() => void handleKeep("lost")}>
            {t("sync.conflict.takeLost")}
          </Button>
        </div>
      ) : (
        <p className="sync-soft">{t("sync.conflict.onlyDirector")}</p>
      )}
    </Section>
  );
}
