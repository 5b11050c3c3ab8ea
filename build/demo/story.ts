/** What happened in the demo county: who reports how, what goes wrong where, and what the county's clerks wrote. */
import { minuteOf } from "#electron/cli/demo/cast.ts";
import type { CountyRole } from "#shared/domain/sync/county-role.ts";
import { addDays, dayAfter, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import { bringBundle, type Clerk, makeBundle } from "./clerk.ts";
import { workAtCounty } from "./county-work.ts";
import { centreOf, daysBefore, divisions, Township } from "./township.ts";

export const COUNTY = "民勤县社会治安综合治理中心";
export const PASSWORD = "Minqin#2026";
export const ACCOUNTS: readonly {
  readonly loginName: string;
  readonly name: string;
  readonly what: string;
  readonly roles: CountyRole[];
}[] = [
  {
    loginName: "guanli",
    name: "周明远",
    what: "administrator and clerk",
    roles: ["ADMINISTRATOR", "CLERK"],
  },
  { loginName: "jingban", name: "陆小琴", what: "clerk", roles: ["CLERK"] },
  { loginName: "chayue", name: "石国栋", what: "reads only", roles: ["VIEWER"] },
  { loginName: "shenji", name: "魏岚", what: "audit trail", roles: ["AUDITOR"] },
];

/** Days before its last report on which an office sends something up to the county. */
const ESCALATED = [9, 0];
/** Days before today on which the county answers and asks. */
const COUNTY_WORKS = 4;
/** Days of history before today. */
const DAYS = 16;
const REPORTS_EVERY = 3;
const MINUTE = 60_000;

type Ending =
  "fine" | "silent" | "gap" | "poison" | "fork" | "revoked" | "suspended" | "stick" | "asking" | "invited";

interface Plan {
  readonly code: string;
  readonly ending: Ending;
  /** Days before today of its last report. */
  readonly last: number;
  /** The desk's clock is that many minutes ahead. */
  readonly aheadMinutes?: number;
  readonly escalates?: boolean;
}

/** Townships of 民勤县. */
const PLANS: readonly Plan[] = [
  { code: "620621100", ending: "fine", last: 0, escalates: true },
  { code: "620621101", ending: "fine", last: 0, escalates: true },
  { code: "620621108", ending: "fine", last: 1, escalates: true },
  { code: "620621110", ending: "fine", last: 2 },
  { code: "620621104", ending: "silent", last: 9 },
  { code: "620621117", ending: "silent", last: 13 },
  { code: "620621106", ending: "gap", last: 1 },
  { code: "620621113", ending: "poison", last: 1 },
  { code: "620621102", ending: "fork", last: 1, escalates: true },
  { code: "620621112", ending: "revoked", last: 5 },
  { code: "620621107", ending: "suspended", last: 3 },
  { code: "620621105", ending: "stick", last: 4, escalates: true },
  { code: "620621114", ending: "fine", last: 0, aheadMinutes: 190 },
  { code: "620621116", ending: "asking", last: 0 },
  { code: "620621111", ending: "invited", last: 0 },
];

export interface Stage {
  readonly url: string;
  readonly today: PlainDate;
  readonly setClock: (at: Instant) => void;
}

/** Tells the days one after the other, so that times go forward everywhere. */
export async function fillCounty(clerk: Clerk, stage: Stage): Promise<void> {
  const { today, setClock } = stage;
  const from = daysBefore(today, DAYS);
  setClock(minuteOf(from, 7 * 60));
  const [first] = ACCOUNTS;
  if (!first) throw new Error("nobody works in the demo county");
  await clerk.session.begin({
    county: COUNTY,
    loginName: first.loginName,
    name: first.name,
    password: PASSWORD,
    word: "",
  });
  for (const { loginName, name, roles } of ACCOUNTS.slice(1))
    await clerk.account.create({ loginName, name, roles, password: PASSWORD });
  const desks = new Map<string, Township>();
  for (const plan of PLANS) {
    const township = await join(clerk, stage, plan, from);
    if (township) desks.set(plan.code, township);
  }
  for (let on = dayAfter(from); on <= today; on = dayAfter(on)) {
    const daysLeft = Math.round((Date.parse(today) - Date.parse(on)) / 86_400_000);
    setClock(minuteOf(on, 7 * 60));
    await clerk.session.login({ loginName: first.loginName, password: PASSWORD });
    for (const [index, plan] of PLANS.entries()) {
      const township = desks.get(plan.code);
      if (!township || daysLeft < plan.last || (daysLeft - plan.last) % REPORTS_EVERY !== 0) continue;
      const at = minuteOf(on, 7 * 60 + 5 + index * 3);
      if (plan.ending !== "asking") await reportOn(clerk, stage, plan, township, at, daysLeft - plan.last);
      if (daysLeft !== plan.last) continue;
      setClock(new Date(Date.parse(at) + 2 * MINUTE).toISOString());
      await finish(clerk, stage, plan, township, at);
    }
    if (daysLeft !== COUNTY_WORKS) continue;
    setClock(minuteOf(on, 16 * 60));
    await clerk.session.login({ loginName: "jingban", password: PASSWORD });
    const joined = PLANS.filter(({ ending }) => ending !== "asking" && ending !== "invited");
    await workAtCounty(clerk, { offices: joined.map(({ code }) => code), today: on });
  }
}

async function reportOn(
  clerk: Clerk,
  { setClock }: Stage,
  plan: Plan,
  township: Township,
  at: Instant,
  daysBeforeLast: number,
): Promise<void> {
  if (plan.escalates === true && ESCALATED.includes(daysBeforeLast))
    await atDesk(township, at, plan, setClock, () => township.escalate(ESCALATION));
  // one office has read what the county asked, and answers
  if (plan.code === PLANS[0]?.code && daysBeforeLast === 0)
    await atDesk(township, at, plan, setClock, () =>
      township.answer("已核实：涉及六人，共三万二千元，项目部书面承诺本月底前付清，我们盯着兑现。"),
    );
  await atDesk(township, at, plan, setClock, () => report(clerk, plan, township));
}

/** What the mediation room could not settle by itself. */
const ESCALATION = {
  workDone: "镇里已组织双方和村组调解两次，主要事实没有争议，怎么处理双方仍有分歧。",
  requirement: "超出镇级协调能力，请县中心牵头有关部门会商，并书面反馈处理意见。",
};

/** A code on paper, the request, the telephone call. */
async function join(
  clerk: Clerk,
  { today, url, setClock }: Stage,
  plan: Plan,
  from: PlainDate,
): Promise<Township | undefined> {
  const { code, ending } = plan;
  const name = divisions.find(code)?.name ?? code;
  const paper = await clerk.office.create({ office: code, name: centreOf(name) });
  if (ending === "invited") return undefined;
  const township = await Township.found(code, from, ending === "asking" ? undefined : { to: today });
  if (ending === "asking") return township;
  await atDesk(township, minuteOf(from, 8 * 60), plan, setClock, async () => {
    if (ending === "stick") {
      await bringBundle(clerk, await township.joinFile(addressed(paper.text, "")));
      await township.importFile(await makeBundle(clerk, code));
    } else await township.join(addressed(paper.text, url));
  });
  await clerk.office.confirm({ office: code });
  return township;
}

/** An invitation to the address where the story's county listens; to none for a stick. */
function addressed(invitation: string, url: string): string {
  const [mark = "", , ...rest] = invitation.split("|");
  return [mark, url, ...rest].join("|");
}

async function report(clerk: Clerk, { ending, code }: Plan, township: Township): Promise<void> {
  if (ending === "stick") {
    await bringBundle(clerk, await township.exportFile());
    await township.importFile(await makeBundle(clerk, code));
    return;
  }
  const trouble = await township.report();
  if (trouble !== undefined) throw new Error(`${township.name} could not report: ${trouble}`);
}

/** Does something at a desk at that hour; the county's clock shows it without what the desk's is wrong by. */
async function atDesk(
  { rehearsal }: Township,
  at: Instant,
  { aheadMinutes = 0 }: Plan,
  setClock: Stage["setClock"],
  work: () => Promise<unknown>,
): Promise<void> {
  const hour = new Date(Date.parse(at) + MINUTE).toISOString();
  setClock(new Date(Date.parse(hour) - aheadMinutes * MINUTE).toISOString());
  rehearsal.schedule(hour, async () => void (await work()));
  await rehearsal.runUntil(hour);
}

/** The state in which the page shows each office. */
async function finish(
  clerk: Clerk,
  { url, today, setClock }: Stage,
  plan: Plan,
  township: Township,
  at: Instant,
): Promise<void> {
  const { ending, code, last } = plan;
  switch (ending) {
    case "gap": {
      // the stick with what came in between is still in somebody's drawer
      const held = (await clerk.office.file({ office: code })).row.lastSeq;
      await township.rehearsal.runUntil(minuteOf(today, 7 * 60));
      await township.pushRaw(url, { from: Math.max(held + 2, township.lastSeq() - 2) });
      return;
    }
    case "poison": {
      const held = (await clerk.office.file({ office: code })).row.lastSeq;
      const doc = { channel: "VISIT" };
      const put = { table: "visit", id: crypto.randomUUID(), rev: 1, whole: false, doc };
      await township.pushRaw(url, { from: held + 1, puts: [put] });
      return;
    }
    case "fork": {
      const paper = await clerk.office.invite({ office: code });
      const copy = await Township.found(code, addDays(today, -last - 1), undefined);
      await atDesk(copy, at, plan, setClock, () => copy.join(addressed(paper.text, url)));
      await clerk.office.confirm({ office: code });
      // by network its own desk would see from the receipt that it is the other copy
      await atDesk(copy, at, plan, setClock, async () => bringBundle(clerk, await copy.exportFile()));
      return;
    }
    case "revoked":
      await clerk.office.revoke({ office: code, reason: "办公电脑被盗，派出所已立案" });
      return;
    case "suspended":
      await clerk.office.suspend({ office: code, suspended: true, reason: "镇里更换电脑，数据迁移期间暂停" });
      return;
    case "asking": {
      const paper = await clerk.office.invite({ office: code });
      await atDesk(township, at, plan, setClock, () => township.join(addressed(paper.text, url)));
      return;
    }
    case "fine":
    case "silent":
    case "stick":
    case "invited":
  }
}
