import { Checkbox, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { NewAccount } from "#shared/contract/setup.ts";
import { passwordRefusal, Role } from "#shared/domain/account/account.ts";
import { Field, FieldGrid, Group } from "../../ui/Field.tsx";
import { PasswordRules } from "../PasswordRules.tsx";
import { passwordRefusalText } from "../password-text.ts";
import type { AccountProblem } from "./account-problems.ts";
import "./office-fields.css";

interface Props {
  readonly account: NewAccount;
  readonly problems: readonly AccountProblem[];
  readonly onChange: (account: NewAccount) => void;
  /** The director's roles are not chosen. */
  readonly withRoles?: boolean;
  readonly autoFocus?: boolean;
}

export function AccountFields({ account, problems, onChange, withRoles = true, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const has = (problem: AccountProblem) => problems.includes(problem);
  const refusal = passwordRefusal(account.password, account.loginName);
  return (
    <FieldGrid>
      <Field
        label={t("office.people.name")}
        required
        error={has("name-missing") && t("office.people.nameMissing")}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus={autoFocus}
            autoComplete="off"
            maxLength={40}
            value={account.name}
            onChange={(event) => onChange({ ...account, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("session.loginName")}
        required
        hint={t("office.people.loginNameHint")}
        error={
          has("login-name")
            ? t("session.login.noSuchName")
            : has("login-name-taken") && t("office.people.loginNameTaken", { name: account.loginName })
        }
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={32}
            value={account.loginName}
            onChange={(event) => onChange({ ...account, loginName: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field label={t("office.people.phone")}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={30}
            value={account.phone}
            onChange={(event) => onChange({ ...account, phone: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("office.people.firstPassword")}
        required
        hint={<PasswordRules password={account.password} loginName={account.loginName} />}
        error={has("password") && refusal && passwordRefusalText(t, refusal)}
      >
        {(control) => (
          <Input.Password
            {...control}
            autoComplete="new-password"
            value={account.password}
            onChange={(event) => onChange({ ...account, password: event.target.value })}
          />
        )}
      </Field>
      {withRoles && (
        <RoleBoxes
          roles={account.roles}
          missing={has("roles-missing")}
          onChange={(roles) => onChange({ ...account, roles: [...roles] })}
        />
      )}
    </FieldGrid>
  );
}

interface RoleBoxesProps {
  readonly roles: readonly Role[];
  readonly missing: boolean;
  readonly onChange: (roles: readonly Role[]) => void;
}

export function RoleBoxes({ roles, missing, onChange }: RoleBoxesProps) {
  const { t } = useTranslation();
  return (
    <Group
      label={t("office.people.roles")}
      required
      wide
      hint={t("office.people.rolesHint")}
      error={missing && t("office.people.rolesMissing")}
    >
      {(labelId) => (
        <div role="group" aria-labelledby={labelId} className="role-boxes">
          {Role.options.map((role) => (
            <Checkbox
              key={role}
              checked={roles.includes(role)}
              onChange={(event) =>
                onChange(event.target.checked ? [...roles, role] : roles.filter((other) => other !== role))
              }
            >
              {t(`office.role.${role}`)}
            </Checkbox>
          ))}
        </div>
      )}
    </Group>
  );
}
