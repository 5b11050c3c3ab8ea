import { useState } from "react";
import { Button, Modal, Select } from "antd";
import { useTranslation } from "react-i18next";
import { dayText } from "#renderer/client/day-text.ts";
import { useGo, useSearch } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useWindows, type Windowed } from "#renderer/client/use-windows.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { CountTabs } from "#renderer/ui/CountTabs.tsx";
import { textColumn } from "#renderer/ui/columns.tsx";
import { type Column, DataTable } from "#renderer/ui/DataTable.tsx";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { StatusTag, type Tone } from "#renderer/ui/StatusTag.tsx";
import { useFocusBack } from "#renderer/ui/use-focus-back.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { SentItem } from "#shared/contract/county-shapes.ts";
import { ITEM_KINDS } from "#shared/domain/sync/down.ts";
import { useAsk, useCounty, useMay, useToday } from "../client/county.ts";
import { OfficeFilter } from "../client/OfficePicker.tsx";
import { places } from "../client/places.ts";
import { refusalText } from "../client/refusal-text.ts";
import { useTotal } from "../client/use-total.ts";
import { momentText, useWord } from "../client/words.ts";
import { actOf, dueOf, headOf, textOf, titleOf } from "./item-words.ts";
import { dueColumn, officeColumn } from "../client/columns.tsx";

const TONE: Readonly<Record<SentItem["state"], Tone>> = {
  written: "wait",
  applied: "busy",
  read: "busy",
  answered: "done",
  closed: "done",
  withdrawn: "plain",
};
const KINDS = [...ITEM_KINDS, "slip-event"] as const;
type Kind = (typeof KINDS)[number];

