import { Button } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { CONCLUDED_STATUSES, type MatterStatus } from "#shared/domain/matter/matter-status.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";

export interface Registration {
  readonly visitId: string;
  readonly no: string;
  readonly matterId: string;
  readonly matterNo: string;
  readonly ordinal: number;
  readonly status: MatterStatus;
}

interface Props {
  readonly registration: Registration;
  readonly onNext: () => void;
}

/** The number, big enough to be read across the counter, and what mostly comes next, each on a key. */
export function Registered({ registration, onNext }: Props) {
  const { visitId, no, matterId, matterNo, ordinal, status } = registration;
  const isConcluded = CONCLUDED_STATUSES.includes(status);
  const { t } = useTranslation();
  const go = useGo();
  const issue = useAct(useDesk().paper.issueForVisit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function print(kind: "VISIT_RECEIPT" | "VISIT_FORM") {
    const issued = await issue.run({ visitId, kind });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  const acts = [
    { keys: "F2", text: t("visit.done.receipt"), run: () => void print("VISIT_RECEIPT") },
    { keys: "F3", text: t("visit.done.form"), run: () => void print("VISIT_FORM") },
    isConcluded
      ? { keys: "F4", text: t("visit.done.reopen"), run: () => go(places.closeMatter(matterId, "reopen")) }
      : { keys: "F4", text: t("visit.done.decide"), run: () => go(`${places.matter(matterId)}?decide=1`) },
    { keys: "F6", text: t("visit.done.open"), run: () => go(places.matter(matterId)) },
  ];
  useShortcut("Ctrl+Enter", onNext);

  return (
    <section className="registered" aria-label={t("visit.done.title")}>
      <h2 ref={heading} tabIndex={-1}>
        <span className="registered-word">{t("visit.done.title")}</span>
        <span className="registered-no">{no}</span>
      </h2>
      <p>
        {t("visit.done.matterNo")} <span className="figures">{matterNo}</span> ·{" "}
        {ordinal > 1 ? t("visit.done.ordinal", { n: ordinal }) : t("visit.done.newMatter")}
      </p>
      {isConcluded && (
        <Notice tone="wait">{t("visit.done.concluded", { status: t(`matter.status.${status}`) })}</Notice>
      )}
      <p className="is-soft">{t("visit.done.keep")}</p>
      <div className="registered-acts">
        {acts.map((act) => (
          <ActButton key={act.keys} {...act} />
        ))}
        <Button type="primary" aria-keyshortcuts="Control+Enter" onClick={onNext}>
          {t("visit.done.next")} <KeyHint keys="Ctrl+Enter" />
        </Button>
      </div>
    </section>
  );
}

function ActButton({
  keys,
  text,
  run,
}: {
  readonly keys: string;
  readonly text: string;
  readonly run: () => void;
}) {
  useShortcut(keys, run);
  return (
    <Button aria-keyshortcuts={keys} onClick={run}>
      {text} <KeyHint keys={keys} />
    </Button>
  );
}
