import type { Tag } from "#shared/codes/tags.ts";
import { isWorkday } from "#shared/domain/deadline/work-calendar.ts";
import { matterStatus } from "#shared/domain/matter/matter-status.ts";
import { GROUP_SIZE, type Respondent, type VisitForm, type Visitor } from "#shared/domain/visit/visit.ts";
import { addDays, dayAfter, dayOf, timeOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Office } from "#shared/domain/office/office.ts";
import { matters } from "../../tables/matter.ts";
import { offices } from "../../tables/office.ts";
import { calendar, minuteOf, printPaper, workdaysAfter, type Cast, type Told } from "./cast.ts";
import { planIncoming } from "./incoming-course.ts";
import { planRisks } from "./risk-course.ts";
import { planReports } from "./report-course.ts";
import { planScreening } from "./screening-course.ts";
import { planKeeping } from "./keeping-course.ts";
import { callBack, lookAfter } from "./closing-course.ts";
import { planMeetings } from "./meeting-course.ts";
import { mediate } from "./mediation-course.ts";
import type { Villager } from "./people.ts";
import { placePicture } from "./picture.ts";
import { sendOn } from "./slip-course.ts";
import { STORIES } from "./stories.ts";
import { AGAIN, type Story } from "./story.ts";
import { planWhistles } from "./whistle-course.ts";

const KINSHIP = ["侄子", "女儿", "儿子", "儿媳"];

/** Fills the diary: what comes to the counter on each working day, and all that follows from it. */
export function planYear(cast: Cast, from: PlainDate, to: PlainDate): void {
  const { rehearsal, chance } = cast;
  planIncoming(cast, from, to);
  planWhistles(cast, from, to);
  planScreening(cast, from, to);
  planRisks(cast, from, to);
  planMeetings(cast, from, to);
  planReports(cast, to);
  planKeeping(cast, from, to);
  for (let on = from; on <= to; on = dayAfter(on)) {
    if (!isWorkday(on, calendar)) continue;
    // Spring and the weeks before the Spring Festival are busy: fields and wages. [own]
    const isBusy = /-(?:01|03|04|11)-/.test(on);
    const visits = chance.between(0, isBusy ? 3 : 2) + (chance.isOneIn(4) ? 1 : 0);
    for (let n = 0; n < visits; n += 1) {
      const at = minuteOf(on, chance.between(8 * 60 + 40, 16 * 60 + 30));
      const story = chance.weighted(STORIES);
      const villager = chance.oneOf(cast.villagers);
      rehearsal.schedule(at, () => tell(cast, story, villager, at));
    }
  }
}

async function tell(cast: Cast, story: Story, villager: Villager, at: Instant): Promise<void> {
  const { rehearsal, chance, desks } = cast;
  const form = visitForm(cast, story, villager, at);
  const { matterId, visitId } = await desks.clerk.visit.register({ form });
  const told: Told = { story, villager, form, matterId, visitId };
  if (chance.isOneIn(3))
    await printPaper(
      desks.clerk,
      (await desks.clerk.paper.issueForVisit({ visitId, kind: "VISIT_RECEIPT" })).paperId,
      "STRIP_80",
    );
  if (chance.isOneIn(7)) await attachPicture(cast, told);
  if (chance.isOneIn(25)) {
    await desks.mediator.visit.reveal({ visitId, visitor: 0, field: "phone", reason: "电话通知到场" });
  }
  // A few wait undecided for weeks; what came today is still on the desk.
  const wait = chance.isOneIn(20) ? chance.between(6, 18) : chance.isOneIn(4) ? 1 : 0;
  rehearsal.schedule(workdaysAfter(at, wait, chance), async () => {
    if (matterStatus(rehearsal.store.table(matters).get(matterId)) !== "REGISTERED") return; // somebody else was quicker
    await decide(cast, told);
    lookAfter(cast, told);
  });
  callBack(cast, told);
  if (chance.isOneIn(5)) scheduleAgain(cast, told, at);
}

async function decide(cast: Cast, told: Told): Promise<void> {
  const { chance, desks } = cast;
  const { matterId, story } = told;
  const { course } = story;
  const today = dayOf(cast.rehearsal.now());
  switch (course.kind) {
    case "answer":
      await desks.clerk.matter.decide({ matterId, form: { kind: "ANSWERED", answer: course.answer } });
      return;
    case "guide":
      await desks.clerk.matter.decide({
        matterId,
        form: { kind: "GUIDED", destination: course.to, advice: course.advice },
      });
      return;
    case "refuse": {
      const { reason, explanation, basis, to } = course;
      const form = {
        kind: "REFUSED",
        reason,
        explanation,
        legalBasis: basis,
        destination: to,
        timeLimits: "",
        earlierNo: "",
      } as const;
      const { paperId } = await desks.director.matter.decide({ matterId, form });
      if (paperId !== null) await printPaper(desks.director, paperId, "A4");
      return;
    }
    case "accept":
    case "slip": {
      const handlerName =
        course.kind === "accept" ? handlerHere(cast, course.handler) : officeOf(cast).centerName;
      const mode = course.kind === "accept" ? course.mode : "REFER";
      const form = {
        kind: "ACCEPTED",
        handlerName,
        mode,
        expectedOn: addDays(today, 30),
        contactPhone: "",
      } as const;
      const { paperId } = await desks.clerk.matter.decide({ matterId, form });
      if (paperId !== null && !chance.isOneIn(3)) await printPaper(desks.clerk, paperId, "A4");
      if (course.kind === "slip") await sendOn(cast, told, course);
      else mediate(cast, told, course.mode === "LAND_MEDIATE");
    }
  }
}

