import { Select } from "antd";
import { useMemo } from "react";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { useTypedMatch } from "../ui/use-typed-match.ts";
import { useCodeName } from "./use-code-name.ts";

interface Props {
  readonly control: { readonly id: string };
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onChange: (code: string | undefined) => void;
}

/** Every category of both levels, for filters; `words` is what typing is matched with. */
export function useCategoryChoices() {
  const codeName = useCodeName();
  return useMemo(
    () =>
      CATEGORIES.map(({ code, parent }) => ({
        value: code,
        label: codeName("category", code),
        words: `${parent === null ? "" : codeName("category", parent)} ${codeName("category", code)} ${code}`,
      })),
    [codeName],
  );
}

/** One category to look for; the first level stands for all below it. */
export function CategorySelect({ control, value, placeholder, onChange }: Props) {
  const matches = useTypedMatch();
  const options = useCategoryChoices();
  return (
    <Select
      {...control}
      showSearch={{ filterOption: (typed, option) => matches(option?.words ?? "", typed) }}
      allowClear
      value={value ?? null}
      placeholder={placeholder}
      options={options}
      popupMatchSelectWidth={260}
      onChange={(code: string | undefined) => onChange(code)}
    />
  );
}
