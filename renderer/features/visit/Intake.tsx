import { Button, Input, Select } from "antd";
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAct } from "#renderer/client/use-act.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useOffice, useReadOnly, useToday } from "#renderer/client/use-seat.ts";
import { useConfirm } from "#renderer/ui/ConfirmDialog.tsx";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, focusFirstError } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { isChoosable } from "#shared/codes/categories.ts";
import { NO_PAPER } from "#shared/codes/people.ts";
import type { LookAlike } from "#shared/contract/visit.ts";
import { Channel, RiskColor } from "#shared/domain/visit/visit.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";
import { emptyForm, reduceIntake, type IntakeAct, type IntakeForm, type RowList } from "./form-model.ts";
import { DraftMark } from "./parts/DraftMark.tsx";
import { FactsSection } from "./parts/FactsSection.tsx";
import { KeyList } from "./parts/KeyList.tsx";
import { LookAlikePanel } from "./parts/LookAlikePanel.tsx";
import { EarlierStepsSection, HandedInSection } from "./parts/PaperSections.tsx";
import { PeopleSection } from "./parts/PeopleSection.tsx";
import { PlaceSection } from "./parts/PlaceSection.tsx";
import type { Registration } from "./parts/Registered.tsx";
import { RespondentSection } from "./parts/RespondentSection.tsx";
import { RiskSection } from "./parts/RiskSection.tsx";
import { StorySection } from "./parts/StorySection.tsx";
import { useProblems } from "./problems.ts";
import { readyForm } from "./ready-form.ts";
import { useDraft } from "./use-draft.ts";
import { useLookAlikes } from "./use-look-alikes.ts";

interface Props {
  readonly start: IntakeForm;
  /** The number by which the visitor was called; the registration ends it. */
  readonly ticketId: string | undefined;
  readonly onRegistered: (registration: Registration) => void;
}

