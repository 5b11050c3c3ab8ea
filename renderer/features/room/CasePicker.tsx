import { Select } from "antd";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseStatus } from "#shared/domain/mediation/mediation-case.ts";
import { useAsk } from "../../client/use-desk.ts";
import { Field } from "../../ui/Field.tsx";

/** Cases that sessions are booked for. */
const BOOKABLE: CaseStatus[] = ["ACCEPTED", "MEDIATING", "PERFORMING", "UNPERFORMED"];

interface Props {
  readonly value: string | undefined;
  readonly onChange: (caseId: string) => void;
}

/** The case a session is booked for, by its number or its title. */
export function CasePicker({ value, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(
    useAsk().mediation.list.queryOptions({
      input: { filter: { status: BOOKABLE }, offset: 0, limit: 200 },
    }),
  );
  return (
    <Field label={t("room.book.case")} required>
      {({ status, ...control }) => (
        <Select
          {...control}
          status={status}
          autoFocus
          defaultOpen
          showSearch
          optionFilterProp="label"
          placeholder={t("room.book.casePlaceholder")}
          notFoundContent={t("room.book.noCases")}
          value={value ?? null}
          onChange={(caseId: string | null) => caseId !== null && onChange(caseId)}
          options={(data?.rows ?? []).map(({ id, no, title }) => ({ value: id, label: `${no} ${title}` }))}
        />
      )}
    </Field>
  );
}
