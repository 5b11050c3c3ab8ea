import { safe } from "@orpc/client";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FoundDispute } from "#shared/domain/screening/report.ts";
import { matterMeant } from "../../client/matter-meant.ts";
import { useDesk } from "../../client/use-desk.ts";
import { ActDialog } from "../../ui/ActDialog.tsx";
import { Field } from "../../ui/Field.tsx";

interface Props {
  readonly found: FoundDispute;
  /** Answers whether it was added. */
  readonly onLink: (matterId: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Adds a found dispute to a matter that is known by its number. */
export function LinkDialog({ found, onLink, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function handleLink() {
    if (typed.trim() === "") return;
    setBusy(true);
    const { data: hits = [] } = await safe(desk.matter.find({ text: typed.trim() }));
    const matterId = matterMeant(hits);
    if (matterId === undefined) setProblem(t("screening.deal.notFound"));
    else if (await onLink(matterId)) return onClose();
    setBusy(false);
  }
  return (
    <ActDialog
      title={t("screening.deal.linkTitle", { person: found.person })}
      yes={t("screening.deal.link")}
      busy={busy}
      onSubmit={() => void handleLink()}
      onClose={onClose}
    >
      <Field
        label={t("screening.deal.number")}
        required
        hint={t("screening.deal.numberHint")}
        error={problem}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            value={typed}
            onChange={(event) => {
              setProblem(undefined);
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
    </ActDialog>
  );
}
