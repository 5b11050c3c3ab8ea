import { type ReactNode, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { RecoveryKey } from "../../client/RecoveryKey.tsx";
import { useAsk } from "../../client/use-desk.ts";
import { RecoveryKeySheet } from "../../sheets/recovery/RecoveryKeySheet.tsx";
import { Loading } from "../../ui/Loading.tsx";
import type { Founding } from "./founding.ts";
import { SetupFrame } from "./SetupFrame.tsx";
import { SetupWizard } from "./SetupWizard.tsx";

interface Props {
  readonly today: PlainDate;
  readonly preferences: ReactNode;
  /** The office exists and its recovery key is on paper. */
  readonly onDone: () => void;
}

export function SetupPage({ today, preferences, onDone }: Props) {
  const { t } = useTranslation();
  const ask = useAsk();
  const { data: presets } = useQuery(ask.setup.presets.queryOptions({ staleTime: Infinity }));
  const [founded, setFounded] = useState<{ readonly centerName: string; readonly recoveryKey: string }>();

  if (founded)
    return (
      <SetupFrame title={t("setup.done.title")} hint={t("setup.done.hint")} preferences={preferences}>
        <div className="setup-key">
          <RecoveryKey
            recoveryKey={founded.recoveryKey}
            action={t("setup.done.action")}
            onKept={onDone}
            sheet={<RecoveryKeySheet {...founded} madeOn={today} demo={false} />}
          />
        </div>
      </SetupFrame>
    );
  if (!presets) return <Loading />;
  const blank: Founding = {
    place: [],
    centerName: "",
    committeeName: "",
    shortName: "",
    address: "",
    phone: "",
    numberPatterns: presets.numberPatterns,
    units: [],
    villages: [],
    holidays: presets.holidays,
    director: { loginName: "", name: "", phone: "", password: "" },
    passwordAgain: "",
    accounts: [],
  };
  return (
    <SetupWizard
      blank={blank}
      presets={presets.units}
      today={today}
      preferences={preferences}
      onFounded={(centerName, recoveryKey) => setFounded({ centerName, recoveryKey })}
    />
  );
}
