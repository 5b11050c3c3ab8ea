import { z } from "zod";

/** What every mediation paper says of itself. The seal is `hostName`'s, and only a committee's procedure is called 人民调解. */
export const CasePaperHead = {
  hostName: z.string(),
  /** 人民调解 · 治安调解 · …, the first word of most titles */
  procedure: z.string(),
  /** Number of the case and its dossier (卷号). */
  caseNo: z.string(),
  demo: z.boolean(),
};

const Common = {
  /** 申请人 · 被申请人 · 第三人 */
  side: z.string(),
  name: z.string(),
  phone: z.string(),
  address: z.string(),
  /** 张小山（儿子，特别授权，电话…，居民身份证…）; empty when nobody acts for the party. */
  agent: z.string(),
  /** What stands before the line the party signs on: `申请人 张大山`; for a child its guardian signs. */
  signer: z.string(),
};

/** A party as its block prints it. Empty fields print a dash. */
export const PrintedParty = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("PERSON"),
    ...Common,
    sex: z.string(),
    nation: z.string(),
    /** `1980年5月1日（45岁）` */
    birth: z.string(),
    /** `居民身份证 620302198005010016` */
    idPaper: z.string(),
    occupation: z.string(),
    /** `张大山（父亲，电话…）`; empty for adults without one. */
    guardian: z.string(),
  }),
  z.object({
    kind: z.literal("UNIT"),
    ...Common,
    creditCode: z.string(),
    representative: z.string(),
    post: z.string(),
  }),
]);
export type PrintedParty = z.infer<typeof PrintedParty>;
