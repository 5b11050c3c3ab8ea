import { Select } from "antd";
import { useMemo, type ComponentProps } from "react";
import { useOffice } from "#renderer/client/use-seat.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";

type Control = Pick<ComponentProps<typeof Select>, "id" | "status">;

interface Props {
  readonly control: Control;
  readonly value: string | null;
  readonly placeholder: string;
  readonly onChange: (code: string | null) => void;
}

/** A village of the township, found by pinyin; none for people from elsewhere. */
export function VillageSelect({ control, value, placeholder, onChange }: Props) {
  const { villages } = useOffice();
  const matches = useTypedMatch();
  const options = useMemo(
    () =>
      villages
        .filter((village) => village.active || village.id === value)
        .map((village) => ({ value: village.id, label: village.name })),
    [villages, value],
  );
  return (
    <Select
      {...control}
      showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
      allowClear
      value={value}
      placeholder={placeholder}
      options={options}
      onChange={(code: string | undefined) => onChange(code ?? null)}
      popupMatchSelectWidth={220}
    />
  );
}
