import { safe } from "@orpc/client";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../client/use-desk.ts";
import { useToday } from "../../client/use-seat.ts";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { IncomingEditor } from "./IncomingEditor.tsx";
import { emptyIncoming, IncomingInput, withSource } from "./incoming-input.ts";
import "./incoming.css";

interface Start {
  readonly input: IncomingInput;
  /** Where it came from; empty when it is begun here. */
  readonly about: string;
  /** When the draft was kept that was brought back. */
  readonly savedAt?: string | undefined;
}

/** A new incoming slip: what was begun earlier is brought back, what the county sent is filled in. */
export function NewIncomingPage({ itemId = "" }: { readonly itemId?: string | undefined }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const today = useToday();
  const draftName = itemId === "" ? "incoming" : `incoming:${itemId}`;
  const [start, setStart] = useState<Start>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let here = true;
    void (async () => {
      const [kept, items] = await Promise.all([
        safe(desk.draft.load({ form: draftName })),
        itemId === "" ? undefined : safe(desk.incoming.fromCounty()),
      ]);
      if (!here) return;
      const item = items?.data?.find((each) => each.itemId === itemId);
      const about = item
        ? t("incoming.form.fromCounty", { kind: t(`incoming.county.${item.kind}`), no: item.no })
        : "";
      const read = IncomingInput.safeParse(kept.data?.content);
      if (read.success) {
        return setStart({ input: read.data, about, savedAt: kept.data?.savedAt });
      }
      const fresh = emptyIncoming(today);
      if (item === undefined) return setStart({ input: fresh, about });
      const matter =
        item.matterId === null ? undefined : (await safe(desk.matter.file({ id: item.matterId }))).data;
      if (!here) return;
      setStart({
        about,
        input: {
          ...withSource(fresh, "COUNTY"),
          senderName: item.countyName,
          theirNo: item.no,
          receivedOn: item.sentOn,
          theirDueOn: item.dueOn,
          request: item.kind === "assignment" ? `${item.title}\n${item.text}` : item.text,
          petitioner: matter?.matter.speakerName ?? "",
          category: matter?.matter.category ?? "",
          link: matter
            ? { matterId: matter.matter.id, no: matter.matter.no, title: matter.matter.title }
            : null,
          countyItemId: itemId,
        },
      });
    })();
    return () => {
      here = false;
    };
  }, [desk, draftName, itemId, t, today]);

  if (!start) return <Loading />;
  if (itemId !== "" && start.about === "") {
    return (
      <Page title={t("incoming.form.title")}>
        <Notice tone="wait">{t("incoming.refused.itemGone")}</Notice>
      </Page>
    );
  }
  return (
    <IncomingEditor
      key={round}
      start={start.input}
      about={start.about}
      savedAt={start.savedAt}
      draftName={draftName}
      onRestart={() => {
        setStart({ input: emptyIncoming(today), about: start.about });
        setRound(round + 1);
      }}
    />
  );
}
