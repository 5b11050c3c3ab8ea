import { useRef, useState } from "react";
import { Button, Input, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { DateField } from "#renderer/ui/DateField.tsx";
import { Field, focusFirstError, Group } from "#renderer/ui/Field.tsx";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page, Section } from "#renderer/ui/Page.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import { useToast } from "#renderer/ui/use-toast.ts";
import { type About, ITEM_KINDS, type ItemKind } from "#shared/domain/sync/down.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { useCounty, useToday } from "../client/county.ts";
import { OfficePicker, OfficeSelect } from "../client/OfficePicker.tsx";
import { places } from "../client/places.ts";
import { type Refusal, refusalText } from "../client/refusal-text.ts";

interface Props {
  /** `office`, `kind`, and `about` as `matter/<id>/<number>`: where the person came from. */
  readonly begun: Readonly<Record<string, string>>;
}

/** A query, an assignment, a supervision or a notice; each goes into the stream of every office it is for. */
export function NewItemPage({ begun }: Props) {
  const { t } = useTranslation();
  const go = useGo();
  const toast = useToast();
  const today = useToday();
  const county = useCounty();
  const acts = {
    query: useAct(county.item.query),
    assignment: useAct(county.item.assign),
    supervision: useAct(county.item.supervise),
    notice: useAct(county.item.notice),
  };
  const about = aboutIn(begun["about"]);
  // a supervision is always about something: it is begun at a matter
  const kinds = ITEM_KINDS.filter((one) => (one === "supervision" ? about : !about || one === "query"));
  const [kind, setKind] = useState<ItemKind>(kinds.find((one) => one === begun["kind"]) ?? "query");
  const [offices, setOffices] = useState<readonly string[]>(begun["office"] ? [begun["office"]] : []);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [dueOn, setDueOn] = useState<PlainDate | null>(null);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const form = useRef<HTMLDivElement>(null);

  const isToMany = kind === "assignment" || kind === "notice";
  const wrong = {
    offices: offices.length === 0,
    title: isToMany && title.trim() === "",
    text: text.trim() === "",
    dueOn: kind === "supervision" && dueOn === null,
  };
  const busy = Object.values(acts).some((act) => act.busy);

  async function send(): Promise<Refusal | null | undefined> {
    const [office = ""] = offices;
    const many = [...offices];
    switch (kind) {
      case "query":
        return refusalIn(await acts.query.run({ office, body: { about, text, dueOn } }));
      case "supervision":
        if (!about || dueOn === null) return null;
        return refusalIn(await acts.supervision.run({ office, about, body: { text, dueOn } }));
      case "assignment":
        return refusalIn(
          await acts.assignment.run({ offices: many, body: { title: title.trim(), text, dueOn } }),
        );
      case "notice":
        return refusalIn(await acts.notice.run({ offices: many, body: { title: title.trim(), text } }));
    }
  }
  async function handleSend() {
    if (busy) return;
    setTried(true);
    setSaid(undefined);
    if (Object.values(wrong).some(Boolean)) return focusFirstError(form.current);
    const refused = await send();
    if (refused) return setSaid(refusalText(t, refused));
    if (refused === null) return undefined;
    toast.done(t("county.items.sent", { count: offices.length }));
    return go(places.items());
  }
  useShortcut("Ctrl+Enter", () => void handleSend());

  return (
    <Page
      title={t("county.items.write")}
      hint={t("county.items.writeHint")}
      actions={
        <>
          <Button onClick={() => go(places.items())}>{t("ui.cancel")}</Button>
          <Button
            type="primary"
            loading={busy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void handleSend()}
          >
            {t("county.items.send")} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div ref={form}>
        <Section title={t(`county.kind.${kind}`)} hint={t(`county.items.about.${kind}`)}>
          <div className="stack">
            {said !== undefined && <Notice tone="late">{said}</Notice>}
            <Group label={t("county.items.kind")}>
              {(labelId) => (
                <Radio.Group
                  aria-labelledby={labelId}
                  optionType="button"
                  value={kind}
                  onChange={(event) => {
                    const next = kinds.find((one) => one === event.target.value) ?? "query";
                    setKind(next);
                    if (next === "query" || next === "supervision") setOffices(offices.slice(0, 1));
                  }}
                  options={kinds.map((value) => ({ value, label: t(`county.kind.${value}`) }))}
                />
              )}
            </Group>
            {isToMany ? (
              <OfficePicker
                value={offices}
                onChange={setOffices}
                error={tried && wrong.offices ? t("county.offices.pickMissing") : undefined}
              />
            ) : (
              <Field
                label={t("county.items.to")}
                required
                error={tried && wrong.offices && t("county.offices.pickMissing")}
              >
                {(control) => (
                  <OfficeSelect
                    {...control}
                    value={offices[0] ?? ""}
                    disabled={about !== null && begun["office"] !== undefined}
                    onChange={(office) => setOffices([office])}
                  />
                )}
              </Field>
            )}
            {about && <p>{t("county.items.aboutNo", { no: about.no })}</p>}
            {isToMany && (
              <Field
                label={t("county.items.title")}
                required
                error={tried && wrong.title && t("ui.required")}
              >
                {(control) => (
                  <Input
                    {...control}
                    maxLength={120}
                    value={title}
                    onChange={(event) => setTitle(event.target.value)}
                  />
                )}
              </Field>
            )}
            <Field label={t("county.items.text")} required error={tried && wrong.text && t("ui.required")}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={5}
                  maxLength={4000}
                  value={text}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
            {kind !== "notice" && (
              <Field
                label={t("county.items.dueOn")}
                required={kind === "supervision"}
                error={tried && wrong.dueOn && t("ui.required")}
              >
                {(control) => (
                  <DateField {...control} today={today} min={today} value={dueOn} onChange={setDueOn} />
                )}
              </Field>
            )}
          </div>
        </Section>
      </div>
    </Page>
  );
}

function refusalIn(
  result: { readonly ok: true } | { readonly ok: false; readonly error: Refusal | null },
): Refusal | null | undefined {
  return result.ok ? undefined : result.error;
}

function aboutIn(text: string | undefined): About | null {
  const [table, id, ...no] = (text ?? "").split("/");
  return table && id ? { table, id, no: no.join("/") } : null;
}
