import type { ContactCardPayload } from "#shared/domain/paper/closing-papers.ts";
import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Code, CutLine, orDash, Slot } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import "../visit/visit.css";
import "./contact-card.css";

interface Props {
  readonly payload: ContactCardPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

/** 连心卡: a strip of 80 mm, or a card cut from the top of an A4 sheet. */
export function ContactCardSheet({ payload, mark, layout }: Props) {
  const onA4 = layout === "A4";
  const card = <Card payload={payload} />;
  return (
    <Sheet
      title="连心卡"
      stock={onA4 ? "a4-form" : "strip"}
      mark={mark}
      demo={payload.demo}
      form={
        onA4 ? (
          <>
            <div className="strip-on-a4">{card}</div>
            <CutLine text="沿此线剪下交来访人" />
          </>
        ) : (
          card
        )
      }
    />
  );
}

function Card({ payload }: Pick<Props, "payload">) {
  const { nextOn } = payload;
  const next = [nextOn === null ? "" : `${printedDay(nextOn)}前`, payload.next].filter((part) => part !== "");
  const fields: readonly (readonly [string, string, number])[] = [
    ["来访人", payload.to, 1],
    ["事项", payload.title, 2],
    ["承办", payload.handler, 2],
    ["电话", orDash(payload.phone), 1],
    ["下一步", orDash(next.join(" ")), 2],
    ["村里找谁", orDash(payload.villageContact), 2],
    ["地址", orDash(payload.address), 2],
    ["中心电话", orDash(payload.centerPhone), 1],
  ];
  return (
    <div className="strip">
      <h1 className={`p-title-center p-title ${payload.centerName.length > 30 ? "strip-title-long" : ""}`}>
        {payload.centerName}
      </h1>
      <h2 className="p-title-center p-title">连心卡</h2>
      <div className="strip-number">{payload.matterNo}</div>
      <dl>
        {fields.map(([label, text, lines]) => (
          <div key={label} className="card-line">
            <dt>{label}</dt>
            <dd>
              <Slot name={label} label={label} text={text} lines={lines} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="card-foot">
        <Code text={payload.matterNo} />
        <p>
          凭编号或扫此码可到窗口查询进度。
          <br />
          {printedDay(payload.issuedOn)}
        </p>
      </div>
    </div>
  );
}
