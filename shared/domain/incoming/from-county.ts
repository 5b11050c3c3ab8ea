import { DownBodies } from "../sync/down.ts";
import type { CountyItem } from "../sync/sync-record.ts";
import type { PlainDate } from "../../kernel/plain-date.ts";

/** What an item of the county (交办, 督办) says of an incoming slip. */
export interface CountySlip {
  readonly itemId: string;
  readonly kind: "assignment" | "supervision";
  readonly no: string;
  readonly title: string;
  readonly text: string;
  readonly dueOn: PlainDate | null;
  /** The record of ours it is about, as `table/id`. */
  readonly about: string | null;
}

/** The items of the county that can be registered as incoming; undefined for any other. */
export function slipOfItem(item: Pick<CountyItem, "id" | "kind" | "body">): CountySlip | undefined {
  if (item.kind === "assignment") {
    const read = DownBodies.assignment.safeParse(item.body);
    if (!read.success) return undefined;
    const { no, title, text, dueOn } = read.data;
    return { itemId: item.id, kind: item.kind, no, title, text, dueOn, about: null };
  }
  if (item.kind === "supervision") {
    const read = DownBodies.supervision.safeParse(item.body);
    if (!read.success) return undefined;
    const { no, text, dueOn, about } = read.data;
    const record = `${about.table}/${about.id}`;
    return { itemId: item.id, kind: item.kind, no, title: about.no, text, dueOn, about: record };
  }
  return undefined;
}
