import { memo } from "react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { findCategory, RURAL_PICKS, type RuralPick } from "#shared/codes/categories.ts";
import { CategoryField } from "#renderer/client/CategoryField.tsx";
import { useCodeName } from "#renderer/client/use-code-name.ts";

interface Props {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error: string | undefined;
}

/** Twelve keys for the twelve commonest, typing for all of them: by Chinese, pinyin initials or code. */
export const CategoryPicker = memo(function CategoryPicker({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const pick = RURAL_PICKS.find(({ codes }) => codes.includes(value));

  return (
    <div className="category">
      <div className="rural" role="group" aria-label={t("visit.category.common")}>
        {RURAL_PICKS.map((each, index) => (
          <RuralButton key={each.key} pick={each} keys={`F${index + 1}`} value={value} onPick={onChange} />
        ))}
      </div>
      <div className="line line-category">
        <CategoryField
          label={t("visit.field.category")}
          data-jump="category"
          className="category-select"
          placeholder={t("visit.hint.category")}
          listHeight={320}
          notFoundContent={t("visit.category.none")}
          value={value}
          error={error}
          onChange={onChange}
        />
        {pick !== undefined && pick.codes.length > 1 && (
          <div className="others" role="group" aria-label={t("visit.category.others")}>
            {pick.codes.map((code) => (
              <button key={code} type="button" aria-pressed={code === value} onClick={() => onChange(code)}>
                {codeName("category", code)}
              </button>
            ))}
          </div>
        )}
      </div>
      {findCategory(value)?.closedRouting === true && <p className="is-wait">{t("visit.category.closed")}</p>}
    </div>
  );
});

interface RuralProps {
  readonly pick: RuralPick;
  readonly keys: string;
  readonly value: string;
  readonly onPick: (code: string) => void;
}

/** The same key again goes on to the next category of the pick. */
function RuralButton({ pick, keys, value, onPick }: RuralProps) {
  const codeName = useCodeName();
  const { codes, key } = pick;
  const next = () => onPick(codes[(codes.indexOf(value) + 1) % codes.length] ?? codes[0]);
  useShortcut(keys, next);
  const name = codeName("ruralPick", key);
  return (
    <button
      type="button"
      tabIndex={-1}
      title={name}
      aria-pressed={codes.includes(value)}
      aria-keyshortcuts={keys}
      onClick={next}
    >
      <KeyHint keys={keys} />
      <span>{name.replace(/[（(].*$/u, "")}</span>
    </button>
  );
}
