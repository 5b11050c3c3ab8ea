import { useRef, useState } from "react";
import { Checkbox, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { PasswordRules } from "#renderer/client/PasswordRules.tsx";
import { passwordRefusalText } from "#renderer/client/password-text.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { Field, focusFirstError, Group } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useFocusBack } from "#renderer/ui/use-focus-back.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import type { CountyAccount } from "#shared/contract/county-shapes.ts";
import { LoginName, passwordRefusal } from "#shared/domain/account/account.ts";
import { CountyRole } from "#shared/domain/sync/county-role.ts";
import { useCounty } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

interface Props {
  /** Undefined for a new one. */
  readonly account: CountyAccount | undefined;
  readonly onClose: () => void;
}

export function AccountDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const toast = useToast();
  const county = useCounty();
  const create = useAct(county.account.create);
  const update = useAct(county.account.update);
  const [name, setName] = useState(account?.name ?? "");
  const [loginName, setLoginName] = useState(account?.loginName ?? "");
  const [password, setPassword] = useState("");
  const [roles, setRoles] = useState<readonly CountyRole[]>(account?.roles ?? ["CLERK"]);
  const [active, setActive] = useState(account?.active ?? true);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const form = useRef<HTMLDivElement>(null);

  const weak = account ? undefined : passwordRefusal(password, loginName);
  const wrong = {
    name: name.trim() === "",
    loginName: !LoginName.safeParse(loginName).success,
    password: weak !== undefined,
    roles: roles.length === 0,
  };

  async function handleSave() {
    setTried(true);
    setRefused(undefined);
    if (Object.values(wrong).some(Boolean)) return focusFirstError(form.current);
    const facts = { name: name.trim(), roles: [...roles] };
    const result = account
      ? await update.run({ ...facts, id: account.id, active })
      : await create.run({ ...facts, loginName, password });
    if (result.ok) {
      toast.done(t("county.accounts.saved", { name: name.trim() }));
      return onClose();
    }
    if (result.error) setRefused(refusalText(t, result.error));
    return undefined;
  }

  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t(account ? "county.accounts.change" : "county.accounts.add")}
      okText={t("county.accounts.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={create.busy || update.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="dialog-form" ref={form} onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field label={t("county.begin.name")} required error={tried && wrong.name && t("ui.required")}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {!account && (
          <>
            <Field
              label={t("session.loginName")}
              required
              error={tried && wrong.loginName && t("session.login.noSuchName")}
            >
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  maxLength={32}
                  value={loginName}
                  onChange={(event) => setLoginName(event.target.value.trim())}
                />
              )}
            </Field>
            <Field
              label={t("county.accounts.firstPassword")}
              required
              hint={<PasswordRules password={password} loginName={loginName} />}
              error={tried && weak && passwordRefusalText(t, weak)}
            >
              {(control) => (
                <Input.Password
                  {...control}
                  autoComplete="new-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <Group
          label={t("county.accounts.roles")}
          required
          error={tried && wrong.roles && t("county.accounts.rolesMissing")}
        >
          {(labelId) => (
            <div role="group" aria-labelledby={labelId} className="role-list">
              {CountyRole.options.map((role) => (
                <Checkbox
                  key={role}
                  checked={roles.includes(role)}
                  onChange={(event) =>
                    setRoles(event.target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                  }
                >
                  {t(`county.role.${role}`)} <span className="is-soft">{t(`county.roleHint.${role}`)}</span>
                </Checkbox>
              ))}
            </div>
          )}
        </Group>
        {account && (
          <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
            {t("county.accounts.mayLogIn")}
          </Checkbox>
        )}
      </div>
    </Modal>
  );
}