function officeOf({ rehearsal }: Cast): Office {
  const [office] = rehearsal.store.table(offices).all();
  if (!office) throw new Error("the demo has no office");
  return office;
}

/** The stories were written for one township; elsewhere its committees have another name. */
function handlerHere(cast: Cast, handler: string): string {
  return handler.replace("宁远堡镇", officeOf(cast).township.name);
}

/** A while later the same person is at the counter again; if the matter cannot be found any more, nothing happens. */
function scheduleAgain(cast: Cast, { form, matterId, villager }: Told, at: Instant): void {
  const { rehearsal, chance, desks } = cast;
  const again = workdaysAfter(at, chance.between(4, 30), chance);
  rehearsal.schedule(again, async () => {
    const repeated: VisitForm = {
      ...form,
      channel: chance.isOneIn(3) ? "PHONE" : "VISIT",
      visitedOn: dayOf(again),
      visitedAt: timeOf(again),
      visitors: [villager.visitor],
      speaker: 0,
      headCount: 1,
      statement: chance.oneOf(AGAIN),
      linkTo: matterId,
    };
    await desks.clerk.visit.register({ form: repeated });
  });
}

function visitForm(cast: Cast, story: Story, villager: Villager, at: Instant): VisitForm {
  const { chance } = cast;
  const heads = chance.between(...(story.heads ?? [1, 1]));
  const yuan = story.yuan === undefined ? null : Math.round(chance.between(...story.yuan) / 100) * 100;
  const mu = story.mu === undefined ? null : chance.between(...story.mu);
  const respondent = respondentOf(cast, story, villager);
  const fill = (text: string) =>
    text
      .replaceAll("{village}", villager.village)
      .replaceAll("{other}", respondent?.name ?? "他")
      .replaceAll("{n}", String(heads))
      .replaceAll("{yuan}", String(yuan))
      .replaceAll("{mu}", String(mu));
  const visitors = companions(cast, villager, heads);
  return {
    channel: story.channel ?? chance.oneOf(["VISIT", "VISIT", "VISIT", "VISIT", "PHONE", "GRID"]),
    channelNo: "",
    visitedOn: dayOf(at),
    visitedAt: timeOf(at),
    visitors,
    speaker: 0,
    headCount: heads,
    respondents: respondent === undefined ? [] : [respondent],
    occurred: chance.isOneIn(2) ? "" : "近期",
    place: { villageCode: villager.villageCode, group: villager.visitor.address.group, text: "" },
    gridCode: "",
    category: story.category,
    statement: fill(chance.oneOf(story.statements)),
    wish: fill(story.wish),
    involvedCount: heads > 1 ? heads : null,
    amount: yuan === null ? { exactFen: null, asSaid: "" } : { exactFen: yuan * 100, asSaid: `${yuan}元` },
    area: mu === null ? { exactMu: null, asSaid: "" } : { exactMu: mu, asSaid: `${mu}亩` },
    earlierSteps: [],
    isPetition: story.category.startsWith("15"),
    riskColor: story.risk ?? "GREEN",
    tags: [...(story.tags ?? []), ...(heads >= GROUP_SIZE ? (["GROUP_VISIT"] satisfies Tag[]) : [])],
    handedIn: chance.isOneIn(4) ? [{ name: "情况说明", pages: 1, original: true }] : [],
    noticeGiven: true,
    readBack: true,
    linkTo: null,
  };
}

/** Whoever came along: up to four more who speak for a group, or a relative beside an old person. */
function companions({ chance, villagers }: Cast, { visitor }: Villager, heads: number): readonly Visitor[] {
  if (heads === 1) {
    const isHelped = visitor.careFlags.includes("ELDERLY") && chance.isOneIn(3);
    return [isHelped ? { ...visitor, occupation: `由${chance.oneOf(KINSHIP)}陪同` } : visitor];
  }
  const others = villagers.filter((each) => each.visitor.name !== visitor.name);
  const speakers = [
    visitor,
    ...Array.from({ length: Math.min(heads, 3) - 1 }, () => chance.oneOf(others).visitor),
  ];
  return speakers.map((each) => ({ ...each, representing: "REPRESENTATIVE" }));
}

function respondentOf(
  { chance, villagers }: Cast,
  { against }: Story,
  villager: Villager,
): Respondent | undefined {
  if (against === "nobody") return undefined;
  if (against !== "villager")
    return { kind: "UNIT", name: chance.oneOf(against), phone: "", unitId: null, note: "" };
  const neighbours = villagers.filter(
    (each) => each.villageCode === villager.villageCode && each !== villager,
  );
  const { visitor } = chance.oneOf(neighbours.length > 0 ? neighbours : villagers);
  return { kind: "PERSON", name: visitor.name, phone: "", unitId: null, note: `${villager.village}村民` };
}

async function attachPicture({ desks, chance }: Cast, { matterId }: Told): Promise<void> {
  const bytes = placePicture(chance.between(1, 500));
  const { uploadId } = await desks.clerk.attachment.begin({
    matterId,
    name: "现场照片.png",
    mediaType: "image/png",
    bytes: bytes.length,
    pages: 1,
  });
  await desks.clerk.attachment.piece({ uploadId, index: 0, base64: Buffer.from(bytes).toString("base64") });
  await desks.clerk.attachment.finish({ uploadId });
}
