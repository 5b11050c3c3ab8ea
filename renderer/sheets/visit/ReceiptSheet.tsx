import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { VisitReceiptPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { CutLine, orDash, Slot } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./visit.css";

interface Props {
  readonly payload: VisitReceiptPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

/** 来访登记回执: what the visitor takes home, on an 80 mm strip, or cut from the top of an A4 sheet. */
export function ReceiptSheet({ payload, mark, layout }: Props) {
  const onA4 = layout === "A4";
  return (
    <Sheet
      title="来访登记回执"
      stock={onA4 ? "a4-form" : "strip"}
      mark={mark}
      demo={payload.demo}
      form={
        onA4 ? (
          <>
            <div className="strip-on-a4">
              <Strip payload={payload} mark={mark} />
            </div>
            <CutLine text="沿此线剪下交来访人" />
          </>
        ) : (
          <Strip payload={payload} mark={mark} />
        )
      }
    />
  );
}

function Strip({ payload, mark }: Omit<Props, "layout">) {
  const fields: readonly (readonly [string, string, number])[] = [
    ["来访人", payload.visitor, 2],
    ["时间", `${printedDay(payload.visitedOn)} ${payload.visitedAt}`, 1],
    ["次数", payload.ordinal === 1 ? "首次来访" : `第${payload.ordinal}次来访`, 1],
    ["事项", payload.matter, 4],
    ["事项编号", payload.matterNo, 2],
    ["接待人", payload.receiver, 2],
    ["查询电话", orDash(payload.phone), 2],
    ["地址", orDash(payload.address), 3],
  ];
  return (
    <div className="strip">
      <h1 className={`p-title-center p-title ${payload.centerName.length > 30 ? "strip-title-long" : ""}`}>
        {payload.centerName}
      </h1>
      <h2 className="p-title-center p-title">来访登记回执</h2>
      <div className="strip-number">{mark.no ?? NO_NUMBER}</div>
      <dl>
        {fields.map(([label, text, lines]) => (
          <Term key={label} label={label} text={text} lines={lines} />
        ))}
      </dl>
      <p>请妥善保存本回执，凭编号可到窗口或来电查询办理情况。</p>
    </div>
  );
}

function Term({
  label,
  text,
  lines,
}: {
  readonly label: string;
  readonly text: string;
  readonly lines: number;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Slot name={label} label={label} text={text} lines={lines} />
      </dd>
    </>
  );
}
