import type { InferContractRouterOutputs } from "@orpc/contract";
import { Input, Radio } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { whistle } from "#shared/contract/whistle.ts";
import type { WhistleRefusal } from "#shared/domain/whistle/check-whistle.ts";
import { WhistleLevel } from "#shared/domain/whistle/whistle-status.ts";
import { FormActions } from "../../client/FormActions.tsx";
import { RestoredDraft } from "../../client/RestoredDraft.tsx";
import { dayText } from "../../client/day-text.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useDesk } from "../../client/use-desk.ts";
import { useKeptDraft } from "../../client/use-kept-draft.ts";
import { useToday } from "../../client/use-seat.ts";
import { DateField } from "../../ui/DateField.tsx";
import { Field, FieldGrid, focusFirstError, Group } from "../../ui/Field.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { useToast } from "../../ui/use-toast.ts";
import { REFUSED_FIELD, whistleRefusalText } from "./refusal-text.ts";
import { UnitsField } from "./UnitsField.tsx";
import { readWhistle, type WhistleEdits, type WhistleInput } from "./whistle-input.ts";
import { WhistlePreview } from "./WhistlePreview.tsx";

interface Props {
  readonly matterId: string;
  readonly about: string;
  readonly proposal: InferContractRouterOutputs<typeof whistle>["propose"];
  readonly draftName: string;
  readonly start: WhistleEdits;
  /** The draft was brought back that was kept then. */
  readonly savedAt: string | undefined;
  readonly onRestart: () => void;
}

/** The form of a whistle from top to bottom without the mouse; Ctrl+Enter issues it. */
export function WhistleEditor({ matterId, about, proposal, draftName, start, savedAt, onRestart }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const container = useRef<HTMLDivElement>(null);
  const issue = useAct(useDesk().whistle.issue);
  const [edits, setEdits] = useState(start);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<WhistleRefusal>();
  const { forget } = useKeptDraft(draftName, edits);
  const edit = useCallback((change: WhistleEdits) => setEdits((before) => ({ ...before, ...change })), []);
  const input: WhistleInput = { units: [], ...proposal.form, ...edits };
  const read = readWhistle(input);
  const latest = proposal.latest[input.level];

  const errorOf = (field: string) => {
    if (refusal && REFUSED_FIELD[refusal.reason] === field) return whistleRefusalText(t, refusal);
    const wrong = read.ok ? undefined : read.wrong.get(field);
    if (wrong === undefined || (wrong === "required" && !tried)) return undefined;
    return t(`whistle.wrong.${wrong}`);
  };

  async function handleIssue() {
    if (issue.busy) return;
    setTried(true);
    if (!read.ok) return focusFirstError(container.current);
    const issued = await issue.run({ form: read.form });
    if (issued.ok) {
      await forget();
      toast.done(t("whistle.form.issued", { no: issued.value.no }));
      return go(places.paper(issued.value.paperId));
    }
    if (issued.error?.code === "WHISTLE_REFUSED") {
      setRefusal(issued.error.data);
      focusFirstError(container.current);
    } else if (issued.error) toast.trouble(t("whistle.refused.gone"));
  }
  useEffect(() => container.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);

  const words = (field: "place" | "gatherAt" | "contactName" | "contactPhone", most: number, hint = "") => (
    <Field label={t(`whistle.form.${field}`)} required error={errorOf(field)}>
      {(control) => (
        <Input
          {...control}
          maxLength={most}
          placeholder={hint}
          value={input[field]}
          onChange={(event) => edit({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <Page
      wide
      title={t("whistle.form.title")}
      hint={about}
      actions={
        <FormActions
          text={t("whistle.form.issue")}
          busy={issue.busy}
          onDone={() => void handleIssue()}
          onBack={() => go(places.matter(matterId))}
        />
      }
    >
      {savedAt !== undefined && (
        <RestoredDraft savedAt={savedAt} onRestart={() => void forget().then(onRestart)} />
      )}
      <div className="whistle-editor" ref={container}>
        <div>
          <Section title={t("whistle.form.call")}>
            <FieldGrid>
              <Group
                label={t("whistle.form.level")}
                hint={
                  latest &&
                  t("whistle.form.latest", {
                    on: dayText(t, latest.on),
                    at: latest.at === "23:59" ? "" : latest.at,
                  })
                }
              >
                {(labelId) => (
                  <Radio.Group
                    aria-labelledby={labelId}
                    value={input.level}
                    onChange={(event) => edit({ level: WhistleLevel.parse(event.target.value) })}
                    options={WhistleLevel.options.map((value) => ({
                      value,
                      label: t(`codes.whistleLevel.${value}`),
                    }))}
                  />
                )}
              </Group>
              <Field label={t("whistle.form.gatherOn")} required error={errorOf("gatherOn")}>
                {(control) => (
                  <DateField
                    {...control}
                    today={today}
                    min={today}
                    value={input.gatherOn}
                    onChange={(gatherOn) => edit({ gatherOn })}
                  />
                )}
              </Field>
              {words("gatherAt", 5, "16:00")}
              {words("place", 120)}
              <UnitsField
                units={input.units}
                expectation={proposal.expectation}
                suggested={proposal.suggestedUnits}
                closed={proposal.closedUnits}
                errorOf={errorOf}
                onChange={(units) => edit({ units })}
              />
            </FieldGrid>
          </Section>
          <Section title={t("whistle.form.about")}>
            <FieldGrid>
              <Field wide label={t("whistle.form.what")} required error={errorOf("what")}>
                {(control) => (
                  <Input.TextArea
                    {...control}
                    rows={3}
                    maxLength={2000}
                    value={input.what}
                    onChange={(event) => edit({ what: event.target.value })}
                  />
                )}
              </Field>
              {words("contactName", 40)}
              {words("contactPhone", 30)}
            </FieldGrid>
            {proposal.isMass && <p className="is-soft">{t("whistle.form.mass")}</p>}
          </Section>
        </div>
        <WhistlePreview form={read.ok ? read.form : undefined} onRefused={setRefusal} />
      </div>
    </Page>
  );
}
