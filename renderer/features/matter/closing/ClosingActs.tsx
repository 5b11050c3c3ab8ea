import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FollowUpDialog } from "#renderer/client/closing/FollowUpDialog.tsx";
import { useMay, useMe } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { MatterFile } from "#shared/contract/matter.ts";
import type { ClosingEvent, ClosingFacts } from "#shared/domain/matter/closing.ts";
import { isHandler, ratingOf } from "#shared/domain/matter/record-closing.ts";
import { ArchiveDialog } from "./ArchiveDialog.tsx";
import { ConcludeDialog } from "./ConcludeDialog.tsx";
import { RateDialog } from "./RateDialog.tsx";
import { WordsDialog } from "./WordsDialog.tsx";

type Act = ClosingFacts["act"];

/** What usually comes next: the first of these that is allowed. The rest can be done besides. */
const STEPS: readonly Act[] = ["close", "conclude", "archive", "follow-up"];
const BESIDES = [
  { act: "rate", keys: "Alt+M" },
  { act: "reopen", keys: "Alt+R" },
] as const;
const STEP_KEYS = "Alt+E";

interface Props {
  readonly file: MatterFile;
  /** Opened by the address: the way from a visit that was linked to a closed matter. */
  readonly start?: Act | undefined;
  readonly onRecorded: (event: ClosingEvent) => void;
}

/** Concluding, filing, following up, closing, and taking up again: what is allowed now, each on a key. */
export function ClosingActs({ file, start, onRecorded }: Props) {
  const may = useMay();
  const allowed: readonly string[] = may("matter.record") ? file.acts : [];
  const [open, setOpen] = useState<Act | undefined>(() =>
    start !== undefined && allowed.includes(start) ? start : undefined,
  );
  const step = STEPS.find((act) => allowed.includes(act));
  const besides = BESIDES.filter(({ act }) => allowed.includes(act) && !isRated(file, act));

  return (
    <>
      {besides.map(({ act, keys }) => (
        <ActButton key={act} act={act} keys={keys} isOpen={open !== undefined} onOpen={setOpen} />
      ))}
      {step !== undefined && (
        <ActButton
          act={step}
          keys={STEP_KEYS}
          isMain={!allowed.includes("decide")}
          isOpen={open !== undefined}
          onOpen={setOpen}
        />
      )}
      {open !== undefined && (
        <ActDialog
          act={open}
          file={file}
          onClose={() => setOpen(undefined)}
          onRecorded={(event) => {
            setOpen(undefined);
            onRecorded(event);
          }}
        />
      )}
    </>
  );
}

interface ButtonProps {
  readonly act: Act;
  readonly keys: string;
  readonly isMain?: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (act: Act) => void;
}

function ActButton({ act, keys, isMain = false, isOpen, onOpen }: ButtonProps) {
  const { t } = useTranslation();
  useShortcut(keys, () => onOpen(act), !isOpen);
  return (
    <Button
      {...(isMain && { type: "primary" as const })}
      aria-keyshortcuts={keys}
      onClick={() => onOpen(act)}
    >
      {t(`closing.act.${act}`)} <KeyHint keys={keys} />
    </Button>
  );
}

function isRated({ matter }: MatterFile, act: Act): boolean {
  return act === "rate" && ratingOf(matter.closing) !== undefined;
}

interface DialogProps {
  readonly act: Act;
  readonly file: MatterFile;
  readonly onClose: () => void;
  readonly onRecorded: (event: ClosingEvent) => void;
}

function ActDialog({ act, file, ...handlers }: DialogProps) {
  const me = useMe();
  const { matter, papers, attachments } = file;
  const whom = matter.speakerName;
  switch (act) {
    case "conclude":
      return <ConcludeDialog file={file} {...handlers} />;
    case "archive": {
      const attached = attachments.reduce((pages, each) => pages + each.pages, 0);
      const issued = papers.filter(({ voided }) => voided === null).length;
      return <ArchiveDialog matter={matter} pages={attached + issued} {...handlers} />;
    }
    case "follow-up": {
      const mayRate = ratingOf(matter.closing) === undefined && !isHandler(matter, me);
      return <FollowUpDialog matter={matter} whom={whom} mayRate={mayRate} {...handlers} />;
    }
    case "rate":
      return <RateDialog matter={matter} whom={whom} {...handlers} />;
    case "close":
    case "reopen":
      return <WordsDialog matter={matter} act={act} {...handlers} />;
  }
}
