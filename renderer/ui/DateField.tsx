import { useState } from "react";
import { CalendarOutlined } from "@ant-design/icons";
import { Button, Input, Popover, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { Control } from "./Field.tsx";
import { isComposing } from "./keys.ts";
import { MonthGrid } from "./MonthGrid.tsx";
import { readDay } from "./read-day.ts";

interface Props extends Control {
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate | null) => void;
  readonly today: PlainDate;
  readonly min?: PlainDate;
  readonly max?: PlainDate;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A day, typed as people type days or picked from a month. What cannot be read stays as typed, is marked, and is no day: the one
 * before must not be saved in its place. A day outside of `min` and `max` is marked and handed on, so that the rule behind says why.
 */
export function DateField({
  value,
  onChange,
  today,
  min,
  max,
  disabled = false,
  autoFocus = false,
  ...control
}: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const [open, setOpen] = useState(false);

  // Also when somebody saves by a key from within the field: what is typed there is told apart from nothing.
  const isNoDay = typed !== undefined && typed.trim() !== "" && readDay(typed, today) === undefined;
  const unread = isRefused || (isNoDay && control["aria-invalid"]);

  const fits = (read: PlainDate | undefined) =>
    read !== undefined && (min === undefined || read >= min) && (max === undefined || read <= max);

  /** A day that reads as one counts while it is typed: Enter and Ctrl+Enter in the field take it along. */
  function type(text: string) {
    setTyped(text);
    onChange(readDay(text, today) ?? null);
  }
  function take(text: string) {
    if (text.trim() === "") {
      setRefused(false);
      setTyped(undefined);
      onChange(null);
      return;
    }
    const read = readDay(text, today);
    setRefused(!fits(read));
    if (fits(read)) setTyped(undefined);
    onChange(read ?? null);
  }

  return (
    <>
      <Space.Compact block>
        <Input
          {...control}
          status={unread ? "error" : control.status}
          aria-invalid={unread || control["aria-invalid"]}
          autoComplete="off"
          disabled={disabled}
          autoFocus={autoFocus}
          placeholder={t("ui.day.placeholder")}
          value={typed ?? value ?? ""}
          onChange={(event) => type(event.target.value)}
          onBlur={() => typed !== undefined && take(typed)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !isComposing(event.nativeEvent) && typed !== undefined) take(typed);
            if (event.key === "ArrowDown" && event.altKey) setOpen(true);
          }}
        />
        <Popover
          open={open}
          onOpenChange={setOpen}
          trigger="click"
          placement="bottomRight"
          destroyOnHidden
          content={
            <MonthGrid
              value={value ?? today}
              today={today}
              min={min}
              max={max}
              onPick={(picked) => {
                setTyped(undefined);
                setRefused(false);
                onChange(picked);
                setOpen(false);
              }}
            />
          }
        >
          <Button
            icon={<CalendarOutlined />}
            aria-label={t("ui.day.open")}
            disabled={disabled}
            tabIndex={-1}
          />
        </Popover>
      </Space.Compact>
      {unread && (
        <div className="field-error" role="alert">
          {t(readDay(typed ?? "", today) === undefined ? "ui.day.unread" : "ui.day.outside")}
        </div>
      )}
    </>
  );
}
