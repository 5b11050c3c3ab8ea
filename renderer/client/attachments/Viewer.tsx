import { Button, Modal, Progress } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Attachment } from "#shared/domain/attachment/attachment.ts";
import { keepThumbnail } from "./thumbnails.ts";
import { useAttachment } from "./use-attachment.ts";
import { PdfView } from "./PdfView.tsx";
import { PictureView } from "./PictureView.tsx";

const ZOOM_STEP = 1.25;
const LARGEST_ZOOM = 8;

interface Props {
  readonly attachments: readonly Attachment[];
  readonly index: number;
  readonly onShow: (index: number) => void;
  readonly onClose: () => void;
}

/** Photos and scans, looked at inside the desk: nothing is written to the disk of the seat. */
export function Viewer({ attachments, index, onShow, onClose }: Props) {
  const { t } = useTranslation();
  const attachment = attachments[index];
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const isPicture = attachment?.mediaType !== "application/pdf";

  function show(next: number) {
    if (next < 0 || next >= attachments.length) return;
    setZoom(1);
    setTurns(0);
    onShow(next);
  }
  const larger = () => setZoom((now) => Math.min(LARGEST_ZOOM, now * ZOOM_STEP));
  const smaller = () => setZoom((now) => Math.max(1 / LARGEST_ZOOM, now / ZOOM_STEP));
  useShortcut("PageDown", () => show(index + 1));
  useShortcut("PageUp", () => show(index - 1));
  useShortcut("+", larger, isPicture);
  useShortcut("=", larger, isPicture);
  useShortcut("-", smaller, isPicture);
  useShortcut("0", () => setZoom(1), isPicture);
  useShortcut("R", () => setTurns((now) => now + 1), isPicture);

  if (attachment === undefined) return null;
  return (
    <Modal
      open
      closable
      className="viewer"
      width="96vw"
      title={attachment.name}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <div className="viewer-tools">
        <Button disabled={index === 0} onClick={() => show(index - 1)}>
          {t("matter.viewer.previous")} <KeyHint keys="PageUp" />
        </Button>
        <Button disabled={index === attachments.length - 1} onClick={() => show(index + 1)}>
          {t("matter.viewer.next")} <KeyHint keys="PageDown" />
        </Button>
        <span className="is-soft">{t("matter.viewer.nth", { n: index + 1, count: attachments.length })}</span>
        {isPicture && (
          <>
            <Button onClick={larger}>
              {t("matter.viewer.zoomIn")} <KeyHint keys="=" />
            </Button>
            <Button onClick={smaller}>
              {t("matter.viewer.zoomOut")} <KeyHint keys="-" />
            </Button>
            <Button onClick={() => setZoom(1)}>
              {t("matter.viewer.fit")} <KeyHint keys="0" />
            </Button>
            <Button onClick={() => setTurns(turns + 1)}>
              {t("matter.viewer.rotate")} <KeyHint keys="R" />
            </Button>
          </>
        )}
      </div>
      <Content key={attachment.id} attachment={attachment} zoom={zoom} turns={turns} />
    </Modal>
  );
}

interface ContentProps {
  readonly attachment: Attachment;
  readonly zoom: number;
  readonly turns: number;
}

function Content({ attachment, zoom, turns }: ContentProps) {
  const { t } = useTranslation();
  const opened = useAttachment(attachment);
  useEffect(() => {
    if (opened.state === "ready") void keepThumbnail(attachment.id, opened.blob);
  }, [opened, attachment.id]);

  switch (opened.state) {
    case "reading":
      return (
        <div className="viewer-wait" role="status">
          {t("matter.viewer.loading", { percent: opened.percent })}
          <Progress percent={opened.percent} showInfo={false} aria-label={attachment.name} />
        </div>
      );
    case "damaged":
      return <Notice tone="late">{t("matter.viewer.damaged")}</Notice>;
    case "failed":
      return <Notice tone="wait">{t("matter.viewer.cannotShow")}</Notice>;
    case "ready":
      return attachment.mediaType === "application/pdf" ? (
        <PdfView blob={opened.blob} name={attachment.name} />
      ) : (
        <PictureView blob={opened.blob} name={attachment.name} zoom={zoom} turns={turns} />
      );
  }
}
