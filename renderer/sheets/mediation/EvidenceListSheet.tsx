import type { EvidenceListPayload } from "#shared/domain/paper/case-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { paragraph } from "./parts/record.tsx";
import { type Columns, RegisterSheet } from "./parts/register.tsx";
import { signatures } from "./parts/signatures.tsx";

const LINES: Columns = [
  [
    { name: "证据名称", width: "1fr" },
    { name: "种类", width: "18mm" },
    { name: "原件/复印件", width: "16mm" },
    { name: "页数", width: "11mm" },
    { name: "提供人", width: "22mm" },
    { name: "提供日期", width: "30mm" },
    { name: "核对人", width: "17mm" },
  ],
];

interface Props {
  readonly payload: EvidenceListPayload;
  readonly mark: SheetMark;
}

/** M-08 证据材料清单 */
export function EvidenceListSheet({ payload, mark }: Props) {
  const { items } = payload;
  const pages = items.reduce((sum, item) => sum + item.pages, 0);
  const providers = [...new Set(items.map(({ provider }) => provider))];
  return (
    <RegisterSheet
      title="证据材料清单"
      mark={mark}
      demo={payload.demo}
      caption={<span>纠纷名称：{payload.title}</span>}
      lines={LINES}
      entries={items.map((item) => [
        [
          item.name,
          item.type,
          item.original ? "原件" : "复印件",
          `${item.pages}`,
          item.provider,
          printedDay(item.on),
          item.verifiedBy,
        ],
      ])}
      foot={[
        paragraph(`合计${items.length}件，${pages}页。`),
        ...signatures({
          lead: "复印件经与原件核对无异。提供人、接收人（签名、盖章或者按指印）：",
          signers: [...providers.map((provider) => `提供人 ${provider}`), "接收人"],
        }),
      ]}
    />
  );
}
