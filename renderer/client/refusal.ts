import { ORPCError } from "@orpc/client";
import type { z } from "zod";
import type { base } from "#shared/contract/common.ts";

type BaseErrors = (typeof base)["~orpc"]["errorMap"];

/** Refusals the frame deals with, so that no form needs to. */
export type BaseCode = keyof BaseErrors & string;

type DataOf<Item> = Item extends { data: infer Schema extends z.ZodType } ? z.infer<Schema> : undefined;

export type BaseRefusal = { [Code in BaseCode]: ORPCError<Code, DataOf<BaseErrors[Code]>> }[BaseCode];

const BASE_CODES: Readonly<Record<BaseCode, true>> = {
  NOT_LOGGED_IN: true,
  SEAT_LOCKED: true,
  NOT_ALLOWED: true,
  READ_ONLY: true,
  NOT_SET_UP: true,
};

/** The desk did not answer: the server is gone, the port closed. */
export class ConnectionLostError extends Error {
  override readonly name = "ConnectionLostError";
}

export function isBaseRefusal(error: unknown): error is BaseRefusal {
  return error instanceof ORPCError && error.defined && Object.hasOwn(BASE_CODES, String(error.code));
}

/** Nothing the desk said, and nothing the page stopped itself. */
export function isTrouble(error: unknown): boolean {
  return !(error instanceof ORPCError) && !(error instanceof DOMException && error.name === "AbortError");
}
