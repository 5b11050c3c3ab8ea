import { z } from "zod";
import { RecordId } from "../../kernel/ids.ts";
import { Instant } from "../../kernel/plain-date.ts";
import { line, requiredLine } from "../../kernel/text.ts";
import { Actor } from "../paper/actor.ts";
import { likeness, type People } from "../visit/look-alike.ts";
import type { LikenessReason } from "../visit/likeness.ts";
import type { Visit } from "../visit/visit.ts";
import type { MediationCase } from "../mediation/mediation-case.ts";

/** As what somebody appears in a record: 来访人 · 被反映人 · 调解当事人 */
export const AppearanceRole = z.enum(["VISITOR", "RESPONDENT", "PARTY"]);
export type AppearanceRole = z.infer<typeof AppearanceRole>;

/**
 * One place in one record where somebody is named: the visitor of a visit by place in the form, a party by identity. A person is
 * nothing but the appearances that somebody has said are the same; nobody is ever merged by the desk.
 */
export const Appearance = z
  .object({
    record: z.enum(["visit", "mediation"]),
    recordId: RecordId,
    role: AppearanceRole,
    /** Index in the form of a visit; id of the party. */
    part: line(40),
  })
  .readonly();
export type Appearance = z.infer<typeof Appearance>;

/** Two appearances are the same person, as somebody at the desk has said and why. Taken back, it stays with the reason. */
export const PersonLink = z
  .object({
    id: RecordId,
    a: Appearance,
    b: Appearance,
    reason: requiredLine(200),
    linkedAt: Instant,
    linkedBy: Actor,
    undone: z
      .object({ at: Instant, by: Actor, reason: requiredLine(200) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type PersonLink = z.infer<typeof PersonLink>;

export const PersonRefusal = z.discriminatedUnion("reason", [
  z.object({ reason: z.literal("not-found") }),
  z.object({ reason: z.literal("same-appearance") }),
  z.object({ reason: z.literal("linked-already") }),
  z.object({ reason: z.literal("undone-already") }),
]);
export type PersonRefusal = z.infer<typeof PersonRefusal>;

/** What an appearance says of the person. */
export interface AppearanceFacts {
  readonly appearance: Appearance;
  readonly name: string;
  readonly idNo: string;
  readonly phone: string;
  readonly villageCode: string | null;
}

/** The form under which an appearance is looked up. */
export function appearanceKey({ record, recordId, role, part }: Appearance): string {
  return `${record}/${recordId}/${role}/${part}`;
}

/** Everybody a visit names, units apart. */
export function appearancesOfVisit({ id, form }: Visit): readonly AppearanceFacts[] {
  const at = { record: "visit", recordId: id } as const;
  return [
    ...form.visitors.map(({ name, idPaper, phone, address }, index): AppearanceFacts => ({
      appearance: { ...at, role: "VISITOR", part: String(index) },
      name,
      idNo: idPaper.no,
      phone,
      villageCode: address.villageCode,
    })),
    ...form.respondents.flatMap(({ kind, name, phone }, index): readonly AppearanceFacts[] =>
      kind === "UNIT"
        ? []
        : [
            {
              appearance: { ...at, role: "RESPONDENT", part: String(index) },
              name,
              idNo: "",
              phone,
              villageCode: form.place.villageCode,
            },
          ],
    ),
  ];
}

/** The parties of a case, units apart. */
export function appearancesOfCase({ id, form }: MediationCase): readonly AppearanceFacts[] {
  return form.parties.flatMap((party): readonly AppearanceFacts[] =>
    party.kind === "UNIT"
      ? []
      : [
          {
            appearance: { record: "mediation", recordId: id, role: "PARTY", part: party.id },
            name: party.name,
            idNo: party.idPaper.no,
            phone: party.phone,
            villageCode: party.address.villageCode,
          },
        ],
  );
}

/** An appearance as look-alikes compare people. */
export function peopleOfAppearance({ name, idNo, phone, villageCode }: AppearanceFacts): People {
  return { visitors: [{ name, idNo, phone, villageCode }], respondents: [] };
}

/** Why two appearances may be one person; none when nothing says so. */
export function likenessOf(a: AppearanceFacts, b: AppearanceFacts): readonly LikenessReason[] {
  return likeness(peopleOfAppearance(a), peopleOfAppearance(b))?.reasons ?? [];
}

/** Appearances that are one person with `start`, by links that stand; `start` is the first. */
export function linkedWith(
  start: Appearance,
  linksOf: (appearance: Appearance) => readonly PersonLink[],
): { readonly appearances: readonly Appearance[]; readonly links: readonly PersonLink[] } {
  const appearances = new Map([[appearanceKey(start), start]]);
  const links = new Map<string, PersonLink>();
  for (const appearance of appearances.values()) {
    for (const link of linksOf(appearance)) {
      if (link.undone !== null) continue;
      links.set(link.id, link);
      for (const end of [link.a, link.b]) appearances.set(appearanceKey(end), end); // also gone through
    }
  }
  return { appearances: [...appearances.values()], links: [...links.values()] };
}
