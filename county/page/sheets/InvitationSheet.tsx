import { BEFORE_ISSUE } from "#renderer/sheets/mark.ts";
import { BlankField, Code, Row, SignField } from "#renderer/sheets/parts.tsx";
import { Sheet } from "#renderer/sheets/Sheet.tsx";
import type { InvitationPaper } from "#shared/contract/county-shapes.ts";
import { dayOf, type PlainDate, printedDay, timeOf } from "#shared/kernel/plain-date.ts";
import "./invitation.css";

interface Props {
  readonly paper: InvitationPaper;
  readonly county: string;
  readonly madeOn: PlainDate;
  readonly demo: boolean;
}

/** What the courier or the post brings to an office, so that it can join. It has no number: the code is its mark. */
export function InvitationSheet({ paper, county, madeOn, demo }: Props) {
  const [, url = ""] = paper.text.split("|");
  return (
    <Sheet
      title="加入上报通知"
      stock="a4-form"
      mark={{ ...BEFORE_ISSUE, no: "" }}
      demo={demo}
      form={
        <div className="invitation-sheet">
          <h1 className="p-title">{county}</h1>
          <h2 className="p-title">加入上报通知</h2>
          <p>
            {paper.name}（{paper.office}）：
          </p>
          <p>
            请用下面的一次性邀请码，把工作台接入本中心的上报系统。邀请码只能用一次，
            {printedDay(dayOf(paper.validUntil))}
            {timeOf(paper.validUntil)}
            前有效。
          </p>
          <div className="invitation-sheet-code">
            <div>
              <div>邀请码</div>
              <strong>{paper.code}</strong>
              <div>上报地址</div>
              <span>{url === "" ? "不用网络，只用U盘传递" : url}</span>
            </div>
            <Code text={paper.text} />
          </div>
          <ol>
            <li>打开工作台的“上报”页，用扫码枪扫上面的二维码；没有扫码枪的，照抄下面虚线框里的一行。</li>
            <li>
              有网络的，点“通过网络加入”。没有网络的，点“用U盘加入”，把申请文件用U盘送到本中心，再把本中心导出的答复带回去导入。
            </li>
            <li>
              加入后，工作台和本中心的屏幕上会各显示四组数字（校验码）。请打电话逐位核对，一致后本中心才确认加入。
            </li>
            <li>核对以前不能上报，已经登记的内容都在工作台里，不会少。</li>
          </ol>
          <p className="invitation-sheet-text">{paper.text}</p>
          <div className="p-box invitation-sheet-signs">
            <Row>
              <BlankField label="本中心电话" labelWidth={27} />
              <SignField label="领取人签名" labelWidth={27} />
            </Row>
          </div>
          <p className="invitation-sheet-foot">
            {printedDay(madeOn)}　拿到本通知的人可以冒名申请加入，请当面交接，用后销毁。
          </p>
        </div>
      }
    />
  );
}
