import { type PlainDate, printedDay } from "#shared/kernel/plain-date.ts";
import { BEFORE_ISSUE } from "../mark.ts";
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
              使用时在登录页选择“用恢复密钥”，输入密钥后设置新密码；用过一次即作废，系统会给出新的密钥。
            </li>
            <li>拿到本密钥的人可以打开全部数据。遗失或泄露时，请立即在设置中更换。</li>
          </ol>
          <p>生成日期：{printedDay(madeOn)}</p>
          <div className="p-box recovery-signs">
            <div className="p-row">
              <div className="p-field p-sign" data-sign="">
                <div className="p-label">保管人签名</div>
                <div className="p-cell" />
              </div>
              <div className="p-field p-sign" data-sign="">
                <div className="p-label">存放地点</div>
                <div className="p-cell" />
              </div>
            </div>
          </div>
        </div>
      }
    />
  );
}
