import { useState } from "react";
import { Button, Modal, Progress } from "antd";
import { useTranslation } from "react-i18next";
import { PictureView } from "#renderer/client/attachments/PictureView.tsx";
import { PdfView } from "#renderer/client/attachments/PdfView.tsx";
import { bytesOf, printSize } from "#renderer/client/attachments/file-bytes.ts";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import type { MatterFile } from "#shared/contract/county-shapes.ts";
import { useCounty } from "../client/county.ts";
import { useHeldFile } from "./use-held-file.ts";
import "#renderer/client/attachments/attachments.css";

type Attachment = MatterFile["attachments"][number];

interface Props {
  readonly office: string;
  readonly attachments: readonly Attachment[];
}

/** Photos and scans of a matter that was sent up; what has not arrived yet says so. */
export function AttachmentList({ office, attachments }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Attachment>();
  return (
    <Section title={t("county.attachments.title")}>
      <ul className="paper-list">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <strong>{attachment.name || t("county.attachments.unnamed")}</strong>
            {attachment.bytes > 0 && <span className="is-soft">{printSize(attachment.bytes)}</span>}
            {attachment.held ? (
              <Button size="small" onClick={() => setOpen(attachment)}>
                {t("county.papers.read")}
              </Button>
            ) : (
              <span className="is-soft">{t("county.attachments.notHeld")}</span>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <Modal
          open
          closable
          className="viewer"
          width="96vw"
          title={open.name}
          footer={null}
          onCancel={() => setOpen(undefined)}
        >
          <Content office={office} attachment={open} />
        </Modal>
      )}
    </Section>
  );
}

function Content({ office, attachment }: { readonly office: string; readonly attachment: Attachment }) {
  const { t } = useTranslation();
  const county = useCounty();
  const opened = useHeldFile(attachment, async (offset, signal) => {
    const { base64 } = await county.matter.attachment({ office, hash: attachment.hash, offset }, { signal });
    return bytesOf(base64);
  });
  switch (opened.state) {
    case "reading":
      return (
        <div className="viewer-wait" role="status">
          {t("matter.viewer.loading", { percent: opened.percent })}
          <Progress percent={opened.percent} showInfo={false} aria-label={attachment.name} />
        </div>
      );
    case "failed":
      return <Notice tone="wait">{t("county.attachments.failed")}</Notice>;
    case "ready":
      return attachment.mediaType === "application/pdf" ? (
        <PdfView blob={opened.blob} name={attachment.name} />
      ) : (
        <PictureView blob={opened.blob} name={attachment.name} zoom={1} turns={0} />
      );
  }
}
