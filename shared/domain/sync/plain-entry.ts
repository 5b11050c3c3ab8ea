import type { UpEntry, UpPut } from "./up-entry.ts";

const HASH = /^[0-9a-f]{64}$/;
/** Length of an instant with four digits of the year. */
const INSTANT = 24;

/**
 * Whether what was read from a line is plainly an entry: `UpEntry` would give back the same. Of what this function does not know the
 * schema decides, at eight times the cost.
 */
export function isPlainEntry(value: unknown): value is UpEntry {
  if (!isObject(value)) return false;
  for (const field in value) {
    const part = value[field];
    switch (field) {
      case "seq":
        if (!isNumber(part)) return false;
        break;
      case "at":
        if (!isInstant(part)) return false;
        break;
      case "act":
        if (!isText(part, 80)) return false;
        break;
      case "prev":
      case "hash":
        if (typeof part !== "string" || !HASH.test(part)) return false;
        break;
      case "puts":
        if (!Array.isArray(part) || !part.every(isPlainPut)) return false;
        break;
      case "sealed":
        if (typeof part !== "string") return false;
        break;
      case "tooLong":
        if (part !== true) return false;
        break;
      // the schema leaves out what it does not know
      default:
        return false;
    }
  }
  return "seq" in value && "at" in value && "act" in value && "prev" in value && "hash" in value;
}

function isPlainPut(value: unknown): value is UpPut {
  if (!isObject(value)) return false;
  let fields = 0;
  for (const field in value) {
    const part = value[field];
    switch (field) {
      case "table":
        if (!isText(part, 60)) return false;
        break;
      case "id":
        if (!isText(part, 80)) return false;
        break;
      case "rev":
        if (!isNumber(part)) return false;
        break;
      case "whole":
        if (typeof part !== "boolean") return false;
        break;
      case "doc":
        if (!isPlainDoc(part)) return false;
        break;
      default:
        return false;
    }
    fields += 1;
  }
  return fields === 5;
}

/** These two names mean something to JavaScript itself: the schema sees to them. */
function isPlainDoc(value: unknown): boolean {
  return isObject(value) && !Object.hasOwn(value, "__proto__") && !Object.hasOwn(value, "constructor");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isText(value: unknown, most: number): boolean {
  return typeof value === "string" && value.length <= most;
}

function isInstant(value: unknown): boolean {
  if (typeof value !== "string" || value.length !== INSTANT) return false;
  const ms = Date.parse(value);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === value;
}
