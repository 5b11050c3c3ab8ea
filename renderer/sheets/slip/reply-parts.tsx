import { officialName } from "#shared/codes/official-name.ts";
import { ReplyResult } from "#shared/domain/referral/slip.ts";
import { BlankField, Tick } from "../parts.tsx";

interface Props {
  readonly labelWidth?: number;
}

/** What the unit fills in by hand on the part it returns (回执联). */
export function TakenOrReturned({ labelWidth }: Props) {
  return (
    <BlankField label="受理意见" {...(labelWidth && { labelWidth })}>
      <span className="reply-taken">
        <Tick>受理</Tick>
        <Tick>退回，理由：</Tick>
        <small>（送达后5个工作日内）</small>
      </span>
    </BlankField>
  );
}

export function Results({ labelWidth }: Props) {
  return (
    <BlankField label="办理结果" {...(labelWidth && { labelWidth })}>
      <span>
        {ReplyResult.options.map((result, index) => (
          <Tick key={result}>{`${index + 1}${officialName("replyResult", result)}`}</Tick>
        ))}
      </span>
    </BlankField>
  );
}

export function Told({ labelWidth }: Props) {
  return (
    <BlankField label={labelWidth ? "答复\n当事人" : "答复当事人"} {...(labelWidth && { labelWidth })}>
      <span>
        <Tick>是</Tick>
        <Tick>否</Tick>
        <span className="told-blank">日期：</span>
        <span className="told-blank">方式：</span>
      </span>
    </BlankField>
  );
}
