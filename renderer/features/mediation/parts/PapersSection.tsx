import { Button, Dropdown } from "antd";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { PaperList } from "#renderer/client/PaperList.tsx";
import { useMay } from "#renderer/client/use-seat.ts";
import { Section } from "#renderer/ui/Page.tsx";
import type { CaseFile } from "#shared/contract/mediation.ts";
import { CasePaperForm } from "#shared/domain/mediation/case-paper-form.ts";
import { type CasePaperKind, paperLacks } from "../papers/paper-input.ts";

// Papers bring their fonts along: only who issues one waits for them.
const PaperDialog = lazy(async () => ({
  default: (await import("../papers/PaperDialog.tsx")).PaperDialog,
}));

const KINDS: readonly CasePaperKind[] = CasePaperForm.options.map(({ shape }) => shape.kind.value);

/** The papers of the case with their print state, and those a person issues by hand. */
export function PapersSection({ file }: { readonly file: CaseFile }) {
  const { t } = useTranslation();
  const may = useMay();
  const [kind, setKind] = useState<CasePaperKind>();
  return (
    <Section
      title={t("mediation.section.papers")}
      actions={
        may("mediation.issuePaper") && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: KINDS.map((each) => {
                const lacks = paperLacks(each, file);
                return {
                  key: each,
                  disabled: lacks !== undefined,
                  label:
                    lacks === undefined ? (
                      t(`paper.kind.${each}`)
                    ) : (
                      <span>
                        {t(`paper.kind.${each}`)}{" "}
                        <small className="is-soft">{t(`mediation.print.${lacks}`)}</small>
                      </span>
                    ),
                };
              }),
              onClick: ({ key }) => setKind(KINDS.find((each) => each === key)),
            }}
          >
            <Button size="small">{t("mediation.print.menu")}</Button>
          </Dropdown>
        )
      }
    >
      <PaperList papers={file.papers} />
      {kind !== undefined && (
        <Suspense fallback={null}>
          <PaperDialog kind={kind} file={file} onClose={() => setKind(undefined)} />
        </Suspense>
      )}
    </Section>
  );
}
