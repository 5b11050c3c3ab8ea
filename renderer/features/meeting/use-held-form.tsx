import { Button } from "antd";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { Result } from "#shared/kernel/result.ts";
import { toPageTop } from "../../client/page-top.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { type MeetingActRefusal, meetingRefusalText } from "./refusal-text.ts";

interface Props<Input, Form> {
  readonly draftName: string;
  readonly start: Input;
  readonly read: (input: Input) => z.ZodSafeParseResult<Form>;
  readonly busy: boolean;
  readonly hold: (form: Form) => Promise<Result<{ readonly no: string }, MeetingActRefusal | null>>;
  readonly onHeld: () => void;
}

interface HeldForm<Input> {
  readonly form: RefObject<HTMLDivElement | null>;
  readonly input: Input;
  readonly edit: (change: Partial<Input>) => void;
  readonly tried: boolean;
  /** The fields that keep it from being recorded, once that was tried. */
  readonly wrong: ReadonlySet<string>;
  /** The sentence of the last refusal. */
  readonly said: string | undefined;
  readonly save: ReactNode;
}

/** What is written while a meeting sits: kept on every pause, recorded with Ctrl+Enter. */
export function useHeldForm<Input extends object, Form>({
  draftName,
  start,
  read,
  busy,
  hold,
  onHeld,
}: Props<Input, Form>): HeldForm<Input> {
  const { t } = useTranslation();
  const toast = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const { forget } = useKeptDraft(draftName, input);
  const ready = read(input);
  const wrong = new Set(tried && !ready.success ? ready.error.issues.map(({ path }) => String(path[0])) : []);

  async function handleHold() {
    if (busy) return;
    setTried(true);
    if (!ready.success) return focusFirstError(form.current);
    const held = await hold(ready.data);
    if (held.ok) {
      await forget();
      onHeld();
      return toast.done(t("meeting.form.done", { no: held.value.no }));
    }
    if (held.error?.code === "MEETING_REFUSED") {
      setSaid(meetingRefusalText(t, held.error.data));
      toPageTop(); // where it stands
    }
  }
  useShortcut("Ctrl+Enter", () => void handleHold());

  return {
    form,
    input,
    edit: (change) => {
      setSaid(undefined);
      setInput((before) => ({ ...before, ...change }));
    },
    tried,
    wrong,
    said,
    save: (
      <Button
        type="primary"
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        onClick={() => void handleHold()}
      >
        {t("meeting.form.save")} <KeyHint keys="Ctrl+Enter" />
      </Button>
    ),
  };
}