/** What the county wrote to offices, and what came of it. */
export function ItemListPage() {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const word = useWord();
  const county = useCounty();
  const ask = useAsk();
  const today = useToday();
  const [search, setSearch] = useSearch();
  const [open, setOpen] = useState<SentItem>();
  const { office = "", show = "all" } = search;
  const kind = KINDS.find((one) => one === search["kind"]);
  const filterOf = (one: string) => ({
    ...(office === "" ? {} : { office }),
    ...(kind === undefined ? {} : { kind }),
    ...(one === "open" ? { open: "true" as const } : {}), // one of the two words
  });
  const filter = filterOf(show);
  const rows = useWindows([...ask.item.list.key(), filter], (offset, limit) =>
    county.item.list({ ...filter, offset, limit }),
  );
  const other = filterOf(show === "open" ? "all" : "open");
  const otherTotal = useTotal([...ask.item.list.key(), other], () =>
    county.item.list({ ...other, limit: 1 }),
  );
  const change = (changed: Readonly<Record<string, string>>) => setSearch({ ...search, ...changed });
  const isLate = (item: SentItem) => {
    const due = dueOf(item);
    return due !== "" && due < today && ["written", "applied", "read"].includes(item.state);
  };

  const columns: readonly Column<SentItem>[] = [
    { key: "at", title: t("county.items.at"), width: "10.2rem", cell: ({ at }) => momentText(at) },
    textColumn({
      key: "kind",
      title: t("county.items.kind"),
      width: "minmax(8.6rem, 0.5fr)",
      text: ({ kind: of }) => word("county.kind", of),
    }),
    officeColumn(t("county.items.to"), ({ officeName }) => officeName),
    {
      key: "title",
      title: t("county.items.what"),
      width: "minmax(11rem, 2fr)",
      cell: (item) => (
        <span className="cut" title={titleOf(item)}>
          {titleOf(item)} {word("referral.done", actOf(item))}
        </span>
      ),
    },
    dueColumn(t, dueOf, isLate),
    {
      key: "state",
      title: t("county.offices.state"),
      width: "minmax(9rem, 0.7fr)",
      cell: ({ state, kind: of }) => (
        <StatusTag tone={of === "slip-event" && state === "applied" ? "done" : TONE[state]}>
          {t(`county.items.state.${state}`)}
        </StatusTag>
      ),
    },
  ];
  return (
    <Page
      title={t("county.items.page")}
      hint={t("county.items.hint")}
      wide
      filled
      actions={
        may("item.query") && (
          <Button type="primary" onClick={() => go(places.newItem())}>
            {t("county.items.write")}
          </Button>
        )
      }
    >
      <CountTabs
        label={t("county.slips.tabs")}
        tabs={(["all", "open"] as const).map((key) => ({
          key,
          text: t(`county.items.tab.${key}`),
          count: key === show ? rows.total : otherTotal,
          isOn: key === show,
          onClick: () => change({ show: key }),
        }))}
      />
      <div className="filter-bar">
        <OfficeFilter
          label={t("county.items.to")}
          value={office}
          onChange={(chosen) => change({ office: chosen })}
        />
        <Field label={t("county.items.kind")}>
          {(control) => (
            <Select<Kind | "">
              {...control}
              value={kind ?? ""}
              onChange={(chosen) => change({ kind: chosen })}
              options={[
                { value: "", label: t("county.any") },
                ...KINDS.map((value) => ({ value, label: t(`county.kind.${value}`) })),
              ]}
            />
          )}
        </Field>
      </div>
      <DataTable
        key={JSON.stringify(filter)}
        label={t("county.items.page")}
        columns={columns}
        rows={rows}
        rowKey={({ office: of, seq }) => `${of}/${seq}`}
        onOpen={setOpen}
        marked={isLate}
        empty={<EmptyState title={t("county.items.none")} hint={t("county.items.noneHint")} />}
      />
      {open && <ItemDialog item={newest(rows, open)} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

/** The item as the list has it by now: an answer may come while it is open. */
function newest(rows: Windowed<SentItem>, item: SentItem): SentItem {
  for (let index = 0; index < (rows.total ?? 0); index += 1) {
    const row = rows.at(index);
    if (row?.office === item.office && row.seq === item.seq) return row;
  }
  return item;
}

function ItemDialog({ item, onClose }: { readonly item: SentItem; readonly onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  const may = useMay();
  const word = useWord();
  const confirm = useConfirm();
  const toast = useToast();
  const withdraw = useAct(useCounty().item.withdraw);
  const due = dueOf(item);
  const canWithdraw =
    may("item.withdraw") && ITEM_KINDS.some((kind) => kind === item.kind) && item.state !== "withdrawn";

  async function handleWithdraw() {
    const given = await confirm({
      title: t("county.items.withdraw"),
      body: t("county.items.withdrawBody"),
      yes: t("county.items.withdraw"),
      dangerous: true,
      reason: { label: t("county.reason") },
    });
    if (!given) return;
    const result = await withdraw.run({ office: item.office, seq: item.seq, reason: given.reason });
    if (result.ok) {
      toast.done(t("county.items.withdrawn"));
      onClose();
    } else if (result.error) toast.trouble(refusalText(t, result.error));
  }

  return (
    <Modal
      open
      closable
      title={<span className="beside-close">{`${word("county.kind", item.kind)} · ${item.officeName}`}</span>}
      onCancel={onClose}
      footer={
        canWithdraw && (
          <Button danger loading={withdraw.busy} onClick={() => void handleWithdraw()}>
            {t("county.items.withdraw")}
          </Button>
        )
      }
    >
      <div className="dialog-form is-read" tabIndex={0} role="region" aria-label={t("county.items.what")}>
        <p className="is-soft">
          {momentText(item.at)} · {item.by} · {t(`county.items.state.${item.state}`)}
        </p>
        {headOf(item) !== "" && (
          <strong>
            {headOf(item)} {word("referral.done", actOf(item))}
          </strong>
        )}
        <p className="prose">{textOf(item)}</p>
        {due !== "" && <p>{t("county.items.due", { on: dayText(t, due) })}</p>}
        <h3>{t("county.items.answers", { count: item.answers.length })}</h3>
        {item.answers.map(({ at, by, text }) => (
          <blockquote className="answer" key={`${at} ${by}`}>
            <div className="is-soft">
              {momentText(at)} · {by}
            </div>
            <p className="prose">{text}</p>
          </blockquote>
        ))}
      </div>
    </Modal>
  );
}
