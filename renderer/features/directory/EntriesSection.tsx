import { useState } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { ImportTarget } from "#shared/domain/directory/read-table.ts";
import { type RecordRow, RecordTable } from "../../client/RecordTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { Section } from "../../ui/Page.tsx";
import { useShortcut } from "../../ui/use-shortcut.ts";
import { useToast } from "../../ui/use-toast.ts";
import { type Draft, EntryDialog, type EntryField } from "./EntryDialog.tsx";
import { ImportDialog } from "./ImportDialog.tsx";

/** More are found with the search. */
const SHOWN = 300;

interface Entry {
  readonly id: string;
  readonly active: boolean;
}

interface Props<E extends Entry> {
  readonly title: string;
  readonly addText: string;
  readonly editText: string;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly heads: readonly string[];
  readonly entries: readonly E[];
  readonly rowOf: (entry: E) => Pick<RecordRow, "name" | "cells">;
  readonly fields: readonly EntryField[];
  readonly blank: Draft;
  readonly draftOf: (entry: E) => Draft;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  /** `id` undefined: a new one. Answers why it was not taken. */
  readonly onSave: (draft: Draft, id: string | undefined) => Promise<string | undefined>;
  readonly importTarget?: ImportTarget | undefined;
}

/** One kind of entry: listed, added, changed, and brought in from a file. */
export function EntriesSection<E extends Entry>(props: Props<E>) {
  const { title, addText, editText, empty, heads, entries, rowOf, fields, blank, draftOf } = props;
  const { mayEdit, busy, onSave, importTarget } = props;
  const { t } = useTranslation();
  const toast = useToast();
  const [edited, setEdited] = useState<{ readonly entry: E | undefined }>();
  const [isImporting, setImporting] = useState(false);
  useShortcut(
    "Alt+N",
    () => setEdited({ entry: undefined }),
    mayEdit && edited === undefined && !isImporting,
  );

  async function handleSave(draft: Draft): Promise<string | undefined> {
    const why = await onSave(draft, edited?.entry?.id);
    if (why === undefined) toast.done(t("directory.saved"));
    return why;
  }
  const add = mayEdit && (
    <Button type="primary" aria-keyshortcuts="Alt+N" onClick={() => setEdited({ entry: undefined })}>
      {addText} <KeyHint keys="Alt+N" />
    </Button>
  );
  const bring = importTarget !== undefined && (
    <Button onClick={() => setImporting(true)}>{t("directory.import.open")}</Button>
  );
  const more = entries.length - SHOWN;
  return (
    <Section
      title={title}
      hint={t("directory.count", { count: entries.length })}
      actions={
        <>
          {bring}
          {add}
        </>
      }
    >
      {entries.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <RecordTable
          heads={heads}
          rows={entries.slice(0, SHOWN).map((entry) => ({
            ...rowOf(entry),
            key: entry.id,
            active: entry.active,
            onChange: mayEdit ? () => setEdited({ entry }) : undefined,
          }))}
        />
      )}
      {more > 0 && <p className="is-soft">{t("directory.more", { count: more })}</p>}
      {edited && (
        <EntryDialog
          title={edited.entry ? editText : addText}
          fields={fields}
          initial={edited.entry ? draftOf(edited.entry) : blank}
          busy={busy}
          onSave={handleSave}
          onClose={() => setEdited(undefined)}
        />
      )}
      {isImporting && importTarget !== undefined && (
        <ImportDialog target={importTarget} onClose={() => setImporting(false)} />
      )}
    </Section>
  );
}
