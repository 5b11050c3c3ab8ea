import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import "./slip.css";

/** A row as it is being typed. */
export interface AttachmentInput {
  readonly name: string;
  readonly pages: number;
  readonly attachmentId: string | null;
}

/** Most a slip or an answer may list (shared/domain/referral/slip.ts). */
const MOST = 30;

interface Props {
  readonly value: readonly AttachmentInput[];
  readonly onChange: (value: readonly AttachmentInput[]) => void;
}

/** What goes with the slip, with page counts: the matter's own attachments and anything else that is handed over. */
export function AttachmentRows({ value, onChange }: Props) {
  const { t } = useTranslation();
  const change = (index: number, next: Partial<AttachmentInput>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...next } : row)));
  return (
    <div className="slip-attachments">
      {value.map((row, index) => (
        <div className="slip-attachment" key={index}>
          <Input
            aria-label={t("referral.attachment.name", { n: index + 1 })}
            maxLength={80}
            value={row.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <InputNumber
            aria-label={t("referral.attachment.pages", { n: index + 1 })}
            min={1}
            max={9999}
            precision={0}
            value={row.pages}
            suffix={t("referral.attachment.page")}
            onChange={(pages) => change(index, { pages: pages ?? 1 })}
          />
          <Button
            icon={<DeleteOutlined />}
            aria-label={t("referral.attachment.remove", { n: index + 1 })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {value.length < MOST && (
        <Button onClick={() => onChange([...value, { name: "", pages: 1, attachmentId: null }])}>
          {t("referral.attachment.add")}
        </Button>
      )}
    </div>
  );
}
