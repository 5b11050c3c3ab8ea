/** Lists of codes with names that the county sends down (代码表): a platform of the county's may want its own codes. */
import { z } from "zod";
import { Instant } from "../../kernel/plain-date.ts";

const CodeItem = z.object({ code: z.string().min(1), name: z.string().min(1) });
export type CodeItem = z.infer<typeof CodeItem>;

/** A table in the version that came last. */
export const CodeTable = z.object({
  name: z.string(),
  version: z.string(),
  at: Instant,
  items: z.array(CodeItem),
});
export type CodeTable = z.infer<typeof CodeTable>;

/** The items that have a code and a name; a later release's fields beside them are left alone. */
export function codeItems(items: readonly unknown[]): CodeItem[] {
  return items.flatMap((item) => CodeItem.safeParse(item).data ?? []);
}

/** The code of a written name; undefined when the table does not have it. */
export function codeOf({ items }: Pick<CodeTable, "items">, name: string): string | undefined {
  return items.find((item) => item.name === name)?.code;
}
