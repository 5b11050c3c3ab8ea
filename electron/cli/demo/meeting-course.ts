import { DEFAULT_MEETING_RULES, nextConference } from "#shared/domain/meeting/meeting-rules.ts";
import type { ConferenceItem } from "#shared/domain/meeting/conference.ts";
import type { ConsultationForm } from "#shared/domain/meeting/consultation.ts";
import { addDays, dayOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { villages } from "../../tables/office.ts";
import { calendar, minuteOf, printPaper, type Cast } from "./cast.ts";

/** Matters a conference of the demonstration gets through in an afternoon. */
const MOST_ITEMS = 4;

const DECISIONS = [
  "由司法所牵头约双方见面，村委会配合，一周内拿出调解方案。",
  "由承办单位到现场核实，五个工作日内书面答复诉求人。",
  "包村干部每周走访一次，稳住情绪，有苗头马上报告。",
  "请法律顾问讲清依据，引导双方先行协商。",
];

/** Every week the red and yellow matters come to one table; once a month a village talks one of them over. */
export function planMeetings(cast: Cast, from: PlainDate, to: PlainDate): void {
  const { rehearsal, desks, chance } = cast;
  const week = { ...DEFAULT_MEETING_RULES, place: "二楼会议室" };
  const first = nextConference(from, week, calendar);
  rehearsal.schedule(minuteOf(from, 8 * 60 + 2), async () => {
    await desks.director.conference.saveRules({ rules: week });
    await desks.director.conference.plan({ plan: first });
  });
  for (let { on } = first; on <= to; on = nextConference(on, week, calendar).on) {
    rehearsal.schedule(minuteOf(on, 16 * 60 + 45), () => hold(cast));
    if (chance.isOneIn(4)) rehearsal.schedule(minuteOf(on, 17 * 60 + 10), () => planConsultation(cast));
  }
}

async function hold({ desks, chance, rehearsal, staff }: Cast): Promise<void> {
  const { rows } = await desks.director.conference.list({ status: "PLANNED", offset: 0, limit: 1 });
  const [next] = rows;
  const today = dayOf(rehearsal.now());
  if (next === undefined || next.on > today) return;
  const { agenda } = await desks.director.conference.file({ id: next.id });
  const { paperId: agendaId } = await desks.director.conference.issueAgenda({ id: next.id });
  await printPaper(desks.director, agendaId, "A4");
  const { dueOn } = await desks.director.conference.proposeTaskDue();
  const items = agenda.slice(0, MOST_ITEMS).map(({ matterId, colour, unitName }): ConferenceItem => {
    const isCalmer = chance.isOneIn(2);
    return {
      matterId,
      after: isCalmer ? (colour === "RED" ? "YELLOW" : "GREEN") : colour,
      decision: chance.oneOf(DECISIONS),
      unitId: null,
      tasks: [{ what: "", ownerName: unitName === "" ? "包村干部" : unitName, ownerUnitId: null, dueOn }],
    };
  });
  const host = staff.get("zhuren")?.name ?? "";
  const recorder = staff.get("shouli")?.name ?? "";
  const { paperId } = await desks.director.conference.hold({
    id: next.id,
    form: {
      on: today,
      from: "15:00",
      to: "16:40",
      place: next.place,
      host,
      recorder,
      members: [
        { name: host, unit: "" },
        { name: recorder, unit: "" },
        { name: "罗世平", unit: "司法所" },
        { name: "马晓东", unit: "派出所" },
      ],
      items,
      other: items.length === 0 ? "本周没有需要会商的事项，通报了信访形势。" : "",
    },
  });
  await printPaper(desks.director, paperId, "A4");
  const tasks = await desks.clerk.task.ofMeeting({ meetingId: next.id });
  for (const { task } of tasks) {
    // A few are forgotten, for the board to say so.
    if (chance.isOneIn(60)) continue;
    const on = addDays(today, chance.between(1, 6));
    rehearsal.schedule(minuteOf(on, 15 * 60), async () => {
      await desks.clerk.task.record({ id: task.id, facts: { act: "finish", on, note: "已落实" } });
    });
  }
}

async function planConsultation({ desks, rehearsal }: Cast): Promise<void> {
  const { rows } = await desks.clerk.matter.list({
    filter: { status: ["ACCEPTED", "REFERRED"] },
    sort: "openedAt",
    descending: true,
    offset: 0,
    limit: 20,
  });
  const matter = rows.find(({ villageCode }) => villageCode !== null);
  const villageCode = matter?.villageCode ?? null;
  if (!matter || villageCode === null) return;
  const village = rehearsal.store.table(villages).get(villageCode).name;
  const on = addDays(dayOf(rehearsal.now()), 4);
  const { id } = await desks.clerk.consultation.plan({
    matterId: matter.id,
    about: { topic: matter.title.slice(0, 120), villageCode },
    plan: { on, from: "09:00", place: `${village}议事厅` },
  });
  rehearsal.schedule(minuteOf(on, 11 * 60 + 20), async () => {
    const { paperId } = await desks.clerk.consultation.hold({ id, form: agreedIn(village, on) });
    await printPaper(desks.clerk, paperId, "A4");
    for (const { task } of await desks.clerk.task.ofMeeting({ meetingId: id })) {
      const done = { act: "finish", on: task.form.dueOn, note: "已办好" } as const;
      rehearsal.schedule(minuteOf(task.form.dueOn, 10 * 60), async () => {
        await desks.clerk.task.record({ id: task.id, facts: done });
      });
    }
  });
}

function agreedIn(village: string, on: PlainDate): ConsultationForm {
  const said = [
    "村党支部根据群众反映提出。",
    "到会人员逐一发言，双方各让一步。",
    "支委会、监委会审过，没有异议。",
    "到会人员举手表决，一致同意。",
    "在村务公开栏张贴七日。",
    "由村委会负责，监委会监督。",
  ];
  const member = (role: ConsultationForm["members"][number]["role"], name: string, present = true) => ({
    role,
    name,
    unit: "",
    present,
    note: present ? "" : "外出",
  });
  return {
    on,
    from: "09:00",
    to: "11:00",
    place: `${village}议事厅`,
    host: "贺成林",
    recorder: "郭秀英",
    members: [
      member("SECRETARY", "贺成林"),
      member("BRANCH", "石有福"),
      member("VILLAGE_COMMITTEE", "郭秀英"),
      member("SUPERVISION_COMMITTEE", "田占海"),
      member("DELEGATE", "段玉兰", false),
      member("LEGAL_WORKER", "罗世平"),
      member("RESPECTED", "汪守义"),
      member("PARTY", "双方当事人"),
    ],
    steps: DEFAULT_MEETING_RULES.steps.map((name, index) => ({ name, text: said[index] ?? "" })),
    outcome: "AGREED",
    resolution: "双方各退一步，以现场划定的界线为准，费用由村集体承担。",
    nextOn: null,
    tasks: [
      {
        what: "现场划线、立界石",
        ownerName: `${village}委会`,
        ownerUnitId: null,
        dueOn: addDays(on, 7),
      },
    ],
  };
}
