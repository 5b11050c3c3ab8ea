import type { SearchField } from "./search.ts";

/** Where the texts of a document lie and what they are; lists are gone through without being named. */
export interface Fields {
  readonly [name: string]: SearchField | Fields | Everything;
}

/** Every text below, whatever the names on the way. */
export interface Everything {
  readonly everything: SearchField;
}

export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
}

/** The texts of a document, in the order in which the fields are named. */
export function textsOf(fields: Fields, doc: unknown): readonly FieldText[] {
  const texts: FieldText[] = [];
  collect(fields, doc, texts);
  return texts;
}

/** Every text in a value, for what has no shape of its own: a draft. Names and instants of the machine are left out. */
export function allTexts(field: SearchField, value: unknown): readonly FieldText[] {
  const texts: FieldText[] = [];
  collectAll(field, value, texts);
  return texts;
}

/** The fields as a list, made once: a keystroke goes through dozens of documents. */
const lists = new WeakMap<Fields, readonly (readonly [string, Fields[string]])[]>();

function listOf(fields: Fields): readonly (readonly [string, Fields[string]])[] {
  let list = lists.get(fields);
  if (!list) lists.set(fields, (list = Object.entries(fields)));
  return list;
}

function collect(fields: Fields, value: unknown, texts: FieldText[]): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(fields, each, texts);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, below] of listOf(fields)) {
    const inner = (value as Readonly<Record<string, unknown>>)[name]; // an object, looked into by name
    if (inner === undefined || inner === null) continue;
    if (typeof below === "string") collectText(below, inner, texts);
    else if (isEverything(below)) collectAll(below.everything, inner, texts);
    else collect(below, inner, texts);
  }
}

function isEverything(below: Fields | Everything): below is Everything {
  return typeof below["everything"] === "string"; // no field of ours has that name
}

function collectText(field: SearchField, value: unknown, texts: FieldText[]): void {
  if (typeof value === "string" && value !== "") texts.push({ field, text: value });
  else if (Array.isArray(value)) for (const each of value) collectText(field, each, texts);
}

const MACHINE_MADE =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{64})$/;

function collectAll(field: SearchField, value: unknown, texts: FieldText[]): void {
  if (typeof value === "string") {
    if (value !== "" && !MACHINE_MADE.test(value)) texts.push({ field, text: value });
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) collectAll(field, each, texts);
  }
}
