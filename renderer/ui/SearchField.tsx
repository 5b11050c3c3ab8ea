import { Input } from "antd";
import { useEffect, useState } from "react";
import { Field } from "./Field.tsx";

const PAUSE_MS = 400;

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Asked on each pause; a name half composed is not asked for. */
export function SearchField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [isComposing, setComposing] = useState(false);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (isComposing || typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          allowClear
          value={typed}
          maxLength={80}
          autoComplete="off"
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
    </Field>
  );
}
