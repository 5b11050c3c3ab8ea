import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { EmptyState } from "#renderer/ui/EmptyState.tsx";
import { Field } from "#renderer/ui/Field.tsx";
import { Loading } from "#renderer/ui/Loading.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import type { Narrative } from "./use-narrative.ts";

/** The written report, paragraph by paragraph: proposed from the numbers, gone over by a person, kept as it is typed. */
export function NarrativePart({ narrative }: { readonly narrative: Narrative }) {
  const { t } = useTranslation();
  const { paragraphs, savedAt, isEdited, isReady, edit, renew } = narrative;
  if (!isReady) return <Loading />;
  if (paragraphs.length === 0) return <EmptyState title={t("report.narrative.none")} hint="" />;
  return (
    <Section
      title={t("report.part.narrative")}
      hint={
        savedAt === undefined
          ? t("report.narrative.hint")
          : t("report.narrative.saved", { at: `${dayOf(savedAt)} ${timeOf(savedAt)}` })
      }
      actions={
        <Button disabled={!isEdited} onClick={renew}>
          {t("report.narrative.renew")}
        </Button>
      }
    >
      <div className="report-narrative">
        {paragraphs.map(({ id, title, text }) => (
          <Field key={id} label={title} wide>
            {(control) => (
              <Input.TextArea
                {...control}
                lang="zh-CN"
                rows={rowsFor(text)}
                maxLength={4000}
                value={text}
                onChange={(event) => edit(id, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </Section>
  );
}

/** As many lines as it takes: the page's policy forbids the area to measure itself. */
function rowsFor(text: string): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / 70), 0);
  return Math.min(14, Math.max(3, lines + 1));
}
