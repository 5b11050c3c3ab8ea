import { Button, Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import { GROUP_OF_ROLE, ROLE_GROUPS, rolesIn } from "#shared/domain/meeting/consultation-role.ts";
import { type MemberInput, memberAs } from "./consultation-input.ts";

interface Props {
  readonly rows: readonly MemberInput[];
  readonly onChange: (rows: readonly MemberInput[]) => void;
}

/** Who takes part as what (1+7+X), and whether they came. */
export function MemberRows({ rows, onChange }: Props) {
  const { t } = useTranslation();
  const edit = (index: number, change: Partial<MemberInput>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const words = (index: number, field: "name" | "unit" | "note", most: number) => {
    const row = rows[index];
    return (
      row && (
        <Input
          aria-label={`${t(`codes.consultationRole.${row.role}`)} ${t(`meeting.member.${field}`)}`}
          placeholder={t(`meeting.member.${field}`)}
          maxLength={most}
          value={row[field]}
          onChange={(event) => edit(index, { [field]: event.target.value })}
        />
      )
    );
  };
  return (
    <div className="meeting-members">
      {ROLE_GROUPS.map((group) => (
        <fieldset key={group}>
          <legend>{t(`meeting.group.${group}`)}</legend>
          {rows.map(
            (row, index) =>
              GROUP_OF_ROLE[row.role] === group && (
                <div className="meeting-member" key={index}>
                  <span>{t(`codes.consultationRole.${row.role}`)}</span>
                  {words(index, "name", 40)}
                  {words(index, "unit", 60)}
                  <Checkbox
                    checked={row.present}
                    aria-label={`${t(`codes.consultationRole.${row.role}`)} ${row.name} ${t("meeting.member.present")}`}
                    onChange={(event) => edit(index, { present: event.target.checked })}
                  >
                    {t("meeting.member.present")}
                  </Checkbox>
                  {row.present ? <span /> : words(index, "note", 100)}
                </div>
              ),
          )}
          <div className="meeting-acts">
            {rolesIn(group).map((role) => (
              <Button key={role} size="small" onClick={() => onChange([...rows, memberAs(role)])}>
                {t("meeting.member.add", { role: t(`codes.consultationRole.${role}`) })}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
