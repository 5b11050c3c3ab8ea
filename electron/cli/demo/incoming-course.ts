import { isWorkday } from "#shared/domain/deadline/work-calendar.ts";
import { lastDay } from "#shared/domain/deadline/time-limit.ts";
import type { IncomingForm, IncomingSource } from "#shared/domain/incoming/incoming.ts";
import { usualSender } from "#shared/domain/incoming/usual-sender.ts";
import { dayAfter, dayOf, yearOf, type PlainDate } from "#shared/kernel/plain-date.ts";
import { calendar, minuteOf, printPaper, workdaysAfter, type Cast } from "./cast.ts";
import { Chance } from "./chance.ts";

/** Apart from the year's own chance, so that the year tells the same stories with and without incoming slips. */
const SEED = 620_302_101;

interface Kind {
  readonly weight: number;
  readonly source: IncomingSource;
  readonly sender: string;
  /** `{year}` and `{n}` are filled in. */
  readonly no: string;
  readonly category: string;
  readonly request: string;
  /** Working days the sender gives. */
  readonly days: number;
}

const KINDS: readonly Kind[] = [
  {
    weight: 6,
    source: "HOTLINE",
    sender: usualSender("HOTLINE"),
    no: "GD{year}{n}",
    category: "0203",
    request: "来电反映夜间施工噪声扰民，请镇上核实处理。",
    days: 5,
  },
  {
    weight: 3,
    source: "PETITION_OFFICE",
    sender: "金川区信访局",
    no: "金信转〔{year}〕{n}号",
    category: "0901",
    request: "信访人反映承包地面积与证书不符，请依法处理并答复信访人。",
    days: 15,
  },
  {
    weight: 2,
    source: "COURT",
    sender: "金川区人民法院",
    no: "（{year}）甘0302委调{n}号",
    category: "0202",
    request: "相邻纠纷一案双方同意诉前调解，委托组织调解。",
    days: 20,
  },
  {
    weight: 2,
    source: "POLICE",
    sender: "宁远堡派出所",
    no: "宁公移〔{year}〕{n}号",
    category: "0303",
    request: "邻里口角，情节轻微，双方愿意调解，移送调解。",
    days: 10,
  },
];

/** About two incoming slips a month: registered, answered on paper, mostly in time. */
export function planIncoming(cast: Cast, from: PlainDate, to: PlainDate): void {
  const chance = new Chance(SEED);
  for (let on = from, n = 1; on <= to; on = dayAfter(on)) {
    if (!isWorkday(on, calendar) || !chance.isOneIn(10)) continue;
    const kind = chance.weighted(KINDS);
    const form = formOf(cast, chance, kind, on, n);
    n += 1;
    const answered = chance.between(1, kind.days + 2);
    cast.rehearsal.schedule(minuteOf(on, chance.between(9 * 60, 11 * 60)), () =>
      take(cast, chance, form, answered),
    );
  }
}

async function take(cast: Cast, chance: Chance, form: IncomingForm, answered: number): Promise<void> {
  const { rehearsal, desks } = cast;
  const { id, matterId } = await desks.clerk.incoming.register({ form, again: false });
  if (form.source === "HOTLINE") {
    const whom = form.petitioner.name;
    const text = "接单后回电，告知已经收到工单，正在核实。";
    await desks.clerk.contact.log({
      matterId,
      form: { way: "CALL_OUT", whom, text, missed: false, callBack: true },
    });
  }
  if (form.call !== null) {
    await printPaper(desks.clerk, (await desks.clerk.incoming.issueCallNote({ id })).paperId, "A4");
  }
  rehearsal.schedule(workdaysAfter(rehearsal.now(), answered, chance), async () => {
    const on = dayOf(rehearsal.now());
    const proposed = await desks.clerk.incoming.proposeReply({ id });
    const { paperId } = await desks.clerk.incoming.reply({
      id,
      on,
      form: {
        ...proposed,
        result: "RESOLVED",
        text: "已派人到现场核实，双方就有关问题达成一致，诉求人表示认可。",
        toldOn: on,
        toldWay: "电话",
      },
    });
    await printPaper(desks.clerk, paperId, "A4");
    await desks.clerk.incoming.record({ id, facts: { act: "deliver", on, way: "ONLINE", receivedBy: "" } });
    if (!chance.isOneIn(4)) await desks.clerk.incoming.record({ id, facts: { act: "close", on, note: "" } });
  });
}

function formOf({ villagers }: Cast, chance: Chance, kind: Kind, on: PlainDate, n: number): IncomingForm {
  const { visitor } = chance.oneOf(villagers);
  const isHotline = kind.source === "HOTLINE";
  return {
    source: kind.source,
    senderName: kind.sender,
    theirNo: kind.no.replace("{year}", String(yearOf(on))).replace("{n}", String(n + 100)),
    receivedOn: on,
    theirDueOn: lastDay(on, { length: kind.days, unit: "WORKING" }, calendar),
    contactName: "",
    contactPhone: isHotline ? "12345" : "",
    petitioner: {
      name: visitor.name,
      phone: visitor.phone,
      villageCode: visitor.address.villageCode,
      group: visitor.address.group,
    },
    respondent: "",
    respondentKind: "PERSON",
    category: kind.category,
    request: kind.request,
    wish: "",
    isPetition: kind.source === "PETITION_OFFICE",
    riskColor: "GREEN",
    linkTo: null,
    call:
      isHotline && chance.isOneIn(2)
        ? {
            on,
            at: "09:05",
            caller: visitor.name,
            operator: "话务员",
            unitPerson: "综治中心",
            said: "三方通话，约定当日核实。",
            promised: "当日到现场核实",
            promisedBy: on,
          }
        : null,
    countyItemId: null,
  };
}
