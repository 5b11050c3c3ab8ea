import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ConferenceFile } from "#shared/contract/conference.ts";
import { onDuty } from "#shared/domain/directory/directory.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { dayText } from "../../client/day-text.ts";
import { places, useGo } from "../../client/places.ts";
import { useAct } from "../../client/use-act.ts";
import { useAsk, useDesk } from "../../client/use-desk.ts";
import { useFoundDraft } from "../../client/use-found-draft.ts";
import { useMe, useOffice, useToday } from "../../client/use-seat.ts";
import { Field } from "../../ui/Field.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { ConferenceInput, emptyConference, itemOf, readConference } from "./conference-input.ts";
import { ConferenceItemFields } from "./ConferenceItemFields.tsx";
import { SittingFields } from "./SittingFields.tsx";
import { useHeldForm } from "./use-held-form.tsx";
import "./meeting.css";

/** An agenda of so many matters is shown whole; of a longer one, what is written on. */
const SHOWN_WHOLE = 5;

/** The minutes of a conference while it sits: what was begun earlier is brought back. */
export function HoldConferencePage({ conferenceId }: { readonly conferenceId: string }) {
  const ask = useAsk();
  const { t } = useTranslation();
  const today = useToday();
  const me = useMe();
  const { accounts } = useOffice();
  const [found] = useFoundDraft(`conference:${conferenceId}`, ConferenceInput);
  const file = useQuery(ask.conference.file.queryOptions({ input: { id: conferenceId } })).data;
  const due = useQuery(ask.conference.proposeTaskDue.queryOptions()).data;
  if (file === undefined || due === undefined || found === undefined) return <Loading />;
  const { plan } = file.conference;
  if (!file.acts.includes("hold")) {
    return (
      <Page title={t("meeting.act.hold")}>
        <Notice tone="wait">
          {t("meeting.refused.status", { status: t(`meeting.status.${file.status}`) })}
        </Notice>
      </Page>
    );
  }
  const director = accounts.find(({ active, roles }) => active && roles.includes("DIRECTOR"))?.name ?? "";
  const start = found?.content ?? emptyConference(plan, today, { host: director, recorder: me.name });
  return <HoldConference file={file} start={start} dueOn={due.dueOn} />;
}

interface Props {
  readonly file: ConferenceFile;
  readonly start: ConferenceInput;
  readonly dueOn: PlainDate;
}

function HoldConference({ file, start, dueOn }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const { units } = useOffice();
  const { run, busy } = useAct(useDesk().conference.hold);
  const { conference, agenda, more } = file;
  const { id } = conference;
  const members = useMemberNames();
  const { form, input, edit, tried, wrong, said, save } = useHeldForm({
    draftName: `conference:${id}`,
    start,
    read: (typed) => readConference(typed, agenda, units),
    busy,
    hold: (minutes) => run({ id, form: minutes }),
    onHeld: () => go(places.conference(id)),
  });

  return (
    <Page
      title={t("meeting.form.title")}
      hint={t("meeting.page.planned", { on: dayText(t, conference.plan.on) })}
      wide
      actions={save}
    >
      <div className="meeting-form" ref={form}>
        {said !== undefined && <Notice tone="late">{said}</Notice>}
        <Section title={t("meeting.held.who")}>
          <SittingFields input={input} wrong={wrong} onChange={edit} />
          <Field
            label={t("meeting.form.members")}
            required
            hint={t("meeting.form.membersHint")}
            error={wrong.has("members") && t("ui.required")}
          >
            {(control) => (
              <Select
                {...control}
                mode="tags"
                value={[...input.members]}
                options={members.map((value) => ({ value }))}
                onChange={(names: string[]) => edit({ members: names })}
              />
            )}
          </Field>
        </Section>
        <Section
          title={t("meeting.agenda.title", { count: agenda.length })}
          hint={t("meeting.form.itemsHint")}
        >
          <ol className="meeting-agenda">
            {agenda.map((row) => (
              <ConferenceItemFields
                key={row.matterId}
                row={row}
                item={itemOf(input, row, dueOn)}
                dueOn={dueOn}
                tried={tried}
                folded={agenda.length > SHOWN_WHOLE}
                onChange={(item) => edit({ items: { ...input.items, [row.matterId]: item } })}
              />
            ))}
          </ol>
          {more > 0 && <p className="is-soft">{t("meeting.agenda.more", { count: more })}</p>}
          <Field label={t("meeting.form.other")}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                maxLength={4000}
                value={input.other}
                onChange={(event) => edit({ other: event.target.value })}
              />
            )}
          </Field>
        </Section>
      </div>
    </Page>
  );
}

/** The office's own people, and whoever units have on duty or name as their contact. Guests are typed. */
function useMemberNames(): readonly string[] {
  const { accounts, units } = useOffice();
  const today = useToday();
  const shifts = useQuery(useAsk().directory.duty.queryOptions({ input: { on: today } })).data ?? [];
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name;
  const withUnit = (name: string, unit: string | undefined) =>
    unit === undefined ? name : `${name}（${unit}）`;
  return [
    ...new Set([
      ...accounts.filter(({ active }) => active).map(({ name }) => name),
      ...onDuty(shifts, today).map(({ person, unitId }) => withUnit(person, unitName(unitId))),
      ...units
        .filter(({ active, contactName }) => active && contactName !== "")
        .map(({ contactName, name }) => withUnit(contactName, name)),
    ]),
  ];
}
