import type { Category } from "#shared/codes/categories.ts";
import type { Tag } from "#shared/codes/tags.ts";
import type { Destination, RefusalReason } from "#shared/domain/matter/decision.ts";
import type { SlipKind } from "#shared/domain/referral/slip-kind.ts";
import type { ReplyResult } from "#shared/domain/referral/slip.ts";
import type { Channel, RiskColor } from "#shared/domain/visit/visit.ts";

/** What the desk does with a story. */
export type Course =
  | { readonly kind: "answer"; readonly answer: string }
  | {
      readonly kind: "accept";
      readonly mode: "MEDIATE" | "LAND_MEDIATE" | "CONSULT";
      readonly handler: string;
    }
  | {
      readonly kind: "refuse";
      readonly reason: RefusalReason;
      readonly explanation: string;
      readonly basis: string;
      readonly to: Destination;
    }
  | { readonly kind: "guide"; readonly advice: string; readonly to: Destination }
  | {
      readonly kind: "slip";
      readonly slip: SlipKind;
      /** Preset key of the unit. */
      readonly unit: string;
      readonly replies: readonly string[];
      readonly result: ReplyResult;
    };

export interface Story {
  readonly weight: number;
  readonly category: Category["code"];
  /** `{village}` `{other}` `{n}` (people) `{yuan}` `{mu}` are filled in. */
  readonly statements: readonly string[];
  readonly wish: string;
  readonly against: "villager" | "nobody" | readonly string[];
  readonly course: Course;
  readonly tags?: readonly Tag[];
  readonly risk?: RiskColor;
  readonly channel?: Channel;
  readonly yuan?: readonly [number, number];
  readonly mu?: readonly [number, number];
  readonly heads?: readonly [number, number];
}

/** What people say when they come again about the same matter. */
export const AGAIN: readonly string[] = [
  "上次反映的事还没有结果，来问一问到哪一步了。",
  "单位打过一次电话，后来就没有消息了，请帮着催一催。",
  "对方答应的没有做到，现在又不认了。",
  "拿来了上次缺的材料，请一并转过去。",
];

export const RETURNS: readonly string[] = [
  "经核对不属于本单位职责范围，请转有权单位办理。",
  "事项发生地不在本所辖区，材料一并退回。",
];
