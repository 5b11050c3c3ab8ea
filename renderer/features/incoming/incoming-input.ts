import { z } from "zod";
import { IncomingForm, IncomingSource } from "#shared/domain/incoming/incoming.ts";
import { usualSender } from "#shared/domain/incoming/usual-sender.ts";
import { RiskColor } from "#shared/domain/visit/visit.ts";
import { PlainDate } from "#shared/kernel/plain-date.ts";

/** An incoming slip as it is being typed, and as the draft keeps it: nothing is refused yet. */
export const IncomingInput = z.object({
  source: IncomingSource,
  senderName: z.string(),
  theirNo: z.string(),
  receivedOn: PlainDate.nullable(),
  theirDueOn: PlainDate.nullable(),
  contactName: z.string(),
  contactPhone: z.string(),
  petitioner: z.string(),
  phone: z.string(),
  villageCode: z.string().nullable(),
  group: z.string(),
  respondent: z.string(),
  respondentKind: z.enum(["PERSON", "UNIT"]),
  category: z.string(),
  request: z.string(),
  wish: z.string(),
  isPetition: z.boolean(),
  riskColor: RiskColor,
  link: z.object({ matterId: z.string(), no: z.string(), title: z.string() }).nullable(),
  hasCall: z.boolean(),
  callOn: PlainDate.nullable(),
  callAt: z.string(),
  caller: z.string(),
  operator: z.string(),
  unitPerson: z.string(),
  said: z.string(),
  promised: z.string(),
  promisedBy: PlainDate.nullable(),
  countyItemId: z.string().nullable(),
});
export type IncomingInput = z.infer<typeof IncomingInput>;

export function emptyIncoming(today: PlainDate): IncomingInput {
  return {
    source: "HOTLINE",
    senderName: usualSender("HOTLINE"),
    theirNo: "",
    receivedOn: today,
    theirDueOn: null,
    contactName: "",
    contactPhone: "",
    petitioner: "",
    phone: "",
    villageCode: null,
    group: "",
    respondent: "",
    respondentKind: "PERSON",
    category: "",
    request: "",
    wish: "",
    isPetition: false,
    riskColor: "GREEN",
    link: null,
    hasCall: false,
    callOn: today,
    callAt: "",
    caller: "",
    operator: "",
    unitPerson: "",
    said: "",
    promised: "",
    promisedBy: null,
    countyItemId: null,
  };
}

/** The sender goes with the source while nobody wrote another. */
export function withSource(input: IncomingInput, source: IncomingSource): IncomingInput {
  const isUsual = input.senderName === "" || input.senderName === usualSender(input.source);
  return {
    ...input,
    source,
    senderName: isUsual ? usualSender(source) : input.senderName,
    isPetition: input.isPetition || source === "PETITION_OFFICE",
    hasCall: source === "HOTLINE" && input.hasCall,
  };
}

export type IncomingWrong = "required" | "too-long" | "control-character" | "one-line" | "format";

/** The field of the page at which a problem of the form is said. */
const FIELD_OF: Readonly<Record<string, keyof IncomingInput>> = {
  "petitioner.name": "petitioner",
  "petitioner.phone": "phone",
  "petitioner.villageCode": "villageCode",
  "petitioner.group": "group",
  "call.on": "callOn",
  "call.at": "callAt",
  "call.caller": "caller",
  "call.operator": "operator",
  "call.unitPerson": "unitPerson",
  "call.said": "said",
  "call.promised": "promised",
};

export type ReadIncoming =
  | { readonly ok: true; readonly form: IncomingForm }
  | { readonly ok: false; readonly wrong: ReadonlyMap<keyof IncomingInput, IncomingWrong> };

/** The form when it is complete, otherwise the fields that are not, with why. */
export function readIncoming(input: IncomingInput): ReadIncoming {
  const { petitioner: name, phone, villageCode, group, link, hasCall, callOn, callAt, ...rest } = input;
  const { caller, operator, unitPerson, said, promised, promisedBy } = input;
  const call = hasCall
    ? { on: callOn, at: callAt, caller, operator, unitPerson, said, promised, promisedBy }
    : null;
  const read = IncomingForm.safeParse({
    ...rest,
    petitioner: { name, phone, villageCode, group },
    linkTo: link?.matterId ?? null,
    call,
  });
  if (read.success) return { ok: true, form: read.data };
  const wrong = new Map<keyof IncomingInput, IncomingWrong>();
  for (const { path, code, message } of read.error.issues) {
    const at = path.join(".");
    const field = FIELD_OF[at] ?? (at as keyof IncomingInput); // the other fields have the same names
    if (!wrong.has(field)) wrong.set(field, wrongOf(code, message, input[field]));
  }
  return { ok: false, wrong };
}

function wrongOf(code: string, message: string, value: unknown): IncomingWrong {
  if (value === "" || value === null) return "required";
  if (code === "too_big") return "too-long";
  if (message === "control-character" || message === "one-line") return message;
  return message === "required" ? "required" : "format";
}
