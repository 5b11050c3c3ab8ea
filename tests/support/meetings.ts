import type { ConferenceForm, ConferenceItem } from "#shared/domain/meeting/conference.ts";
import type { ConsultationForm } from "#shared/domain/meeting/consultation.ts";
import { DEFAULT_MEETING_RULES } from "#shared/domain/meeting/meeting-rules.ts";
import type { TaskForm } from "#shared/domain/meeting/task.ts";
import { day } from "#shared/kernel/plain-date.ts";

export function aTaskForm(parts: Partial<TaskForm> = {}): TaskForm {
  return { what: "", ownerName: "宁远堡镇司法所", ownerUnitId: null, dueOn: day("2026-07-24"), ...parts };
}

export function aConferenceForm(
  items: readonly ConferenceItem[],
  parts: Partial<ConferenceForm> = {},
): ConferenceForm {
  return {
    on: day("2026-07-17"),
    from: "15:00",
    to: "16:30",
    place: "二楼会议室",
    host: "陈志远",
    recorder: "王安",
    members: [
      { name: "陈志远", unit: "" },
      { name: "赵明", unit: "司法所" },
    ],
    items,
    other: "",
    ...parts,
  };
}

export function aConferenceItem(matterId: string, parts: Partial<ConferenceItem> = {}): ConferenceItem {
  return {
    matterId,
    after: "YELLOW",
    decision: "由司法所牵头，一周内组织双方见面。",
    unitId: null,
    tasks: [],
    ...parts,
  };
}

export function aConsultationForm(parts: Partial<ConsultationForm> = {}): ConsultationForm {
  return {
    on: day("2026-07-13"),
    from: "09:00",
    to: "11:00",
    place: "西湾村议事厅",
    host: "马建国",
    recorder: "王安",
    members: [
      { role: "SECRETARY", name: "马建国", unit: "西湾村党支部", present: true, note: "" },
      { role: "RESPECTED", name: "孙长顺", unit: "", present: true, note: "" },
      { role: "LEGAL_WORKER", name: "罗律师", unit: "", present: false, note: "出庭" },
      { role: "PARTY", name: "张大山", unit: "", present: true, note: "" },
    ],
    steps: DEFAULT_MEETING_RULES.steps.map((name) => ({ name, text: "" })),
    outcome: "AGREED",
    resolution: "渠道改走北侧，费用由村集体承担。",
    nextOn: null,
    tasks: [aTaskForm({ what: "开挖新渠", ownerName: "西湾村村民委员会", dueOn: day("2026-07-20") })],
    ...parts,
  };
}
