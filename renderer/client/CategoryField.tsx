import { Select, type SelectProps } from "antd";
import { Field } from "../ui/Field.tsx";
import { useTypedMatch } from "../ui/use-typed-match.ts";
import { useCategoryOptions } from "./use-category-options.ts";

interface Props extends Pick<SelectProps, "className" | "placeholder" | "listHeight" | "notFoundContent"> {
  readonly label: string;
  /** Empty while none is chosen. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}

/** The category a matter or case is to have, under the names of the first level: found by Chinese, pinyin initials or code. */
export function CategoryField({ label, value, error, onChange, ...select }: Props) {
  const matches = useTypedMatch();
  const options = useCategoryOptions();
  return (
    <Field label={label} required error={error}>
      {(control) => (
        <Select
          {...control}
          {...select}
          showSearch={{
            filterOption: (typed, option) =>
              option !== undefined && "words" in option && matches(String(option.words), typed),
          }}
          value={value === "" ? null : value}
          options={options}
          onChange={(code: string | null) => onChange(code ?? "")}
        />
      )}
    </Field>
  );
}