/** The registration on one screen: people and whom it is about on the left, the story and its weight on the right. */
export function Intake({ start, ticketId, onRegistered }: Props) {
  const { t } = useTranslation();
  const today = useToday();
  const { villages } = useOffice();
  const isReadOnly = useReadOnly();
  const confirm = useConfirm();
  const register = useAct(useDesk().visit.register);
  const [form, dispatch] = useReducer(reduceIntake, start);
  const [isLinkRefused, setLinkRefused] = useState(false);
  const { problems, tell, errorAt } = useProblems();
  const draft = useDraft(form);
  const found = useLookAlikes(form, true);
  const page = useRef<HTMLDivElement>(null);
  const added = useRef<RowList>("visitors");

  const change = useCallback((act: IntakeAct) => {
    if (act.act === "add") added.current = act.list;
    dispatch(act);
  }, []);
  /** The first name to begin with, then whatever row was added last, takes the cursor. */
  const rowCount =
    form.visitors.length + form.respondents.length + form.earlierSteps.length + form.handedIn.length;
  const rowsBefore = useRef(0);
  useEffect(() => {
    const rows = page.current?.querySelectorAll(`[data-list="${added.current}"] [data-row]`);
    if (rowCount > rowsBefore.current) firstInput(rows?.[rows.length - 1])?.focus();
    rowsBefore.current = rowCount;
  }, [rowCount]);

  const set = (fields: Extract<IntakeAct, { act: "set" }>["fields"]) => change({ act: "set", fields });

  async function handleRegister() {
    if (register.busy || isReadOnly) return;
    const hasVillage = (code: string) => villages.some(({ id }) => id === code);
    const ready = readyForm(form, { today, hasVillage, hasCategory: isChoosable });
    if (!ready.ok) {
      tell(ready.error);
      return focusFirstError(page.current);
    }
    tell([]);
    const registered = await register.run({
      form: ready.value,
      ...(ticketId === undefined ? {} : { ticketId }),
    });
    if (registered.ok) {
      await draft.forget();
      return onRegistered(registered.value);
    }
    if (registered.error?.code === "VISIT_NOT_READY") {
      tell(registered.error.data.problems);
      focusFirstError(page.current);
    } else if (registered.error?.code === "MATTER_NOT_LINKABLE") setLinkRefused(true);
  }

  async function handleClear() {
    const yes = await confirm({
      title: t("visit.intake.clear"),
      body: t("visit.intake.clearAsk"),
      yes: t("visit.intake.clearYes"),
      dangerous: true,
    });
    if (yes === false) return;
    const fresh = emptyForm({ on: today, at: form.visitedAt });
    change({ act: "replace", form: fresh });
    tell([]);
    await draft.forget(fresh);
  }

  function handleLink(alike: LookAlike | null) {
    setLinkRefused(false);
    set({
      linkTo: alike?.matterId ?? null,
      ...(alike && form.category === "" ? { category: alike.category } : {}),
    });
  }

  function jump(target: string) {
    firstInput(page.current?.querySelector(`[data-jump="${target}"]`))?.focus();
  }

  function handleNoPaper() {
    const at = document.activeElement?.closest<HTMLElement>("[data-visitor]")?.dataset["visitor"];
    const index = at === undefined ? form.visitors.length - 1 : Number(at);
    const idType = form.visitors[index]?.idType === NO_PAPER ? "111" : NO_PAPER;
    change({
      act: "visitor",
      index,
      fields: { idType, ...(idType === NO_PAPER ? { idNo: "", idConfirmed: false } : {}) },
    });
  }

  useShortcut("Ctrl+Enter", () => void handleRegister());
  useShortcut("Ctrl+S", () => void draft.saveNow());
  useShortcut("Alt+P", () => change({ act: "add", list: "visitors" }));
  useShortcut("Alt+R", () => change({ act: "add", list: "respondents" }));
  useShortcut("Alt+M", () => change({ act: "add", list: "handedIn" }));
  useShortcut("Alt+T", () => change({ act: "add", list: "earlierSteps" }));
  useShortcut("Alt+N", handleNoPaper);
  useShortcut("Alt+C", () => jump("category"));
  useShortcut("Alt+S", () => jump("statement"));
  useShortcut("Alt+G", () => set({ noticeGiven: !form.noticeGiven }));
  useShortcut("Alt+X", () => set({ readBack: !form.readBack }));
  useShortcut("Alt+Z", () => {
    const colors = RiskColor.options;
    set({ riskColor: colors[(colors.indexOf(form.riskColor) + 1) % colors.length] ?? "GREEN" });
  });

  return (
    <Page
      title={t("visit.intake.title")}
      wide
      filled
      actions={
        <>
          <DraftMark state={draft.state} />
          <KeyList />
          <Button onClick={() => void handleClear()}>{t("visit.intake.clear")}</Button>
          <Button aria-keyshortcuts="Control+S" onClick={() => void draft.saveNow()}>
            {t("visit.intake.saveDraft")} <KeyHint keys="Ctrl+S" />
          </Button>
          <Button
            type="primary"
            aria-keyshortcuts="Control+Enter"
            loading={register.busy}
            disabled={isReadOnly}
            onClick={() => void handleRegister()}
          >
            {t("visit.intake.register")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className="intake" ref={page}>
        {problems.length > 0 && (
          <Notice tone="late">{t("visit.intake.missing", { count: problems.length })}</Notice>
        )}
        {isLinkRefused && <Notice tone="late">{t("visit.alike.notLinkableAny")}</Notice>}
        <div className="intake-scroll">
          <div className="intake-columns">
            <div>
              <ArrivalLine form={form} today={today} set={set} errorAt={errorAt} />
              <PeopleSection
                visitors={form.visitors}
                speaker={form.speaker}
                headCount={form.headCount}
                visitedOn={form.visitedOn}
                today={today}
                change={change}
                errorAt={errorAt}
              />
              <RespondentSection respondents={form.respondents} change={change} errorAt={errorAt} />
              <PlaceSection
                place={form.place}
                gridCode={form.gridCode}
                occurred={form.occurred}
                change={change}
                errorAt={errorAt}
              />
              <div className="pair">
                <HandedInSection papers={form.handedIn} change={change} errorAt={errorAt} />
                <EarlierStepsSection steps={form.earlierSteps} change={change} errorAt={errorAt} />
              </div>
            </div>
            <div>
              <StorySection
                category={form.category}
                statement={form.statement}
                wish={form.wish}
                change={change}
                errorAt={errorAt}
              />
              <FactsSection
                involvedCount={form.involvedCount}
                amountSaid={form.amountSaid}
                amountExact={form.amountExact}
                areaSaid={form.areaSaid}
                areaExact={form.areaExact}
                change={change}
                errorAt={errorAt}
              />
              <RiskSection
                riskColor={form.riskColor}
                tags={form.tags}
                isPetition={form.isPetition}
                noticeGiven={form.noticeGiven}
                readBack={form.readBack}
                change={change}
              />
            </div>
          </div>
        </div>
        <LookAlikePanel form={form} found={found} onLink={handleLink} />
      </div>
    </Page>
  );
}

function firstInput(within: Element | null | undefined): HTMLElement | null | undefined {
  const wanted = "input:not([role=combobox]):not([disabled]), textarea";
  if (within instanceof HTMLElement && within.matches("input, textarea")) return within;
  return within?.querySelector<HTMLElement>(wanted) ?? within?.querySelector<HTMLElement>("input");
}

interface ArrivalProps {
  readonly form: IntakeForm;
  readonly today: PlainDate;
  readonly set: (fields: Extract<IntakeAct, { act: "set" }>["fields"]) => void;
  readonly errorAt: (at: string) => string | undefined;
}

/** How and when they came. */
function ArrivalLine({ form, today, set, errorAt }: ArrivalProps) {
  const { t } = useTranslation();
  const visitedOn = PlainDate.safeParse(form.visitedOn);
  return (
    <div className="line line-arrival">
      <Field label={t("visit.field.channel")}>
        {(control) => (
          <Select
            {...control}
            value={form.channel}
            options={Channel.options.map((channel) => ({
              value: channel,
              label: t(`codes.channel.${channel}`),
            }))}
            popupMatchSelectWidth={false}
            onChange={(channel) => set({ channel })}
          />
        )}
      </Field>
      {form.channel !== "VISIT" && (
        <Field label={t("visit.field.channelNo")} error={errorAt("channelNo")}>
          {(control) => (
            <Input
              {...control}
              value={form.channelNo}
              maxLength={60}
              placeholder={t("visit.hint.channelNo")}
              onChange={(event) => set({ channelNo: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t("visit.field.visitedOn")} error={errorAt("visitedOn")}>
        {(control) => (
          <DateField
            {...control}
            value={visitedOn.success ? visitedOn.data : null}
            max={today}
            today={today}
            onChange={(on) => set({ visitedOn: on ?? "" })}
          />
        )}
      </Field>
      <Field label={t("visit.field.visitedAt")} error={errorAt("visitedAt")}>
        {(control) => (
          <Input
            {...control}
            className="figures"
            value={form.visitedAt}
            maxLength={5}
            onChange={(event) => set({ visitedAt: event.target.value.replace("：", ":") })}
          />
        )}
      </Field>
    </div>
  );
}
