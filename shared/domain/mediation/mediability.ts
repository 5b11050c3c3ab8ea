import { z } from "zod";
import { CATEGORIES, isClosedRouting } from "../../codes/categories.ts";
import { requiredLine } from "../../kernel/text.ts";

/** Categories that a committee does not mediate, why, and where their matters go; said to the visitor, hence official words. */
export const Barred = z
  .object({
    /** First-level codes stand for everything below them. */
    categories: z
      .array(z.string().regex(/^\d{2}(\d{2})?$/))
      .min(1)
      .max(60)
      .readonly(),
    why: requiredLine(120),
    destination: requiredLine(120),
  })
  .readonly();
export type Barred = z.infer<typeof Barred>;

/** What may not be mediated (不予调解的类别). Everything it does not name may. */
export const Mediability = z
  .object({ id: z.literal("mediability"), barred: z.array(Barred).max(40).readonly() })
  .readonly();
export type Mediability = z.infer<typeof Mediability>;

/** What the law and the division of work leave to others (domain §2.1, §4.1), unless the county has said otherwise. */
export const DEFAULT_MEDIABILITY: Mediability = {
  id: "mediability",
  barred: [
    {
      categories: ["12"],
      why: "村（居）务、社会事务由主管部门依职责办理，不是民间纠纷",
      destination: "民政办公室或者乡镇人民政府",
    },
    {
      categories: ["13"],
      why: "与行政机关之间的争议依照行政程序解决",
      destination: "作出行政行为的部门；也可以依法申请行政复议、提起行政诉讼",
    },
    {
      categories: ["14"],
      why: "涉法涉诉事项由司法机关依法处理",
      destination: "人民法院、人民检察院、公安机关或者司法行政机关",
    },
    {
      categories: ["15"],
      why: "对干部的检举、控告须转有权处理的机关，并且保密",
      destination: "纪检监察机关或者组织部门",
    },
    { categories: ["16"], why: "民族宗教事务由主管部门依法处理", destination: "民族宗教工作部门" },
  ],
};

/** The entry that bars a category: one that names it, or else one that names the level above. */
export function barredBy(category: string, { barred }: Mediability): Barred | undefined {
  const naming = (code: string) => barred.find(({ categories }) => categories.includes(code));
  return naming(category) ?? naming(category.slice(0, 2));
}

/** Why a list is not taken: a category named twice, or one that may never be mediated (15*, Petition Regulations art. 30) left open. */
export const MediabilityProblem = z.object({
  reason: z.enum(["category-twice", "closed-routing-open"]),
  category: z.string(),
});
export type MediabilityProblem = z.infer<typeof MediabilityProblem>;

export function mediabilityProblem(rules: Mediability): MediabilityProblem | undefined {
  const named = rules.barred.flatMap(({ categories }) => categories);
  const twice = named.find((code, index) => named.indexOf(code) !== index);
  if (twice !== undefined) return { reason: "category-twice", category: twice };
  const open = CATEGORIES.find(
    ({ code, parent }) => parent !== null && isClosedRouting(code) && barredBy(code, rules) === undefined,
  );
  return open && { reason: "closed-routing-open", category: open.code };
}
