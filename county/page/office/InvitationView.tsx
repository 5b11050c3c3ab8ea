import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { printSheet } from "#renderer/sheets/print-sheet.ts";
import { SheetPreview } from "#renderer/sheets/SheetPreview.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { Page } from "#renderer/ui/Page.tsx";
import type { InvitationPaper } from "#shared/contract/county-shapes.ts";
import { dayOf, timeOf } from "#shared/kernel/plain-date.ts";
import { useCountyName, useDemo, useToday } from "../client/county.ts";
import { InvitationSheet } from "../sheets/InvitationSheet.tsx";

interface Props {
  readonly paper: InvitationPaper;
  readonly onDone: () => void;
}

/** The code on the screen and on paper; it is not shown a second time. */
export function InvitationView({ paper, onDone }: Props) {
  const { t } = useTranslation();
  const county = useCountyName();
  const demo = useDemo();
  const today = useToday();
  return (
    <Page
      title={t("county.invitation.title", { name: paper.name })}
      hint={t("county.invitation.hint", { on: dayOf(paper.validUntil), at: timeOf(paper.validUntil) })}
      actions={
        <>
          <Button type="primary" icon={<PrinterOutlined />} onClick={() => void printSheet("A4")}>
            {t("county.invitation.print")}
          </Button>
          <Button onClick={onDone}>{t("county.invitation.done")}</Button>
        </>
      }
    >
      <div className="invitation">
        <div className="invitation-side">
          <Notice tone="wait">{t("county.invitation.once")}</Notice>
          <dl className="facts is-single">
            <dt>{t("county.invitation.code")}</dt>
            <dd className="invitation-code">{paper.code}</dd>
            <dt>{t("county.invitation.text")}</dt>
            <dd className="figures">{paper.text}</dd>
          </dl>
          <ol className="steps">
            <li>{t("county.invitation.step1")}</li>
            <li>{t("county.invitation.step2")}</li>
            <li>{t("county.invitation.step3")}</li>
          </ol>
        </div>
        <SheetPreview>
          <InvitationSheet paper={paper} county={county} madeOn={today} demo={demo} />
        </SheetPreview>
      </div>
    </Page>
  );
}
