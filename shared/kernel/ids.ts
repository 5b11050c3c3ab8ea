import { z } from "zod";

/** A record's identity: lower-case UUID, given by the desk when the record is made, never shown to a visitor. */
export const RecordId = z.uuid();
export type RecordId = z.infer<typeof RecordId>;

/** Names one act of a person. A second click or a retried call carries the same id and is the same act. */
export const RequestId = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[A-Za-z0-9-]+$/);
export type RequestId = z.infer<typeof RequestId>;
