import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { SentTable } from "#shared/contract/county-shapes.ts";
import type { Result } from "#shared/kernel/result.ts";
import { useMay } from "../client/county.ts";
import { OfficePicker } from "../client/OfficePicker.tsx";
import { type Refusal, refusalText } from "../client/refusal-text.ts";
import { momentText } from "../client/words.ts";

interface Props {
  readonly last: SentTable | undefined;
  readonly busy: boolean;
  /** What keeps it from being sent, in a sentence. */
  readonly problem: string | undefined;
  readonly send: (offices: string[]) => Promise<Result<{ readonly sent: number }, Refusal | null>>;
}

/** To whom a table goes, and when it went last. */
export function SendBar({ last, busy, problem, send }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const toast = useToast();
  const [offices, setOffices] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();

  async function handleSend() {
    if (busy) return;
    setTried(true);
    setSaid(undefined);
    if (problem !== undefined || offices.length === 0) return;
    const result = await send([...offices]);
    if (result.ok) {
      setTried(false);
      toast.done(t("county.tables.sent", { count: result.value.sent }));
    } else if (result.error) setSaid(refusalText(t, result.error));
  }
  const maySend = may("table.holidays");
  useShortcut("Ctrl+Enter", () => void handleSend(), maySend);

  return (
    <div className="send-bar">
      <Section
        title={t("county.tables.send")}
        hint={
          last
            ? t("county.tables.last", { at: momentText(last.at), by: last.by, version: last.version })
            : t("county.tables.never")
        }
      >
        {maySend ? (
          <div className="stack is-wide">
            {tried && problem !== undefined && <Notice tone="late">{problem}</Notice>}
            {said !== undefined && <Notice tone="late">{said}</Notice>}
            <div className="send-bar-row">
              <OfficePicker
                value={offices}
                onChange={setOffices}
                error={tried && offices.length === 0 ? t("county.offices.pickMissing") : undefined}
              />
              <Button
                type="primary"
                loading={busy}
                aria-keyshortcuts="Control+Enter"
                onClick={() => void handleSend()}
              >
                {t("county.tables.send")} <KeyHint keys="Ctrl+Enter" />
              </Button>
            </div>
          </div>
        ) : (
          <Notice tone="info">{t("county.tables.readOnly")}</Notice>
        )}
      </Section>
    </div>
  );
}
