import { useTranslation } from "react-i18next";
import { Notice } from "../../../ui/Notice.tsx";

/** Digits that two people read to each other, large enough to be read from the telephone. */
export function Phrase({ phrase }: { readonly phrase: string }) {
  const { t } = useTranslation();
  return (
    <p className="sync-phrase" role="img" aria-label={t("sync.phrase.label", { phrase })}>
      {phrase.split(" ").map((group, index) => (
        <span key={index}>{group}</span> // groups may repeat, and never move
      ))}
    </p>
  );
}

/** Before the county has let the office in. */
export function PhraseToCompare({ phrase }: { readonly phrase: string }) {
  const { t } = useTranslation();
  return (
    <div className="sync-notices">
      <Notice tone="wait">
        <strong>{t("sync.phrase.title")}</strong>
        <Phrase phrase={phrase} />
        <p>{t("sync.phrase.compare")}</p>
      </Notice>
    </div>
  );
}
