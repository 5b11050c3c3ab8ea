import { type PlainDate, printedDay } from "#shared/kernel/plain-date.ts";
import { BEFORE_ISSUE } from "../mark.ts";
import { BlankField, Row, SignField } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import "./recovery.css";

interface Props {
  readonly centerName: string;
  readonly recoveryKey: string;
  readonly madeOn: PlainDate;
  readonly demo: boolean;
}

/** The one paper that opens the data folder when every password is forgotten. It has no number and is recorded nowhere. */
export function RecoveryKeySheet({ centerName, recoveryKey, madeOn, demo }: Props) {
  return (
    <Sheet
      title="数据恢复密钥"
      stock="a4-form"
      mark={{ ...BEFORE_ISSUE, no: "" }}
      demo={demo}
      form={
        <div className="recovery">
          <h1 className="p-title">{centerName}</h1>
          <h2 className="p-title">数据恢复密钥</h2>
          <div className="recovery-key">{recoveryKey}</div>
          <ol>
            <li>本密钥只显示、打印这一次，系统不保存。忘记全部密码时，只有它能打开数据。</li>
            <li>
              请核对打印清楚、一字不差，装入信封密封，由主任签名后锁入保险柜，不要拍照、不要存入电脑或手机。
            </li>
            <li>
              使用时在登录页点“忘记密码，用恢复密钥”，照抄密钥，设置新密码。用过一次即作废，系统随即显示新的密钥，请照样打印锁好。
            </li>
            <li>
              拿到本密钥的人可以打开全部数据。怀疑被人看过时，由主任用它重设一次自己的密码，换得新的密钥；遗失不能补打。
            </li>
          </ol>
          <p>生成日期：{printedDay(madeOn)}</p>
          <div className="p-box recovery-signs">
            <Row>
              <SignField label="保管人签名" labelWidth={27} />
              <BlankField label="存放地点" labelWidth={24} />
            </Row>
          </div>
        </div>
      }
    />
  );
}
