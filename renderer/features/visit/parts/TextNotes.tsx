import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { forbiddenCharacter } from "#shared/kernel/text.ts";
import { privateCharacters, withoutControls } from "../private-characters.ts";

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What a text holds that papers or other machines cannot show, with the way out. Nothing for nearly every text. */
export function TextNotes({ text, onChange }: Props) {
  const { t } = useTranslation();
  const control = forbiddenCharacter(text);
  const own = privateCharacters(text);
  if (control === undefined && own.length === 0) return null;
  return (
    <div className="text-notes" role="status">
      {control !== undefined && (
        <p className="is-late">
          {t("visit.text.control", { code: control })}
          <Button size="small" onClick={() => onChange(withoutControls(text).toWellFormed())}>
            {t("visit.text.removeControl")}
          </Button>
        </p>
      )}
      {own.map(({ character, code, standard }) => (
        <p key={code}>
          {t("visit.text.private", { character, code })}
          {standard !== undefined && (
            <Button size="small" onClick={() => onChange(text.replaceAll(character, standard))}>
              {t("visit.text.replacePrivate", { suggestion: standard })}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
