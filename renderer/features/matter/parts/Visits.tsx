import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { places, useGo } from "#renderer/client/places.ts";
import { useAct } from "#renderer/client/use-act.ts";
import { useCodeName } from "#renderer/client/use-code-name.ts";
import { useDesk } from "#renderer/client/use-desk.ts";
import { useMay } from "#renderer/client/use-seat.ts";
import { useVillageName } from "#renderer/client/use-village-name.ts";
import { MaskedText } from "#renderer/ui/MaskedText.tsx";
import { Section } from "#renderer/ui/Page.tsx";
import { StatusTag } from "#renderer/ui/StatusTag.tsx";
import type { RevealField } from "#shared/contract/visit.ts";
import { minorName } from "#shared/kernel/masking.ts";
import { GROUP_SIZE, type Visit, type Visitor } from "#shared/domain/visit/visit.ts";

export function Visits({ visits }: { readonly visits: readonly Visit[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t("matter.section.visits")}>
      {visits.toReversed().map((visit) => (
        <OneVisit key={visit.id} visit={visit} />
      ))}
    </Section>
  );
}

function OneVisit({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation();
  const { form, ordinal, no, receivedBy } = visit;
  return (
    <article className="visit" aria-label={t("matter.visit.nth", { n: ordinal })}>
      <header className="visit-head">
        <h3>{t("matter.visit.nth", { n: ordinal })}</h3>
        <span className="figures">{no}</span>
        <span>
          {t("matter.visit.arrived", {
            on: form.visitedOn,
            at: form.visitedAt,
            channel: t(`codes.channel.${form.channel}`),
          })}
        </span>
        <span>{t("matter.visit.headCount", { count: form.headCount })}</span>
        {form.headCount >= GROUP_SIZE && <StatusTag tone="wait">{t("matter.visit.group")}</StatusTag>}
        <span className="is-soft">{t("matter.visit.received", { name: receivedBy.name })}</span>
        <PrintButtons visitId={visit.id} />
      </header>
      <ul className="visitors">
        {form.visitors.map((visitor, index) => (
          <OneVisitor
            key={index} // the order of a registered visit never changes
            visitor={visitor}
            index={index}
            visitId={visit.id}
            isSpeaker={form.visitors.length > 1 && index === form.speaker}
          />
        ))}
      </ul>
      <VisitTexts visit={visit} />
    </article>
  );
}

interface VisitorProps {
  readonly visitor: Visitor;
  readonly index: number;
  readonly visitId: string;
  readonly isSpeaker: boolean;
}

function OneVisitor({ visitor, index, visitId, isSpeaker }: VisitorProps) {
  const { t } = useTranslation();
  const codeName = useCodeName();
  const villageName = useVillageName();
  const may = useMay();
  const reveal = useAct(useDesk().visit.reveal, { quiet: true });
  const { address, guardian, idPaper } = visitor;

  /** Names stand in full unless a child is involved: only what is masked has something to reveal. */
  function revealing(field: RevealField, shown: string) {
    if (!may("visit.reveal") || !isMasked(shown)) return undefined;
    return async (reason: string) => {
      const shown = await reveal.run({ visitId, visitor: index, field, reason });
      return shown.ok ? shown.value.value : undefined;
    };
  }
  const place = `${villageName(address.villageCode)}${address.group}${address.text}`;

  return (
    <li>
      <span className="visitor-name">
        <MaskedText
          value={visitor.name}
          label={t("matter.visit.name")}
          onReveal={revealing("name", visitor.name)}
        />
        {isSpeaker && <StatusTag tone="plain">{t("matter.visit.speaker")}</StatusTag>}
      </span>
      <span>
        {t(`codes.representativeKind.${visitor.representing}`)}
        {visitor.sex !== "0" &&
          ` · ${t("matter.visit.born", { sex: t(`codes.sex.${visitor.sex}`), birth: visitor.birthOn ?? "" })}`}
        {visitor.nation !== null && ` · ${codeName("nationality", visitor.nation)}`}
        {visitor.occupation !== "" && ` · ${visitor.occupation}`}
        {visitor.careFlags.length > 0 &&
          ` · ${visitor.careFlags.map((flag) => t(`codes.careFlag.${flag}`)).join(t("app.listComma"))}`}
      </span>
      <Masked
        label={codeName("identityPaper", idPaper.type)}
        value={idPaper.no}
        onReveal={revealing("idNo", idPaper.no)}
      />
      {visitor.phone !== "" && (
        <Masked
          label={t("matter.visit.phone")}
          value={visitor.phone}
          onReveal={revealing("phone", visitor.phone)}
        />
      )}
      {place !== "" && (
        <Masked label={t("matter.visit.address")} value={place} onReveal={revealing("address", place)} />
      )}
      {guardian && (
        <>
          <Masked
            label={`${t("matter.visit.guardian")} ${guardian.relation}`}
            value={guardian.name}
            onReveal={undefined}
          />
          {guardian.phone !== "" && (
            <Masked
              label={t("matter.visit.guardianPhone")}
              value={guardian.phone}
              onReveal={revealing("guardianPhone", guardian.phone)}
            />
          )}
        </>
      )}
    </li>
  );
}

function isMasked(shown: string): boolean {
  return shown.includes("*") || shown.startsWith(minorName(0).slice(0, -1));
}

interface MaskedProps {
  readonly label: string;
  readonly value: string;
  readonly onReveal: ((reason: string) => Promise<string | undefined>) | undefined;
}

function Masked({ label, value, onReveal }: MaskedProps) {
  return (
    <span>
      <span className="is-soft">{label}</span>{" "}
      {value !== "" && <MaskedText value={value} label={label} onReveal={onReveal} />}
    </span>
  );
}

function VisitTexts({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation();
  const { form } = visit;
  const steps = form.earlierSteps.map(({ kind, where, no }) =>
    [t(`codes.earlierStep.${kind}`), where, no].filter(Boolean).join(" "),
  );
  const papers = form.handedIn.map(({ name, pages, original }) =>
    [t("matter.visit.pages", { name, count: pages }), original ? t("matter.visit.original") : ""]
      .filter(Boolean)
      .join(" "),
  );
  const said = [
    form.readBack && t("matter.visit.readBack"),
    form.noticeGiven && t("matter.visit.noticeGiven"),
  ].filter(Boolean);
  return (
    <dl className="texts">
      <dt>{t("matter.visit.statement")}</dt>
      <dd className="prose">{form.statement}</dd>
      {form.wish !== "" && (
        <>
          <dt>{t("matter.visit.wish")}</dt>
          <dd className="prose">{form.wish}</dd>
        </>
      )}
      {steps.length > 0 && (
        <>
          <dt>{t("matter.visit.steps")}</dt>
          <dd>{steps.join(t("app.semicolon"))}</dd>
        </>
      )}
      {papers.length > 0 && (
        <>
          <dt>{t("matter.visit.handedIn")}</dt>
          <dd>{papers.join(t("app.semicolon"))}</dd>
        </>
      )}
      {said.length > 0 && <dd className="is-soft">{said.join(" · ")}</dd>}
    </dl>
  );
}

function PrintButtons({ visitId }: { readonly visitId: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay();
  const issue = useAct(useDesk().paper.issueForVisit);
  if (!may("paper.issueForVisit")) return null;

  async function open(kind: "VISIT_RECEIPT" | "VISIT_FORM") {
    const issued = await issue.run({ visitId, kind });
    if (issued.ok) go(places.paper(issued.value.paperId));
  }
  return (
    <span className="visit-prints">
      <Button size="small" loading={issue.busy} onClick={() => void open("VISIT_RECEIPT")}>
        {t("matter.visit.receipt")}
      </Button>
      <Button size="small" loading={issue.busy} onClick={() => void open("VISIT_FORM")}>
        {t("matter.visit.form")}
      </Button>
    </span>
  );
}
