import { useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import type { NewAccount } from "#shared/contract/setup.ts";
import { type Account, passwordRefusal } from "#shared/domain/account/account.ts";
import { AccountFields, RoleBoxes } from "../../client/office/AccountFields.tsx";
import { accountProblems } from "../../client/office/account-problems.ts";
import { PasswordRules } from "../../client/PasswordRules.tsx";
import { passwordRefusalText } from "../../client/password-text.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useOffice } from "../../client/use-seat.ts";
import { Field, FieldGrid } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEnterSubmit } from "../../ui/use-enter-submit.ts";
import { useToast } from "../../ui/use-toast.ts";

interface DialogProps {
  readonly onClose: () => void;
}

interface AccountDialogProps extends DialogProps {
  readonly account: Account;
}

const BLANK: NewAccount = { loginName: "", name: "", phone: "", password: "", roles: ["CLERK"] };

export function AddPersonDialog({ onClose }: DialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const { accounts } = useOffice();
  const create = useAct(desk.office.createAccount);
  const [account, setAccount] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const problems = accountProblems(
    account,
    accounts.map(({ loginName }) => loginName),
  );

  async function handleSave() {
    setTried(true);
    if (problems.length > 0) return;
    const result = await create.run({ account });
    if (result.ok) {
      toast.done(t("office.saved"));
      onClose();
    } else if (result.error?.code === "LOGIN_NAME_TAKEN")
      setRefused(t("office.people.loginNameTaken", { name: result.error.data.loginName }));
    else if (result.error) setRefused(passwordRefusalText(t, result.error.data));
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t("office.people.add")}
      width="48rem"
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={create.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <AccountFields account={account} autoFocus problems={tried ? problems : []} onChange={setAccount} />
      </div>
    </Modal>
  );
}

export function EditPersonDialog({ account: initial, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const update = useAct(desk.office.updateAccount);
  const [{ name, phone, roles }, setAccount] = useState(initial);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const set = (change: Partial<Account>) => setAccount((now) => ({ ...now, ...change }));

  async function handleSave() {
    setTried(true);
    if (name.trim() === "" || roles.length === 0) return;
    const { id, active } = initial;
    const result = await update.run({ account: { id, active, name, phone, roles: [...roles] } });
    if (result.ok) {
      toast.done(t("office.saved"));
      onClose();
    } else if (result.error)
      setRefused(
        t(result.error.code === "LAST_DIRECTOR" ? "office.people.lastDirector" : "office.people.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t("office.people.edit")}
      okText={t("office.save")}
      cancelText={t("ui.cancel")}
      confirmLoading={update.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" onKeyDown={handleKeyDown}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <FieldGrid>
          <Field
            label={t("office.people.name")}
            required
            error={tried && name.trim() === "" && t("office.people.nameMissing")}
          >
            {(control) => (
              <Input
                {...control}
                autoFocus
                maxLength={40}
                value={name}
                onChange={(event) => set({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("office.people.phone")}>
            {(control) => (
              <Input
                {...control}
                maxLength={30}
                value={phone}
                onChange={(event) => set({ phone: event.target.value })}
              />
            )}
          </Field>
          <RoleBoxes
            roles={roles}
            missing={tried && roles.length === 0}
            onChange={(chosen) => set({ roles: [...chosen] })}
          />
        </FieldGrid>
      </div>
    </Modal>
  );
}

export function ResetPasswordDialog({ account, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const toast = useToast();
  const reset = useAct(desk.office.resetPassword);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const refusal = passwordRefusal(password, account.loginName);

  async function handleSave() {
    setTried(true);
    if (refusal) return;
    const result = await reset.run({ accountId: account.id, password });
    if (result.ok) {
      toast.done(t("office.people.resetDone", { name: account.name }));
      onClose();
    } else if (result.error)
      toast.trouble(
        result.error.code === "PASSWORD_REFUSED"
          ? passwordRefusalText(t, result.error.data)
          : t("office.people.notFound"),
      );
  }
  const handleKeyDown = useEnterSubmit(() => void handleSave());

  return (
    <Modal
      open
      title={t("office.people.resetTitle", { name: account.name })}
      okText={t("office.people.reset")}
      cancelText={t("ui.cancel")}
      confirmLoading={reset.busy}
      onOk={() => void handleSave()}
      onCancel={onClose}
    >
      <div className="settings-form" onKeyDown={handleKeyDown}>
        <p>{t("office.people.resetHint")}</p>
        <Field
          label={t("session.password.next")}
          required
          hint={<PasswordRules password={password} loginName={account.loginName} />}
          error={tried && refusal && passwordRefusalText(t, refusal)}
        >
          {(control) => (
            <Input.Password
              {...control}
              autoFocus
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
