import type { BackCoverPayload } from "#shared/domain/paper/dossier-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { Field, orDash, Row, SignField } from "../parts.tsx";
import { NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./cover.css";

interface Props {
  readonly payload: BackCoverPayload;
  readonly mark: SheetMark;
}

/** M-19 封底: how many pages there must be, and who bound them. */
export function BackCoverSheet({ payload, mark }: Props) {
  const { totalPages, itemCount } = payload;
  return (
    <Sheet
      title="封底"
      stock="a4-form"
      mark={mark}
      demo={payload.demo}
      form={
        <div className="back-cover">
          <p>
            本卷宗共有材料{itemCount}件，{totalPages}页。
          </p>
          <div className="back-cover-box">
            <Row>
              <Field label="卷名" text={payload.title} />
            </Row>
            <Row>
              <Field label="卷号" text={mark.no ?? NO_NUMBER} />
            </Row>
            <Row>
              <Field label="立卷人" text={payload.filedBy} />
              <Field label="立卷日期" text={printedDay(payload.filedOn)} />
            </Row>
            <Row>
              <Field label="检查人" text={orDash(payload.checkedBy)} />
            </Row>
            <Row>
              <SignField label={"立卷人\n签名"} />
              <SignField label={"检查人\n签名"} />
            </Row>
          </div>
          <p>{payload.hostName}</p>
        </div>
      }
    />
  );
}
