import { Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nameOfUnit, responses } from "#shared/domain/whistle/whistle-progress.ts";
import { Field } from "../../ui/Field.tsx";
import { type ActProps, ActShell } from "./ActShell.tsx";

/** 到场 · 未到 · 暂不登记, or what is recorded stays as it is. */
const STATES = ["CAME", "ABSENT", "LATER"] as const;
type State = (typeof STATES)[number];

interface Line {
  readonly unitId: string;
  /** Something is recorded of it already. */
  readonly known: boolean;
  readonly state: State;
  readonly who: string;
  readonly at: string;
  readonly reason: string;
}

/** The ticks of the printed sheet: every unit in turn; who is left for later is recorded another time. */
export function ArriveDialog({ whistle, onClose }: ActProps) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly Line[]>(() =>
    responses(whistle).map(({ unitId, arrival }) => ({
      unitId,
      known: arrival !== null,
      state: arrival === null ? "CAME" : "LATER",
      who: arrival?.came === true ? arrival.who : "",
      at: arrival?.came === true ? arrival.at : whistle.form.gatherAt,
      reason: arrival?.came === false ? arrival.reason : "",
    })),
  );
  const [why, setWhy] = useState("");
  const told = lines.filter(({ state }) => state !== "LATER");
  const corrects = told.some(({ known }) => known);
  const edit = (unitId: string, change: Partial<Line>) =>
    setLines(lines.map((line) => (line.unitId === unitId ? { ...line, ...change } : line)));
  const facts = {
    why,
    arrivals: told.map(({ unitId, state, who, at, reason }) =>
      state === "CAME" ? { came: true, unitId, who, at } : { came: false, unitId, reason },
    ),
  };

  return (
    <ActShell
      whistle={whistle}
      act="arrive"
      facts={facts}
      width={760}
      hint={t("whistle.arrive.hint")}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <div className="whistle-rows">
            {lines.map((line) => {
              const at = told.indexOf(line);
              const words = (field: "who" | "at" | "reason", most: number) => (
                <div className={`is-${field}`}>
                  <Field
                    label={t(`whistle.arrive.${field}`)}
                    required
                    error={errorOf(`arrivals.${at}.${field}`)}
                  >
                    {(control) => (
                      <Input
                        {...control}
                        maxLength={most}
                        value={line[field]}
                        onChange={(event) => edit(line.unitId, { [field]: event.target.value })}
                      />
                    )}
                  </Field>
                </div>
              );
              return (
                <fieldset className="whistle-row is-arrival" key={line.unitId}>
                  <legend>{nameOfUnit(whistle, line.unitId)}</legend>
                  <Radio.Group
                    aria-label={t("whistle.arrive.state", { unit: nameOfUnit(whistle, line.unitId) })}
                    value={line.state}
                    onChange={(event) =>
                      edit(line.unitId, {
                        state: STATES.find((state) => state === event.target.value) ?? "LATER",
                      })
                    }
                    options={STATES.map((value) => ({
                      value,
                      label: t(
                        value === "LATER" && line.known ? "whistle.arrive.KEEP" : `whistle.arrive.${value}`,
                      ),
                    }))}
                  />
                  {line.state === "CAME" && (
                    <>
                      {words("who", 80)}
                      {words("at", 5)}
                    </>
                  )}
                  {line.state === "ABSENT" && words("reason", 200)}
                </fieldset>
              );
            })}
          </div>
          {errorOf("arrivals") !== undefined && <p className="field-error">{t("whistle.arrive.nobody")}</p>}
          {corrects && (
            <Field label={t("whistle.event.why")} required>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={why}
                  onChange={(event) => setWhy(event.target.value)}
                />
              )}
            </Field>
          )}
        </>
      )}
    </ActShell>
  );
}
