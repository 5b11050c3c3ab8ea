import { Radio } from "antd";
import { useTranslation } from "react-i18next";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import { Group } from "../ui/Field.tsx";

interface Props {
  readonly label: string;
  readonly value: RiskColor;
  readonly onChange: (color: RiskColor) => void;
}

/** How grave a matter is taken to be. */
export function RiskColorGroup({ label, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group label={label}>
      {(labelId) => (
        <Radio.Group
          aria-labelledby={labelId}
          value={value}
          onChange={(event) => onChange(RiskColor.parse(event.target.value))}
          options={RiskColor.options.map((color) => ({ value: color, label: t(`codes.riskColor.${color}`) }))}
        />
      )}
    </Group>
  );
}
