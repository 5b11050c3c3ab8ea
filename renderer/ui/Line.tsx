import { Input } from "antd";
import type { ReactNode } from "react";
import { Field } from "#renderer/ui/Field.tsx";

/** From so many rows on a text is a story, which begins with room to write. */
const TALL_ROWS = 4;

interface Props {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly most: number;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly wide?: boolean;
  /** Running text of so many rows; without it one line. */
  readonly rows?: number;
}

/** A field of words: most of a case is this. */
export function Line({
  label,
  value,
  onChange,
  most,
  rows,
  required = false,
  wide = false,
  error,
  hint,
}: Props) {
  return (
    <Field label={label} required={required} wide={wide} error={error} hint={hint}>
      {(control) =>
        rows === undefined ? (
          <Input
            {...control}
            value={value}
            maxLength={most}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            {...control}
            className={rows >= TALL_ROWS ? "is-tall" : ""}
            rows={rows}
            value={value}
            maxLength={most}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
