import { useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";

interface Props {
  readonly hint: string;
  readonly onTake: (text: string) => void;
}

/** Rows out of a spreadsheet, all at once. */
export function PasteBox({ hint, onTake }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  return (
    <div className="paste-box">
      <Field label={t("county.tables.paste")} hint={hint}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button
        disabled={text.trim() === ""}
        onClick={() => {
          onTake(text);
          setText("");
        }}
      >
        {t("county.tables.takePasted")}
      </Button>
    </div>
  );
}
