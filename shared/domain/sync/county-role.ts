import { z } from "zod";

/**
 * What a person may do at the county's page: ADMINISTRATOR 管理员 (offices, keys, accounts) · CLERK 经办 (slips, items, bundles) ·
 * VIEWER 查阅 · AUDITOR 审计 (trail).
 */
export const CountyRole = z.enum(["ADMINISTRATOR", "CLERK", "VIEWER", "AUDITOR"]);
export type CountyRole = z.infer<typeof CountyRole>;
