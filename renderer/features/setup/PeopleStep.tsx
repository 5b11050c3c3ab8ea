import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { AccountFields } from "../../client/office/AccountFields.tsx";
import { Field } from "../../ui/Field.tsx";
import { Section } from "../../ui/Page.tsx";
import { directorAccount, directorProblems, staffProblems } from "./founding.ts";
import type { StepProps } from "./founding.ts";

export function PeopleStep({ founding, onChange, tried }: StepProps) {
  const { t } = useTranslation();
  const { accounts, director, passwordAgain } = founding;
  const differs = passwordAgain !== director.password;
  return (
    <>
      <Section title={t("setup.people.director")} hint={t("setup.people.directorHint")}>
        <AccountFields
          account={directorAccount(founding)}
          withRoles={false}
          problems={tried ? directorProblems(founding) : []}
          onChange={({ roles: _, ...changed }) => onChange({ director: changed })}
        />
        <div className="setup-again">
          <Field
            label={t("setup.people.passwordAgain")}
            required
            error={tried && differs && t("session.password.differs")}
          >
            {(control) => (
              <Input.Password
                {...control}
                autoComplete="new-password"
                value={passwordAgain}
                onChange={(event) => onChange({ passwordAgain: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Section>
      {accounts.map((account, index) => (
        <Section
          // a person has no id yet
          key={index}
          title={
            account.name.trim() === "" ? t("setup.people.colleague", { number: index + 1 }) : account.name
          }
          actions={
            <Button onClick={() => onChange({ accounts: accounts.filter((_, other) => other !== index) })}>
              {t("office.remove")}
            </Button>
          }
        >
          <AccountFields
            account={account}
            autoFocus
            problems={tried ? staffProblems(founding, index) : []}
            onChange={(changed) => onChange({ accounts: accounts.with(index, changed) })}
          />
        </Section>
      ))}
      <Button
        block
        type="dashed"
        onClick={() =>
          onChange({
            accounts: [...accounts, { loginName: "", name: "", phone: "", password: "", roles: ["CLERK"] }],
          })
        }
      >
        {t("setup.people.add")}
      </Button>
    </>
  );
}
