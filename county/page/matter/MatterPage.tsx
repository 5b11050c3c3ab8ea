import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { hrefTo, useGo } from "#renderer/client/places.ts";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { TimeLine } from "#renderer/ui/TimeLine.tsx";
import type { MatterFile, TimeLineRow } from "#shared/contract/county-shapes.ts";
import { useAsk, useMay } from "../client/county.ts";
import { places } from "../client/places.ts";
import { momentText, useWord } from "../client/words.ts";
import { AddressedSlipCard } from "../slip/AddressedSlipCard.tsx";
import { AttachmentList } from "./AttachmentList.tsx";
import { DocumentList } from "./DocumentList.tsx";
import { HeldPapers } from "./HeldPapers.tsx";

interface Props {
  readonly office: string;
  readonly matterId: string;
}

export function MatterPage({ office, matterId }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useQuery(
    useAsk().matter.file.queryOptions({ input: { office, matterId }, retry: false, staleTime: 30_000 }),
  );
  if (isError)
    return (
      <Page title={t("county.matter.missing")}>
        <EmptyState
          title={t("county.matter.missing")}
          hint={t("county.refused.matterNotFound")}
          action={<a href={hrefTo(places.matters())}>{t("county.matter.toList")}</a>}
        />
      </Page>
    );
  return data ? <Opened file={data} /> : <Loading />;
}

function Opened({ file }: { readonly file: MatterFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const go = useGo();
  const { office, officeName, matterId, documents, slips, attachments, timeLine } = file;
  const matter = documents.find(({ table }) => table === "matter");
  const no = textIn(matter?.doc["no"]);
  const title = textIn(matter?.doc["title"]) || no;
  const papers = documents.filter(({ table }) => table === "paper");
  const others = documents.filter(({ table }) => !["paper", "attachment"].includes(table));
  const about = `matter/${matterId}/${no}`;
  return (
    <Page
      title={title}
      wide
      hint={
        <>
          {no} · <a href={hrefTo(places.office(office))}>{officeName}</a>
        </>
      }
      actions={
        may("item.query") && (
          <>
            <Button onClick={() => go(places.newItem({ office, about, kind: "query" }))}>
              {t("county.matter.query")}
            </Button>
            <Button onClick={() => go(places.newItem({ office, about, kind: "supervision" }))}>
              {t("county.matter.supervise")}
            </Button>
          </>
        )
      }
    >
      {matter?.whole === false && <Notice tone="info">{t("county.matter.masked")}</Notice>}
      <div className="file-columns">
        <div>
          {slips.map((addressed) => (
            <AddressedSlipCard key={addressed.slip.id} office={office} addressed={addressed} />
          ))}
          <DocumentList documents={others} />
          {papers.length > 0 && <HeldPapers papers={papers} />}
          {attachments.length > 0 && <AttachmentList office={office} attachments={attachments} />}
        </div>
        <Section title={t("county.matter.timeLine")}>
          <CountyTimeLine rows={timeLine} />
        </Section>
      </div>
    </Page>
  );
}

function CountyTimeLine({ rows }: { readonly rows: readonly TimeLineRow[] }) {
  const { t } = useTranslation();
  const word = useWord();
  const items = rows.toReversed().map(({ at, side, act, seq, text }) => ({
    key: `${side} ${seq}`,
    at: momentText(at),
    title:
      side === "county"
        ? t("county.matter.countyWrote", { what: word("county.kind", act) })
        : word("trail.act", act),
    who: side === "county" ? text : undefined,
    tone: side === "county" ? ("done" as const) : ("plain" as const), // two of its tones
  }));
  return <TimeLine items={items} />;
}

function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}
