import { InputNumber } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { ActDialog } from "#renderer/ui/ActDialog.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useToast } from "#renderer/ui/use-toast.ts";
import {
  type CheckedId,
  DIMENSIONS,
  type Limits,
  type SelfCheck,
} from "#shared/domain/self-check/self-check.ts";

const STEPS = ["green", "blue", "orange"] as const;

interface Props {
  readonly initial: SelfCheck;
  readonly onClose: () => void;
}

/** The office's own thresholds. */
export function LimitsDialog({ initial, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useAct(useDesk().selfCheck.save);
  const [limits, setLimits] = useState(initial.limits);
  const [wrong, setWrong] = useState<readonly CheckedId[]>([]);
  const set = (id: CheckedId, change: Partial<Limits>) =>
    setLimits({ ...limits, [id]: { ...limits[id], ...change } });

  async function handleSave() {
    const saved = await save.run({ selfCheck: { id: "all", limits } });
    if (saved.ok) {
      toast.done(t("report.board.saved"));
      return onClose();
    }
    if (saved.error) setWrong(saved.error.data.ids);
  }

  return (
    <ActDialog
      title={t("report.board.limits")}
      yes={t("report.board.save")}
      busy={save.busy}
      byEnter={false}
      width="46rem"
      onSubmit={() => void handleSave()}
      onClose={onClose}
    >
      {wrong.length > 0 && (
        <Notice tone="late">
          {t("report.board.wrong", { names: wrong.map((id) => t(`report.board.id.${id}`)).join("、") })}
        </Notice>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("report.board.dimension")}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col">
                {t(`report.board.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {DIMENSIONS.map(({ id, better, unit }) => (
            <tr key={id}>
              <th scope="row">{t(`report.board.id.${id}`)}</th>
              {STEPS.map((step) => (
                <td key={step}>
                  <InputNumber
                    aria-label={`${t(`report.board.id.${id}`)} ${t(`report.board.${step}`)}`}
                    min={0}
                    max={unit === "percent" ? 100 : 100_000}
                    prefix={better === "more" ? "≥" : "≤"}
                    suffix={unit === "percent" ? "%" : ""}
                    value={limits[id][step]}
                    onChange={(value) => value !== null && set(id, { [step]: value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ActDialog>
  );
}
