import { officialName } from "../../codes/official-name.ts";
import { matterSubject } from "../matter/matter-title.ts";
import type { Matter } from "../matter/matter.ts";
import type { Office, Unit } from "../office/office.ts";
import { currentDueOn, type ExtensionRequest } from "../referral/slip-progress.ts";
import type { ReferralSlip } from "../referral/slip.ts";
import { earlierNotices } from "../supervision/check-supervision.ts";
import type { Supervision } from "../supervision/supervision.ts";
import type { IncomingReply, IncomingSlip } from "../incoming/incoming.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";
import { isMassMatter } from "../whistle/check-whistle.ts";
import type { WhistleForm } from "../whistle/whistle.ts";
import { paperHead } from "./printed-words.ts";
import type {
  CallNotePayload,
  ExtensionRequestPayload,
  IncomingReplyPayload,
  SupervisionPayload,
  WhistlePayload,
} from "./slip-papers.ts";

type MatterFacts = Pick<Matter, "no" | "category" | "isPetition">;

/** C-06. The title of the matter would name people: it goes by what it is about. */
export function buildSupervision(
  supervision: Pick<Supervision, "form" | "slipNo" | "unitName" | "slipDueOn" | "daysLate" | "issuedOn">,
  slip: Pick<ReferralSlip, "supervisions">,
  matter: MatterFacts,
  office: Office,
): SupervisionPayload {
  const { form, slipNo, unitName, slipDueOn, daysLate, issuedOn } = supervision;
  return {
    kind: "SUPERVISION",
    ...paperHead(office),
    level: officialName("supervisionLevel", form.level),
    unit: unitName,
    slipNo,
    matterNo: matter.no,
    matter: matterSubject(matter.category),
    slipDueOn,
    daysLate,
    problem: officialName("supervisionProblem", form.problem),
    requirement: form.requirement,
    dueOn: form.dueOn,
    earlier: earlierNotices(slip).map(({ level, no, issuedOn: on }) => ({
      level: officialName("supervisionLevel", level),
      no,
      issuedOn: on,
    })),
    skipReason: form.skipReason,
    signer: form.signer,
    phone: office.phone,
    issuedOn,
  };
}

/** C-07 */
export function buildWhistle(
  form: WhistleForm,
  units: readonly Pick<Unit, "name">[],
  matter: MatterFacts & Pick<Matter, "visits" | "involvedCount">,
  office: Office,
  issued: { readonly by: string; readonly on: PlainDate },
): WhistlePayload {
  return {
    kind: "WHISTLE",
    ...paperHead(office),
    level: officialName("whistleLevel", form.level),
    matterNo: matter.no,
    matter: matterSubject(matter.category),
    what: form.what,
    place: form.place,
    gatherOn: form.gatherOn,
    gatherAt: form.gatherAt,
    units: form.units.map(({ expected }, index) => ({ name: units[index]?.name ?? "", expected })),
    contactName: form.contactName,
    contactPhone: form.contactPhone,
    issuer: issued.by,
    issuedOn: issued.on,
    heads: isMassMatter(matter)
      ? {
          involved: matter.involvedCount,
          visits: matter.visits.map(({ no, visitedOn, headCount }) => ({
            no,
            on: visitedOn,
            count: headCount,
          })),
        }
      : null,
  };
}

/** C-08. The day it was due before: a granted extension has already moved the slip's own. */
export function buildExtensionRequest(
  slip: ReferralSlip,
  { asked, ordinal, decided }: ExtensionRequest,
  matter: MatterFacts,
  office: Office,
): ExtensionRequestPayload {
  const asItWas = { ...slip, events: slip.events.slice(0, indexOf(slip, asked)) };
  const opinion =
    decided === null
      ? null
      : {
          granted: decided.act === "grant-extension",
          until: decided.act === "grant-extension" ? decided.until : null,
          approver: decided.approver,
          on: decided.on,
          note: decided.act === "grant-extension" ? decided.note : decided.reason,
          toldOn: decided.act === "grant-extension" ? decided.toldOn : null,
          toldWay: decided.act === "grant-extension" ? decided.toldWay : "",
        };
  return {
    kind: "EXTENSION_REQUEST",
    ...paperHead(office),
    slipNo: slip.no,
    matterNo: matter.no,
    matter: matterSubject(matter.category),
    unit: slip.unitName,
    dueOn: currentDueOn(asItWas),
    until: asked.until,
    reason: asked.reason,
    ordinal,
    unitHead: asked.unitHead,
    askedOn: asked.on,
    isPetition: matter.isPetition,
    opinion,
  };
}

/** 答复函, to whoever sent the slip. */
export function buildIncomingReply(
  { form }: Pick<IncomingSlip, "form">,
  reply: IncomingReply,
  matter: MatterFacts,
  office: Office,
  on: PlainDate,
): IncomingReplyPayload {
  return {
    kind: "INCOMING_REPLY",
    ...paperHead(office),
    to: form.senderName,
    theirNo: form.theirNo,
    receivedOn: form.receivedOn,
    matterNo: matter.no,
    matter: matterSubject(matter.category),
    result: officialName("incomingResult", reply.result),
    text: reply.text,
    toldOn: reply.toldOn,
    toldWay: reply.toldWay,
    attachments: reply.attachments.map(({ name, pages }) => ({ name, pages })),
    contactName: reply.contactName,
    phone: reply.contactPhone === "" ? office.phone : reply.contactPhone,
    decidedOn: on,
  };
}

/** 三方通话记录单; undefined when no call was noted. */
export function buildCallNote(
  { no, form, registeredBy }: Pick<IncomingSlip, "no" | "form" | "registeredBy">,
  matter: MatterFacts,
  office: Office,
): CallNotePayload | undefined {
  const { call } = form;
  if (call === null) return undefined;
  return {
    kind: "CALL_NOTE",
    ...paperHead(office),
    workOrderNo: form.theirNo,
    incomingNo: no,
    matterNo: matter.no,
    on: call.on,
    at: call.at,
    caller: call.caller,
    phone: form.petitioner.phone,
    operator: call.operator,
    unitPerson: call.unitPerson,
    request: form.request,
    said: call.said,
    promised: call.promised,
    promisedBy: call.promisedBy,
    recorder: registeredBy.name,
  };
}

function indexOf({ events }: ReferralSlip, facts: ExtensionRequest["asked"]): number {
  return events.findIndex((event) => event.facts === facts);
}
