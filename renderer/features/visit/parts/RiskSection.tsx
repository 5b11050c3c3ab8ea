import { Checkbox, Radio, Select } from "antd";
import { memo, type Dispatch } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { RiskDot } from "#renderer/ui/RiskDot.tsx";
import { useTypedMatch } from "#renderer/ui/use-typed-match.ts";
import { FORBIDDEN_TAG, TAGS } from "#shared/codes/tags.ts";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import type { IntakeAct, IntakeForm } from "../form-model.ts";
import { Part } from "./Part.tsx";

const LEVEL = { GREEN: "low", YELLOW: "middle", RED: "high" } as const satisfies Record<RiskColor, string>;

interface Props extends Pick<IntakeForm, "riskColor" | "tags" | "isPetition" | "noticeGiven" | "readBack"> {
  readonly change: Dispatch<IntakeAct>;
}

export const RiskSection = memo(function RiskSection(props: Props) {
  const { riskColor, tags, isPetition, noticeGiven, readBack, change } = props;
  const { t } = useTranslation();
  const matches = useTypedMatch();
  const set = (fields: Partial<Props>) => change({ act: "set", fields });
  return (
    <Part
      title={t("visit.section.risk")}
      aside={
        <>
          <KeyHint keys="Alt+Z" />
          <Radio.Group
            aria-label={t("visit.field.risk")}
            value={riskColor}
            onChange={(event) => set({ riskColor: RiskColor.parse(event.target.value) })}
          >
            {RiskColor.options.map((color) => (
              <Radio key={color} value={color}>
                <RiskDot level={LEVEL[color]}>{t(`codes.riskColor.${color}`)}</RiskDot>
              </Radio>
            ))}
          </Radio.Group>
        </>
      }
    >
      <Field label={t("visit.field.tags")}>
        {(control) => (
          <Select
            {...control}
            mode="multiple"
            maxTagCount="responsive"
            showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
            value={tags}
            placeholder={t("visit.hint.tags")}
            options={TAGS.filter((tag) => tag !== FORBIDDEN_TAG).map((tag) => ({
              value: tag,
              label: t(`codes.tag.${tag}`),
            }))}
            onChange={(chosen: string[]) => set({ tags: chosen })}
          />
        )}
      </Field>
      <div className="ticks">
        <Checkbox checked={isPetition} onChange={(event) => set({ isPetition: event.target.checked })}>
          {t("visit.field.isPetition")}
        </Checkbox>
        <Checkbox checked={noticeGiven} onChange={(event) => set({ noticeGiven: event.target.checked })}>
          {t("visit.field.noticeGiven")} <KeyHint keys="Alt+G" />
        </Checkbox>
        <Checkbox checked={readBack} onChange={(event) => set({ readBack: event.target.checked })}>
          {t("visit.field.readBack")} <KeyHint keys="Alt+X" />
        </Checkbox>
      </div>
    </Part>
  );
});
