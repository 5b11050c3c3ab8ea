import type { Fields } from "./fields.ts";

export const amounts: Fields = { amount: { asSaid: "detail" }, area: { asSaid: "detail" } };

export const guardian: Fields = { name: "person", relation: "detail", phone: "phone" };

export const home: Fields = { villageCode: "village", group: "place", text: "house" };
