import { Select } from "antd";
import { useMemo, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useOffice } from "#renderer/client/use-seat.ts";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";

type Control = Pick<ComponentProps<typeof Select>, "id" | "status">;

interface Props {
  readonly control: Control;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}

const ELSEWHERE = "";

/** A village of the township, found by pinyin, or people from elsewhere. */
export function VillageSelect({ control, value, onChange }: Props) {
  const { t } = useTranslation();
  const { villages } = useOffice();
  const matches = useTypedMatch();
  const options = useMemo(
    () => [
      { value: ELSEWHERE, label: t("visit.field.elsewhere") },
      ...villages
        .filter((village) => village.active || village.id === value)
        .map((village) => ({ value: village.id, label: village.name })),
    ],
    [villages, value, t],
  );
  return (
    <Select
      {...control}
      showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
      value={value ?? ELSEWHERE}
      options={options}
      onChange={(code) => onChange(code === ELSEWHERE ? null : code)}
      popupMatchSelectWidth={220}
    />
  );
}
