import { z } from "zod";

/** Why an earlier visit looks like this one. */
export const LikenessReason = z.enum([
  "same-id-number",
  "same-phone",
  "same-name-village",
  "same-sound-village",
  "same-parties",
  "near-id-number",
  "near-phone",
  "variant-name-village",
  "same-respondent",
]);
export type LikenessReason = z.infer<typeof LikenessReason>;
