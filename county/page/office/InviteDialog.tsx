import { useRef, useState } from "react";
import { Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useEnterSubmit } from "#renderer/ui/use-enter-submit.ts";
import { useFocusBack } from "#renderer/ui/use-focus-back.ts";
import type { InvitationPaper } from "#shared/contract/county-shapes.ts";
import { OfficeCode } from "#shared/domain/sync/identity.ts";
import { useCounty } from "../client/county.ts";
import { refusalText } from "../client/refusal-text.ts";

interface Props {
  readonly onInvited: (paper: InvitationPaper) => void;
  readonly onClose: () => void;
}

export function InviteDialog({ onInvited, onClose }: Props) {
  const { t } = useTranslation();
  useFocusBack();
  const create = useAct(useCounty().office.create);
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const form = useRef<HTMLDivElement>(null);
  const isCode = OfficeCode.safeParse(code).success;

  async function handleInvite() {
    setTried(true);
    if (!isCode || name.trim() === "") return focusFirstError(form.current);
    const result = await create.run({ office: code, name: name.trim() });
    if (result.ok) return onInvited(result.value);
    if (result.error) setRefused(refusalText(t, result.error));
    return undefined;
  }
  const handleKeyDown = useEnterSubmit(() => void handleInvite());

  return (
    <Modal
      open
      title={t("county.invite.action")}
      okText={t("county.invite.make")}
      cancelText={t("ui.cancel")}
      confirmLoading={create.busy}
      onOk={() => void handleInvite()}
      onCancel={onClose}
    >
      <div className="dialog-form" ref={form} onKeyDown={handleKeyDown}>
        <p>{t("county.invite.hint")}</p>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        <Field
          label={t("county.invite.code")}
          required
          hint={t("county.invite.codeHint")}
          error={tried && !isCode && t("county.invite.codeWrong")}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              inputMode="numeric"
              autoComplete="off"
              maxLength={9}
              value={code}
              onChange={(event) => setCode(event.target.value.replaceAll(/\D/g, ""))}
            />
          )}
        </Field>
        <Field
          label={t("county.invite.name")}
          required
          error={tried && name.trim() === "" && t("ui.required")}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}
