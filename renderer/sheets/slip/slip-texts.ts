import { officialName } from "#shared/codes/official-name.ts";
import type { SlipPayload } from "#shared/domain/paper/payload.ts";
import { printedDay } from "#shared/kernel/plain-date.ts";
import { orDash } from "../parts.tsx";

/** The slip's payload in the words that all three layouts print. */
export function slipTexts(payload: SlipPayload) {
  const { petitioners, respondents, headCount, attachments, issuer, approver } = payload;
  const people = petitioners.map(({ name, phone, address }) =>
    [name, phone, address].filter((part) => part !== "").join(" "),
  );
  const pages = attachments.reduce((sum, { pages }) => sum + pages, 0);
  return {
    issuedOn: printedDay(payload.issuedOn),
    dueOn: printedDay(payload.dueOn),
    urgency: officialName("urgency", payload.urgency),
    parties: [
      `诉求人（${headCount}人）：${people.join("；")}`,
      ...(respondents.length > 0 ? [`被反映人：${respondents.join("；")}`] : []),
    ].join("\n"),
    attachments:
      attachments.length === 0
        ? "无"
        : `${attachments.map(({ name, pages }) => `${name}${pages}页`).join("；")}（共${attachments.length}件${pages}页）`,
    contact: [payload.contactName, payload.contactPhone].filter((part) => part !== "").join(" "),
    issuer: orDash(issuer),
    approver: orDash(approver),
    claim: orDash(payload.claim),
    workDone: orDash(payload.workDone),
    requirement: [payload.requirement, ...cautionLine(payload)].join("\n"),
    feedback: orDash(payload.feedback),
  };
}

function cautionLine({ cautions }: SlipPayload): readonly string[] {
  if (cautions.length === 0) return [];
  return [`办理提示：${cautions.map((each) => officialName("slipCaution", each)).join("；")}。`];
}

export type SlipTexts = ReturnType<typeof slipTexts>;

/** A centre with a long name has its title in smaller type: `room` is how many characters of the usual size share a line. */
export function titleClass(title: string, room: number): string {
  const { length } = [...title];
  if (length <= room) return "slip-title";
  return length <= 1.4 * room
    ? "slip-title slip-title-long"
    : "slip-title slip-title-long slip-title-longest";
}
