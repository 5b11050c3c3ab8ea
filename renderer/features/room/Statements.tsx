import { useRef, useState } from "react";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { SPEAKER_KEYS, type SittingInput } from "./record-model.ts";

interface Props {
  readonly statements: SittingInput["statements"];
  readonly speakers: readonly string[];
  /** False while a dialog has the keys. */
  readonly enabled: boolean;
  readonly onChange: (statements: SittingInput["statements"]) => void;
}

/** What was said, in order: one key for each speaker begins the next statement. */
export function Statements({ statements, speakers, enabled, onChange }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const [other, setOther] = useState("");

  function speak(speaker: string) {
    const last = statements.at(-1);
    // The same person goes on, or the key before was a slip: no second statement.
    const again = last !== undefined && (last.speaker === speaker || last.text.trim() === "");
    onChange(
      again
        ? [...statements.slice(0, -1), { speaker, text: last.text }]
        : [...statements, { speaker, text: "" }],
    );
    requestAnimationFrame(() => {
      const area = list.current?.querySelector<HTMLTextAreaElement>("li:last-child textarea");
      area?.focus();
      area?.setSelectionRange(area.value.length, area.value.length);
    });
  }

  return (
    <Section title={t("room.sitting.statements")} hint={t("room.sitting.speak")}>
      <div className="speakers">
        {speakers.map((name, index) => (
          <SpeakerButton
            key={name}
            name={name}
            keys={SPEAKER_KEYS[index]}
            enabled={enabled}
            onSpeak={() => speak(name)}
          />
        ))}
        <Input
          className="speaker-other"
          aria-label={t("room.sitting.otherName")}
          placeholder={t("room.sitting.other")}
          maxLength={60}
          value={other}
          onChange={(event) => setOther(event.target.value)}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing || other.trim() === "") return;
            speak(other.trim());
            setOther("");
          }}
        />
      </div>
      {statements.length === 0 ? (
        <p className="is-soft">{t("room.sitting.noStatements")}</p>
      ) : (
        <ol className="statements" ref={list}>
          {statements.map(({ speaker, text }, index) => (
            // Statements have no identity but their place in the talk.
            <li key={index}>
              <span className="statement-speaker">{speaker}</span>
              <Input.TextArea
                aria-label={t("room.sitting.speaker", { name: speaker })}
                className="growing"
                rows={1}
                maxLength={10_000}
                value={text}
                onChange={(event) =>
                  onChange(
                    statements.map((each, at) =>
                      at === index ? { speaker, text: event.target.value } : each,
                    ),
                  )
                }
              />
              <Button
                type="text"
                size="small"
                onClick={() => onChange(statements.filter((_, at) => at !== index))}
              >
                {t("room.sitting.remove")}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface SpeakerProps {
  readonly name: string;
  readonly keys: string | undefined;
  readonly enabled: boolean;
  readonly onSpeak: () => void;
}

function SpeakerButton({ name, keys, enabled, onSpeak }: SpeakerProps) {
  const combination = `Alt+${keys ?? ""}`;
  useShortcut(combination, onSpeak, enabled && keys !== undefined);
  return (
    <Button aria-keyshortcuts={combination} onClick={onSpeak}>
      {name} <KeyHint keys={combination} />
    </Button>
  );
}
