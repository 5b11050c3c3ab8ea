import { type ReactNode, useState } from "react";
import { CopyOutlined, PrinterOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useEnterSubmit } from "../ui/use-enter-submit.ts";
import { useToast } from "../ui/use-toast.ts";
import { PrintOnly } from "./PrintOnly.tsx";
import "./recovery-key.css";

interface Props {
  readonly recoveryKey: string;
  /** The paper to keep it on; on screen only the card is seen. */
  readonly sheet: ReactNode;
  readonly action: string;
  /** The person has shown, by typing its last group, that the key is on paper. */
  readonly onKept: () => void;
}

/** The recovery key, shown this once, and the sheet to keep it on. */
export function RecoveryKey({ recoveryKey, sheet, action, onKept }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const groups = recoveryKey.split(/[-\s]+/);

  function handleKept() {
    const same = typed.trim().toUpperCase() === groups.at(-1)?.toUpperCase();
    if (same) onKept();
    else setWrong(true);
  }
  const handleKeyDown = useEnterSubmit(handleKept);

  return (
    <div className="recovery-card">
      <Notice tone="wait">{t("session.key.once")}</Notice>
      <Groups groups={groups} />
      <div className="recovery-buttons">
        <Button icon={<PrinterOutlined />} type="primary" onClick={() => window.print()}>
          {t("session.key.print")}
        </Button>
        <Button
          icon={<CopyOutlined />}
          onClick={() =>
            void navigator.clipboard.writeText(recoveryKey).then(
              () => toast.done(t("session.key.copied")),
              () => toast.tell(t("session.key.copyByHand")),
            )
          }
        >
          {t("session.key.copy")}
        </Button>
      </div>
      <div onKeyDown={handleKeyDown}>
        <Field
          label={t("session.key.confirm")}
          hint={t("session.key.confirmHint")}
          error={wrong && t("session.key.differs")}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
      </div>
      <Button size="large" block onClick={handleKept}>
        {action}
      </Button>
      <PrintOnly>{sheet}</PrintOnly>
    </div>
  );
}

function Groups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <ol className="recovery-groups">
      {groups.map((group, index) => (
        // groups may repeat, and never move
        <li key={index}>{group}</li>
      ))}
    </ol>
  );
}
