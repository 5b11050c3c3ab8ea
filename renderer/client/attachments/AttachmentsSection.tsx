import { FileImageOutlined, FilePdfOutlined } from "@ant-design/icons";
import { Button, Progress, Select } from "antd";
import { useCallback, useEffect, useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import {
  MAX_ATTACHMENT_BYTES,
  MediaType,
  ScanLabel,
  type Attachment,
} from "#shared/domain/attachment/attachment.ts";
import { dayOf } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { printSize } from "./file-bytes.ts";
import { forgetThumbnails, keepThumbnail, useThumbnail } from "./thumbnails.ts";
import { useUpload, type Upload, type UploadState } from "./use-upload.ts";
import { Viewer } from "./Viewer.tsx";
import "./attachments.css";

const MOST_MB = MAX_ATTACHMENT_BYTES / 1024 / 1024;

interface Props {
  readonly matterId: string;
  readonly attachments: readonly Attachment[];
}

export function AttachmentsSection({ matterId, attachments }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const mayAdd = may("attachment.begin");
  const mayLook = may("attachment.read");
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [shown, setShown] = useState<number>();
  const [label, setLabel] = useState<ScanLabel>();
  const handleAdded = useCallback(
    (attachment: Attachment, file: Blob) => void keepThumbnail(attachment.id, file),
    [],
  );
  const { uploads, add, stop, dismiss } = useUpload(matterId, handleAdded);
  const take = useCallback(
    (files: Iterable<File>) => add([...files], t("matter.attach.pasted"), label),
    [add, t, label],
  );
  useShortcut("Alt+F", () => input.current?.click(), mayAdd);

  useEffect(() => forgetThumbnails, []);
  useEffect(() => {
    if (!mayAdd) return undefined;
    const handlePaste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener("paste", handlePaste);
    return () => window.removeEventListener("paste", handlePaste);
  }, [take, mayAdd]);

  function handleDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }
  const dropping = mayAdd
    ? {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: handleDrop,
      }
    : {};

  return (
    <Section
      title={t("matter.section.attachments")}
      actions={
        mayAdd && (
          <>
            <LabelSelect name={t("matter.attach.labelOfNew")} label={label} onChange={setLabel} />
            <Button aria-keyshortcuts="Alt+F" onClick={() => input.current?.click()}>
              {t("matter.attach.choose")} <KeyHint keys="Alt+F" />
            </Button>
          </>
        )
      }
    >
      <div className={`attachments${isOver ? " is-over" : ""}`} {...dropping}>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={MediaType.options.join(",")}
          aria-label={t("matter.attach.choose")}
          onChange={(event) => {
            take(event.target.files ?? []);
            event.target.value = "";
          }}
        />
        {attachments.length === 0 && <p>{t("matter.attach.none")}</p>}
        <ul className="attachment-cards">
          {attachments.map((attachment, index) => (
            <li key={attachment.id}>
              <Card attachment={attachment} onOpen={mayLook ? () => setShown(index) : undefined} />
              {mayAdd && <Relabel attachment={attachment} />}
            </li>
          ))}
        </ul>
        <ul className="uploads" aria-live="polite">
          {uploads
            .filter(({ state }) => state !== "done")
            .map((upload) => (
              <li key={upload.key}>
                <UploadLine
                  upload={upload}
                  onStop={() => stop(upload.key)}
                  onDismiss={() => dismiss(upload.key)}
                />
              </li>
            ))}
        </ul>
        {mayAdd && (
          <p className="is-soft">
            {isOver ? t("matter.attach.drop") : t("matter.attach.hint", { most: MOST_MB })}
          </p>
        )}
      </div>
      {shown !== undefined && (
        <Viewer
          attachments={attachments}
          index={shown}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </Section>
  );
}

function Card({
  attachment,
  onOpen,
}: {
  readonly attachment: Attachment;
  readonly onOpen: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const { id, name, mediaType, bytes, pages, addedAt, addedBy } = attachment;
  const picture = useThumbnail(id);
  const isPdf = mediaType === "application/pdf";
  return (
    <button type="button" className="attachment-card" disabled={onOpen === undefined} onClick={onOpen}>
      <span className="attachment-picture">
        {picture === undefined ? (
          isPdf ? (
            <FilePdfOutlined />
          ) : (
            <FileImageOutlined />
          )
        ) : (
          <img src={picture} alt="" />
        )}
      </span>
      <span className="visually-hidden">{t("matter.attach.open")}</span>
      <span className="attachment-name" title={name}>
        {name}
      </span>
      <span className="is-soft">
        {printSize(bytes)} · {t("matter.attach.pages", { count: pages })}
      </span>
      <span className="is-soft">{t("matter.attach.by", { name: addedBy.name, at: dayOf(addedAt) })}</span>
    </button>
  );
}

interface LabelSelectProps {
  /** What the box is heard as. */
  readonly name: string;
  readonly label: ScanLabel | undefined;
  readonly onChange: (label: ScanLabel) => void;
}

function LabelSelect({ name, label, onChange }: LabelSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      className="attachment-label"
      aria-label={name}
      placeholder={t("matter.attach.noLabel")}
      value={label ?? null}
      options={ScanLabel.options.map((value) => ({ value, label: t(`codes.scanLabel.${value}`) }))}
      onChange={onChange}
    />
  );
}

function Relabel({ attachment: { id, name, label } }: { readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const { run } = useAct(useDesk().attachment.relabel);
  return (
    <LabelSelect
      name={t("matter.attach.labelOf", { name })}
      label={label}
      onChange={(chosen) => void run({ id, label: chosen })}
    />
  );
}

const STATE_TEXT = {
  waiting: "matter.attach.waiting",
  sending: "matter.attach.uploading",
  done: "matter.attach.done",
  stopped: "matter.attach.stopped",
  "content-refused": "matter.attach.contentRefused",
  failed: "matter.attach.failed",
  "not-this-type": "matter.attach.notThisType",
  "too-large": "matter.attach.tooLarge",
  empty: "matter.attach.empty",
} as const satisfies Record<UploadState, TextKey>;

interface LineProps {
  readonly upload: Upload;
  readonly onStop: () => void;
  readonly onDismiss: () => void;
}

function UploadLine({ upload, onStop, onDismiss }: LineProps) {
  const { t } = useTranslation();
  const { name, state, percent } = upload;
  const isRunning = state === "waiting" || state === "sending";
  return (
    <div className="upload">
      <span className={isRunning || state === "stopped" ? "" : "is-wait"}>
        {state === "waiting" || state === "stopped" ? `${name} · ` : ""}
        {t(STATE_TEXT[state], { name, most: MOST_MB })}
      </span>
      {state === "sending" && <Progress percent={percent} size="small" aria-label={name} />}
      <Button size="small" onClick={isRunning ? onStop : onDismiss}>
        {isRunning ? t("matter.attach.stop") : t("matter.viewer.close")}
      </Button>
    </div>
  );
}
