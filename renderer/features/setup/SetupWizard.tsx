import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { SetupForm } from "#shared/contract/setup.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import type { TextKey } from "#shared/locales/texts.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { focusFirstError } from "../../ui/Field.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { CheckStep } from "./CheckStep.tsx";
import {
  type Founding,
  isStepReady,
  setupForm,
  type Step,
  type StepProps,
  STEP_TEXT,
  STEPS,
} from "./founding.ts";
import { HolidaysStep } from "./HolidaysStep.tsx";
import { NamesStep } from "./NamesStep.tsx";
import { NumbersStep } from "./NumbersStep.tsx";
import { PeopleStep } from "./PeopleStep.tsx";
import { PlaceStep } from "./PlaceStep.tsx";
import { setupRefusalText } from "./refusal-text.ts";
import { SetupFrame } from "./SetupFrame.tsx";
import { UnitsStep } from "./UnitsStep.tsx";

const HINT_TEXT = {
  place: "setup.hint.place",
  names: "setup.hint.names",
  numbers: "setup.hint.numbers",
  units: "setup.hint.units",
  people: "setup.hint.people",
  holidays: "setup.hint.holidays",
  check: "setup.hint.check",
} as const satisfies Record<Step, TextKey>;

interface Props {
  readonly blank: Founding;
  readonly presets: SetupForm["units"];
  readonly today: PlainDate;
  readonly preferences: ReactNode;
  readonly onFounded: (centerName: string, recoveryKey: string) => void;
}

export function SetupWizard({ blank, presets, today, preferences, onFounded }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const run = useAct(desk.setup.run, { quiet: true });
  const [founding, setFounding] = useState(blank);
  const [step, setStep] = useState<Step>("place");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string>();
  const body = useRef<HTMLDivElement>(null);
  const at = STEPS.indexOf(step);

  useEffect(() => {
    body.current?.querySelector<HTMLElement>("input:not([disabled]), button")?.focus();
  }, [step]);

  function goTo(next: Step | undefined) {
    if (next === undefined) return;
    setStep(next);
    setTried(false);
    setRefused(undefined);
  }

  async function found() {
    const result = await run.run(setupForm(founding));
    if (result.ok) onFounded(founding.centerName, result.value.recoveryKey);
    else if (result.error) setRefused(setupRefusalText(t, result.error));
  }

  function handleNext() {
    if (!isStepReady(step, founding)) {
      setTried(true);
      focusFirstError(body.current);
    } else if (step === "check") void found();
    else goTo(STEPS[at + 1]);
  }
  useShortcut("Ctrl+Enter", handleNext);

  const given: StepProps = {
    founding,
    tried,
    onChange: (change) => setFounding((now) => ({ ...now, ...change })),
  };
  return (
    <SetupFrame
      title={t(STEP_TEXT[step])}
      hint={t(HINT_TEXT[step])}
      preferences={preferences}
      step={step}
      onStep={goTo}
      foot={
        <>
          {at > 0 && <Button onClick={() => goTo(STEPS[at - 1])}>{t("setup.back")}</Button>}
          <Button type="primary" loading={run.busy} onClick={handleNext} aria-keyshortcuts="Control+Enter">
            {t(step === "check" ? "setup.found" : "setup.next")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div ref={body}>
        {refused !== undefined && <Notice tone="late">{refused}</Notice>}
        {step === "place" && <PlaceStep {...given} presets={presets} />}
        {step === "names" && <NamesStep {...given} />}
        {step === "numbers" && <NumbersStep {...given} year={Number(today.slice(0, 4))} />}
        {step === "units" && <UnitsStep {...given} />}
        {step === "people" && <PeopleStep {...given} />}
        {step === "holidays" && <HolidaysStep {...given} today={today} />}
        {step === "check" && <CheckStep founding={founding} today={today} onStep={goTo} />}
      </div>
    </SetupFrame>
  );
}
