import type { AcceptanceFormPayload } from "#shared/domain/paper/case-papers.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { BlankField, Field, LongField, orDash, Row, SealSquare, SignField, Tick } from "../parts.tsx";
import { type FlowBlock, NO_NUMBER, Sheet } from "../Sheet.tsx";
import "./forms.css";
import { sideAndWords } from "./parts/party-words.ts";
import { isSealed, pairs, signRows } from "./parts/signatures.tsx";

/** Lines to sign on the first page, and characters before such a line: the other parties sign on an attached page. */
const SIGNERS = 4;
const LONGEST_SIGNER = 36;

interface Props {
  readonly payload: AcceptanceFormPayload;
  readonly mark: SheetMark;
}

/** M-04 人民调解受理登记表: one page; further signatures and what its fields cannot hold follow on attached pages. */
export function AcceptanceFormSheet({ payload, mark }: Props) {
  const { procedure, hostName, parties, coHosts, amount, area, mass, dueOn } = payload;
  const title = `${procedure}受理登记表`;
  const signers = parties.map(({ signer }) => signer);
  const near = parties
    .map((_, index) => index)
    .filter((index) => fitsInForm(signers[index] ?? ""))
    .slice(0, SIGNERS);
  const further = signers.filter((_, index) => !near.includes(index));
  const flow: FlowBlock[] = [
    ...(further.length === 0
      ? []
      : [{ kind: "node" as const, node: <p className="sign-lead">其他当事人（签名、盖章或者按指印）：</p> }]),
    ...signRows(further),
  ];
  const form = (
    <>
      <div className="p-title p-title-center">{hostName}</div>
      <h1 className="p-title">{title}</h1>
      <div className="p-case-form-head">
        <span>受理日期：{printedDay(payload.acceptedOn)}</span>
        <span>编号：{mark.no ?? NO_NUMBER}</span>
      </div>
      <div className="p-box p-case-form">
        <Row>
          <Field label="纠纷名称" text={payload.title} />
        </Row>
        <Row>
          <Field label="纠纷类型" text={payload.category} />
          <Field label={"涉及金额\n面积"} name="金额面积" text={orDash(joined(amount, area))} width={78} />
        </Row>
        <Row>
          <BlankField label="案件来源">
            <span>
              <Tick on={payload.source === "APPLICATION"}>当事人申请</Tick>
              <Tick on={payload.source === "INITIATIVE"}>主动调解</Tick>
              <Tick on={payload.source === "ENTRUSTED"}>移送、委托</Tick>
            </span>
          </BlankField>
        </Row>
        {payload.entrustedBy !== "" && (
          <Row>
            <Field label={"移送委托\n单位文号"} name="移送委托" text={payload.entrustedBy} />
          </Row>
        )}
        <LongField
          label="当事人"
          text={parties.map(sideAndWords).join("\n")}
          minLines={Math.min(8, parties.length + 1)}
          grow={3}
        />
        {mass !== "" && (
          <Row>
            <Field label="涉及人数" text={mass} />
          </Row>
        )}
        <LongField
          label={"当事人\n同意调解"}
          name="同意"
          text={orDash(payload.consents.join("；"))}
          minLines={2}
        />
        <LongField label={"纠纷简要\n情况"} name="简要情况" text={payload.summary} minLines={3} grow={6} />
        <Row>
          <Field label="调解员" text={orDash(payload.mediators.join("、"))} />
          <Field label="调解期限" text={dueOn === null ? "—" : `${printedDay(dueOn)}前`} width={62} />
        </Row>
        {coHosts.length > 0 && (
          <Row>
            <Field label="共同调解" text={coHosts.join("、")} />
          </Row>
        )}
        {pairs(signers.filter((_, index) => near.includes(index))).map((row, index) => (
          <Row key={index}>
            {row.map((signer, place) => (
              <SignField key={place} label={signer.replace(" ", "\n")} labelWidth={36} />
            ))}
          </Row>
        ))}
        {further.length > 0 && (
          <Row>
            <BlankField label={"其他\n当事人"}>另有{further.length}位当事人在附页签名。</BlankField>
          </Row>
        )}
        <div className="p-row p-case-form-end">
          <div className="p-case-form-signs">
            <SignField label={`登记人\n${payload.registrar}`} labelWidth={36} />
          </div>
          <SealSquare name={hostName} on={payload.acceptedOn} />
        </div>
      </div>
      <p className="p-case-form-note">备注：本表由{hostName}填写。</p>
    </>
  );
  return <Sheet title={title} stock="a4-form" mark={mark} demo={payload.demo} form={form} flow={flow} />;
}

/** A unit's seal takes more height than the form has, and so does a long name. */
function fitsInForm(signer: string): boolean {
  return signer.length <= LONGEST_SIGNER && !isSealed(signer);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("；");
}
