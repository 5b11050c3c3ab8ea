import { useTranslation } from "react-i18next";
import type { WordingCode } from "#shared/codes/agreement-wording.ts";
import { findWording, type WordingFlag } from "#shared/domain/mediation/wording.ts";

/** A text with its questionable words underlined. */
export function FlaggedText({ text }: { readonly text: string }) {
  const flags = findWording(text);
  const pieces = flags.map(({ at, word, kind }, index) => (
    <span key={at}>
      {text.slice(endOf(flags[index - 1]), at)}
      <mark className={`wording is-${kind}`}>{word}</mark>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(endOf(flags.at(-1)))}
    </>
  );
}

/** Each kind of questionable word once, with the advice on it, while somebody types. */
export function WordingNotes({ texts }: { readonly texts: readonly string[] }) {
  const { t } = useTranslation();
  const byCode = new Map<WordingCode, { readonly flag: WordingFlag; readonly words: Set<string> }>();
  for (const flag of texts.flatMap((text) => findWording(text))) {
    const known = byCode.get(flag.code);
    if (known) known.words.add(flag.word);
    else byCode.set(flag.code, { flag, words: new Set([flag.word]) });
  }
  if (byCode.size === 0) return <p className="is-soft">{t("agreement.wording.none")}</p>;
  return (
    <ul className="wording-notes">
      {[...byCode].map(([code, { flag, words }]) => (
        <li key={code}>
          <mark className={`wording is-${flag.kind}`}>{[...words].join("、")}</mark>
          <span className="is-soft"> {t(`agreement.wording.kind.${flag.kind}`)}</span>
          <p>{t(`codes.wordingAdvice.${flag.code}`)}</p>
        </li>
      ))}
    </ul>
  );
}

function endOf(flag: WordingFlag | undefined): number {
  return flag === undefined ? 0 : flag.at + flag.length;
}
