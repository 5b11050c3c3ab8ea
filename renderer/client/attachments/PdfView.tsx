import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#renderer/ui/Notice.tsx";

/** The browser's own PDF reader in a frame; where the policy or the machine has none, the file can be saved instead. */
export function PdfView({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState<string>();
  const [isBlocked, setBlocked] = useState(!navigator.pdfViewerEnabled);
  const frame = useRef<HTMLIFrameElement>(null);

  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    const handleViolation = (event: SecurityPolicyViolationEvent) => {
      if (/^(frame|child|object)-src/.test(event.effectiveDirective)) setBlocked(true);
    };
    document.addEventListener("securitypolicyviolation", handleViolation);
    return () => {
      document.removeEventListener("securitypolicyviolation", handleViolation);
      URL.revokeObjectURL(made);
    };
  }, [blob]);

  if (url === undefined) return null;
  if (isBlocked) {
    return (
      <Notice
        tone="info"
        action={
          <Button href={url} download={name}>
            {t("matter.viewer.save")}
          </Button>
        }
      >
        {t("matter.viewer.cannotShow")} {t("matter.viewer.pdfHow")}
      </Notice>
    );
  }
  return <iframe ref={frame} className="viewer-pdf" src={url} title={name} />;
}
