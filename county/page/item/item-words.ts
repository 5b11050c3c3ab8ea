import type { SentItem } from "#shared/contract/county-shapes.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

/** The body of any kind of item, of any release: what it says of these is shown. */
function bodyOf({ body }: SentItem): Readonly<Record<string, unknown>> {
  return typeof body === "object" && body !== null ? { ...body } : {};
}

function said(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Its number and title, or what it is about; empty for a question about nothing in particular. */
export function headOf(item: SentItem): string {
  const { no, title, slipNo, about } = bodyOf(item);
  const aboutNo = typeof about === "object" && about !== null && "no" in about ? said(about.no) : "";
  return [said(no), said(title), said(slipNo), aboutNo].filter((part) => part !== "").join(" ");
}

/** One line that tells an item from others: its head, and how it begins where it has no title. */
export function titleOf(item: SentItem): string {
  const { title, slipNo, text } = bodyOf(item);
  const head = headOf(item);
  return said(title) !== "" || said(slipNo) !== "" ? head : `${head} ${said(text)}`.trim();
}

export function textOf(item: SentItem): string {
  const { text, facts } = bodyOf(item);
  if (typeof facts === "object" && facts !== null) {
    const { text: reply, reason } = facts as Readonly<Record<string, unknown>>; // an object, looked at below
    return said(reply) || said(reason);
  }
  return said(text);
}

/** What was recorded on a slip; empty for everything else. */
export function actOf(item: SentItem): string {
  const { facts } = bodyOf(item);
  return typeof facts === "object" && facts !== null && "act" in facts ? said(facts.act) : "";
}

export function dueOf(item: SentItem): PlainDate | "" {
  return PlainDate.safeParse(bodyOf(item)["dueOn"]).data ?? "";
}
