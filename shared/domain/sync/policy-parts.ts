import { group, kept, leftOut, masked, type Fields } from "./policy.ts";

/** Parts that several tables share. */
export const id = { id: kept("内部标识", "Internal id") };
export const actor = (zh: string, en: string): Fields => ({ name: kept(zh, en) });
export const place: Fields = {
  villageCode: kept("所在村（社区）", "Village"),
  group: leftOut("村民小组", "Village group"),
  text: masked("address", "详细地址", "Address"),
};
export const amount = group({
  exactFen: kept("涉及金额", "Amount"),
  asSaid: kept("涉及金额（原话）", "Amount as said"),
});
export const area = group({
  exactMu: kept("涉及面积（亩）", "Area (mu)"),
  asSaid: kept("涉及面积（原话）", "Area as said"),
});
