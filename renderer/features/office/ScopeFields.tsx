import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { RuleScope } from "#shared/domain/deadline/deadline-rule.ts";
import { EntrustedBy } from "#shared/domain/mediation/mediation-case.ts";
import { Urgency } from "#shared/domain/referral/slip-kind.ts";
import { Channel } from "#shared/domain/visit/visit.ts";
import { CATEGORIES } from "#shared/codes/categories.ts";
import { useCodeName } from "../../client/use-code-name.ts";
import { VillageSelect } from "../../client/VillageSelect.tsx";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { useTypedMatch } from "../../ui/use-typed-match.ts";

interface Props {
  readonly scope: RuleScope;
  /** Only a mediation can be entrusted. */
  readonly withEntrusted: boolean;
  readonly onChange: (scope: RuleScope) => void;
}

const PETITIONS = { any: null, yes: true, no: false } as const;

/** To what a rule applies; what is left open stands for everything. */
export function ScopeFields({ scope, withEntrusted, onChange }: Props) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const matches = useTypedMatch();
  const set = (part: Partial<RuleScope>) => onChange({ ...scope, ...part });
  const petition: keyof typeof PETITIONS =
    scope.isPetition === null ? "any" : scope.isPetition ? "yes" : "no";
  const any = t("deadline.dialog.any");
  return (
    <FieldGrid>
      <Field label={t("deadline.dialog.category")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ filterOption: (typed, option) => matches(option?.label ?? "", typed) }}
            placeholder={any}
            value={scope.category}
            options={CATEGORIES.map(({ code }) => ({ value: code, label: codeName("category", code) }))}
            onChange={(category: string | undefined) => set({ category: category ?? null })}
          />
        )}
      </Field>
      <Field label={t("deadline.dialog.channel")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={any}
            value={scope.channel}
            options={Channel.options.map((value) => ({ value, label: codeName("channel", value) }))}
            onChange={(channel: Channel | undefined) => set({ channel: channel ?? null })}
          />
        )}
      </Field>
      <Field label={t("deadline.dialog.petition")}>
        {(control) => (
          <Select
            {...control}
            value={petition}
            options={(["any", "yes", "no"] as const).map((value) => ({
              value,
              label: t(`deadline.dialog.petitions.${value}`),
            }))}
            onChange={(value) => set({ isPetition: PETITIONS[value] })}
          />
        )}
      </Field>
      <Field label={t("deadline.dialog.urgency")}>
        {(control) => (
          <Select
            {...control}
            allowClear
            placeholder={any}
            value={scope.urgency}
            options={Urgency.options.map((value) => ({ value, label: codeName("urgency", value) }))}
            onChange={(urgency: RuleScope["urgency"] | undefined) => set({ urgency: urgency ?? null })}
          />
        )}
      </Field>
      <Field label={t("deadline.dialog.village")}>
        {(control) => (
          <VillageSelect
            control={control}
            value={scope.villageCode}
            placeholder={any}
            onChange={(villageCode) => set({ villageCode })}
          />
        )}
      </Field>
      {withEntrusted && (
        <Field label={t("deadline.dialog.entrusted")}>
          {(control) => (
            <Select
              {...control}
              allowClear
              placeholder={any}
              value={scope.entrustedBy}
              options={EntrustedBy.options.map((value) => ({
                value,
                label: t(`mediation.entrustedBy.${value}`),
              }))}
              onChange={(entrustedBy: RuleScope["entrustedBy"] | undefined) =>
                set({ entrustedBy: entrustedBy ?? null })
              }
            />
          )}
        </Field>
      )}
    </FieldGrid>
  );
}
