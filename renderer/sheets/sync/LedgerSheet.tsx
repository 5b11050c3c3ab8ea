import type { Ledger } from "#shared/contract/sync.ts";
import { dayOf, PlainDate, printedDay, timeOf } from "#shared/kernel/plain-date.ts";
import { fact } from "../mediation/parts/record.tsx";
import { ColumnHeads, type Columns, registerRows } from "../mediation/parts/register.tsx";
import { signatures } from "../mediation/parts/signatures.tsx";
import { BEFORE_ISSUE } from "../mark.ts";
import { type FlowBlock, Sheet } from "../Sheet.tsx";
import "./sync.css";

const HALF = [
  { name: "类别", width: "1fr" },
  { name: "本机有", width: "17mm" },
  { name: "县级有", width: "17mm" },
  { name: "待上报", width: "17mm" },
];
/** Two kinds on a line: the usual day fits on one page. */
const LINES: Columns = [[...HALF, ...HALF]];

type Kind = Ledger["kinds"][number];

interface Props {
  readonly ledger: Ledger;
  readonly demo: boolean;
}

/** 上报对账单: what both sides have, by the county's last receipt. It has no number and is recorded nowhere. */
export function LedgerSheet({ ledger, demo }: Props) {
  const { office, centerName, county, madeAt, receipt, kinds, exceptions, queries } = ledger;
  return (
    <Sheet
      title="上报对账单"
      stock="a4-record"
      mark={{ ...BEFORE_ISSUE, no: "" }}
      demo={demo}
      head={
        <>
          <div className="p-title p-title-center">{centerName}</div>
          <h1 className="p-title ledger-title">上报对账单</h1>
          <div className="register-caption">
            <span>单位代码：{office}</span>
            <span>县级：{county === "" ? "未加入" : county}</span>
            <span className="register-fixed">制表：{moment(madeAt)}</span>
          </div>
        </>
      }
      flow={[
        fact("送出", sentText(ledger)),
        fact("收到", receipt ? `县级下发共${receipt.down.seq}条，其中未办结的来件${queries.length}件。` : ""),
        { kind: "node", node: <ColumnHeads lines={LINES} /> },
        ...registerRows(
          LINES,
          pairs(kinds).map(([left, right]) => [[...cellsOf(left), ...cellsOf(right)]]),
        ),
        list(
          "县级收到后用不上的",
          exceptions.map(({ no, seq, reason }) => `第${seq}条 ${no}：${WHY[reason] ?? reason}`).join("\n"),
        ),
        list("未办结的县级来件", queries.map(itemText).join("\n")),
        ...signatures({ signers: ["上报人", "审核人"] }),
      ]}
    />
  );
}

function pairs(kinds: Ledger["kinds"]): readonly (readonly [Kind | undefined, Kind | undefined])[] {
  const half = Math.ceil(kinds.length / 2);
  return kinds.slice(0, half).map((kind, index) => [kind, kinds[half + index]]);
}

function cellsOf(kind: Kind | undefined): readonly string[] {
  if (!kind) return ["", "", "", ""];
  const { label, own, county, waiting } = kind;
  return [label.zh, String(own), county === null ? "" : String(county), waiting === 0 ? "" : String(waiting)];
}

/** Smaller than a record's text: the usual day fits on one page. */
function list(label: string, lines: string): FlowBlock {
  return { kind: "text", label, text: lines === "" ? "无" : lines, className: "ledger-list" };
}

function sentText({ ownSeq, receipt, epoch }: Ledger): string {
  const own = `本机记录到第${ownSeq}条（第${epoch}段）。`;
  if (!receipt) return `${own}还没有县级的回执。`;
  const { lastSeq, appliedSeq, at, attachments, gaps } = receipt;
  const parts = [
    `县级回执（${moment(at)}）：已收到第${lastSeq}条，已入库第${appliedSeq}条`,
    gaps.length === 0 ? "没有缺号" : `缺${gaps.map(({ from, to }) => `第${from}—${to}条`).join("、")}`,
    `附件已收${attachments.held}个，尚缺${attachments.wantedTotal}个。`,
  ];
  return `${own}${parts.join("，")}`;
}

/** Why the county could not use a record, by the reason in its receipt; a newer county's reason stands as it came. */
const WHY: Readonly<Record<string, string>> = {
  "zero-character": "内容里有不能保存的字符",
  "not-storable": "内容太长或格式不对，县级存不下",
  "without no": "缺编号",
  "without openedOn": "缺登记日期",
  "without matterId": "不知道属于哪件事项",
  "without form": "缺单上的内容",
  "without hash": "缺附件校验",
};
const KIND = { query: "询问", assignment: "交办", supervision: "督办", notice: "通知" } as const;

function itemText({ kind, at, body }: Ledger["queries"][number]): string {
  const { data: dueOn } = PlainDate.safeParse(body["dueOn"]);
  const said = [body["no"], body["title"], body["text"]].filter((part) => typeof part === "string");
  const due = dueOn ? `（${printedDay(dueOn)}前）` : "";
  return `${printedDay(dayOf(at))} ${KIND[kind]}${due} ${shortened(said.join(" "))}`;
}

/** One line an item: the ledger names it, the desk has it in full. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return [...line].length > 36 ? `${[...line].slice(0, 36).join("")}……` : line;
}

function moment(at: string): string {
  return `${printedDay(dayOf(at))} ${timeOf(at)}`;
}
