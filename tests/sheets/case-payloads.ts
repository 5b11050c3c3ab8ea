import type { PrintedParty } from "#shared/domain/paper/case-paper-parts.ts";
import type {
  AcceptanceFormPayload,
  EvidenceListPayload,
  InvestigationRecordPayload,
  MediationApplicationPayload,
  PowerOfAttorneyPayload,
  RightsNoticePayload,
} from "#shared/domain/paper/case-papers.ts";
import type {
  BackCoverPayload,
  ClosingReportPayload,
  DossierContentsPayload,
  DossierCoverPayload,
  DossierNotePayload,
  LoanRegisterPayload,
} from "#shared/domain/paper/dossier-papers.ts";
import type {
  MinutesAddendumPayload,
  MinutesPayload,
  RoomBookingsPayload,
  RoomLogPayload,
} from "#shared/domain/paper/session-papers.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { prose } from "./payloads.ts";

export const CASE_NO = "宁远堡人调字〔2026〕第3号";

export const CASE_HEAD = {
  hostName: "宁远堡镇人民调解委员会",
  procedure: "人民调解",
  caseNo: CASE_NO,
  demo: false,
};

const TITLE = "李某与张某相邻土地建筑利用纠纷";
const NAMES = ["李德福", "张建国", "马尔沙", "赵国栋", "孙桂英", "陈大勇", "何淑珍", "杨占山"];

export function aPerson(index = 0, over: Partial<PrintedParty & { kind: "PERSON" }> = {}): PrintedParty {
  const name = NAMES[index % NAMES.length]!; // the index is taken modulo the length
  const side = index % 2 === 0 ? "申请人" : "被申请人";
  return {
    kind: "PERSON",
    side,
    name,
    sex: index % 2 === 0 ? "男" : "女",
    nation: "汉族",
    birth: `${1963 + index}年4月8日（${62 - index}岁）`,
    idPaper: `居民身份证 6203021963040${8000 + index}X`,
    phone: `1390936${1200 + index}`,
    occupation: "务农",
    address: `西湾村${index + 1}社${12 + index}号`,
    guardian: "",
    agent: "",
    signer: `${side} ${name}`,
    ...over,
  };
}

export const aUnit: PrintedParty = {
  kind: "UNIT",
  side: "被申请人",
  name: "金昌市金川区宁远堡镇西湾村农民专业合作社联合社有限责任公司",
  phone: "0935-8550002",
  address: "宁远堡镇西湾村村委会院内",
  agent: "周正（男，41岁，法律工作者，特别授权，电话13909361299，居民身份证 620302198405010011）",
  creditCode: "91620302MA7XXXXX0X",
  representative: "王立新",
  post: "理事长",
  signer: "被申请人 金昌市金川区宁远堡镇西湾村农民专业合作社联合社有限责任公司（盖章，王立新签名）",
};

export const eightParties: PrintedParty[] = [
  ...Array.from({ length: 7 }, (_, index) => aPerson(index)),
  aUnit,
];

export function anApplication(over: Partial<MediationApplicationPayload> = {}): MediationApplicationPayload {
  return {
    kind: "MEDIATION_APPLICATION",
    ...CASE_HEAD,
    applicant: aPerson(),
    respondents: [aPerson(1)],
    summary: prose(180),
    claims: ["请求丈量地界，恢复原来的界石。", "请求赔偿青苗损失1200.00元。"],
    ...over,
  };
}

export function anAcceptanceForm(over: Partial<AcceptanceFormPayload> = {}): AcceptanceFormPayload {
  return {
    kind: "ACCEPTANCE_FORM",
    ...CASE_HEAD,
    acceptedOn: day("2026-03-02"),
    title: TITLE,
    parties: [aPerson(), aPerson(1)],
    mass: "",
    category: "邻里纠纷 / 相邻土地建筑利用",
    source: "APPLICATION",
    entrustedBy: "",
    summary: prose(180),
    amount: "1200.00元",
    area: "2.3亩",
    consents: ["李德福 书面同意（2026年3月1日）", "张建国 电话同意（2026年3月2日）"],
    mediators: ["周敏", "王安"],
    coHosts: [],
    dueOn: day("2026-04-01"),
    registrar: "孙丽",
    ...over,
  };
}

export function aRightsNotice(over: Partial<RightsNoticePayload> = {}): RightsNoticePayload {
  return {
    kind: "RIGHTS_NOTICE",
    ...CASE_HEAD,
    title: TITLE,
    byCommittee: true,
    signers: ["申请人 李德福", "被申请人 张建国"],
    ...over,
  };
}

export function aPowerOfAttorney(over: Partial<PowerOfAttorneyPayload> = {}): PowerOfAttorneyPayload {
  return {
    kind: "POWER_OF_ATTORNEY",
    ...CASE_HEAD,
    title: TITLE,
    principal: aPerson(0, { side: "委托人", signer: "委托人 李德福" }),
    agent: {
      name: "李小福",
      sex: "男",
      age: "35岁",
      idPaper: "居民身份证 620302199103040019",
      relation: "父子",
      phone: "13909361211",
    },
    scope: "SPECIAL",
    authority: "",
    until: "",
    ...over,
  };
}

export function anInvestigation(over: Partial<InvestigationRecordPayload> = {}): InvestigationRecordPayload {
  return {
    kind: "INVESTIGATION_RECORD",
    ...CASE_HEAD,
    title: TITLE,
    on: day("2026-03-02"),
    from: "14:30",
    to: "15:40",
    place: "西湾村三社地头",
    asked: "马尔沙",
    parties: ["申请人 李德福", "被申请人 张建国"],
    participants: "西湾村网格员 何淑珍",
    investigator: "周敏",
    recorder: "王安",
    text: `问：界石是什么时候不见的？\n答：前年平整土地以后。\n${prose(160)}`,
    ...over,
  };
}

export function anEvidenceList(over: Partial<EvidenceListPayload> = {}): EvidenceListPayload {
  return {
    kind: "EVIDENCE_LIST",
    ...CASE_HEAD,
    title: TITLE,
    items: [
      {
        name: "农村土地承包经营权证",
        type: "书证",
        original: false,
        pages: 4,
        provider: "李德福",
        on: day("2026-03-02"),
        verifiedBy: "周敏",
      },
      {
        name: "现场照片",
        type: "照片",
        original: true,
        pages: 6,
        provider: "张建国",
        on: day("2026-03-03"),
        verifiedBy: "",
      },
    ],
    ...over,
  };
}

export function someMinutes(over: Partial<MinutesPayload> = {}): MinutesPayload {
  return {
    kind: "MEDIATION_RECORD",
    ...CASE_HEAD,
    title: TITLE,
    category: "邻里纠纷 / 相邻土地建筑利用",
    ordinal: 1,
    on: day("2026-03-05"),
    from: "09:30",
    to: "11:10",
    place: "宁远堡镇综治中心第一调解室",
    isPublic: false,
    coHosts: [],
    parties: [
      { side: "申请人", name: "李德福", attendance: "到场" },
      { side: "被申请人", name: "张建国", attendance: "到场，同来：其子 张小军" },
    ],
    participants: ["何淑珍（网格员，西湾村，当事人口头同意其参加）"],
    mediators: ["周敏", "孙丽"],
    recorder: "王安",
    rightsTold: true,
    statements: [
      { speaker: "李德福", text: "界石一直在渠边的老柳树下面。" },
      { speaker: "张建国", text: "平地的时候机器推走了，我没有动过。" },
    ],
    facts: "双方承包证记载的四至以渠为界，界石因平整土地灭失。",
    proposals: "由村委会重新丈量，按承包证面积埋设界石。",
    outcome: "双方同意于2026年3月12日前共同丈量，埋设界石。",
    result: "达成书面协议",
    nextOn: null,
    readBack: true,
    signers: [
      "申请人 李德福",
      "被申请人 张建国",
      "被申请人 张建国一方 其子 张小军",
      "参加人 何淑珍",
      "人民调解员 周敏",
      "人民调解员 孙丽",
      "记录人 王安",
    ],
    ...over,
  };
}

export function anAddendum(over: Partial<MinutesAddendumPayload> = {}): MinutesAddendumPayload {
  return {
    kind: "MEDIATION_ADDENDUM",
    ...CASE_HEAD,
    title: TITLE,
    ordinal: 1,
    on: day("2026-03-05"),
    addendumNo: 2,
    addedOn: day("2026-03-09"),
    reason: "笔误",
    text: "“渠东”应为“渠西”。",
    signers: ["申请人 李德福", "被申请人 张建国", "人民调解员 周敏", "记录人 王安"],
    ...over,
  };
}

export function aRoomLog(over: Partial<RoomLogPayload> = {}): RoomLogPayload {
  return {
    kind: "ROOM_LOG",
    centerName: "宁远堡镇综治中心",
    roomName: "第一调解室",
    demo: false,
    brand: "老周调解室",
    on: day("2026-03-05"),
    weather: "晴",
    dutyMediator: "周敏",
    reviewer: "孙丽",
    rows: [aLogRow(0), aLogRow(1)],
    totals: { visits: 5, people: 9, mediated: 2, agreed: 1, referred: 0, attention: 1 },
    summary: "上午两场，地界纠纷达成协议。",
    ...over,
  };
}

export function aLogRow(index: number): RoomLogPayload["rows"][number] {
  return {
    slot: `${String(9 + (index % 8)).padStart(2, "0")}:30—${10 + (index % 8)}:20`,
    matterNo: `宁远堡事〔2026〕${String(9 + index).padStart(4, "0")}号`,
    parties: "李**、张**",
    category: "邻里纠纷 / 相邻土地建筑利用",
    hosts: "主持：周敏；参加：何淑珍",
    digest: "双方同意由村委会重新丈量，按承包证面积埋设界石。",
    result: index % 2 === 0 ? "达成书面协议" : "改期续调",
    nextOn: index % 2 === 0 ? null : day("2026-03-12"),
    needsAttention: index % 2 === 1,
    recorder: "王安",
  };
}

export function someBookings(over: Partial<RoomBookingsPayload> = {}): RoomBookingsPayload {
  return {
    kind: "ROOM_BOOKINGS",
    centerName: "宁远堡镇综治中心",
    roomName: "第一调解室",
    demo: false,
    from: day("2026-03-02"),
    to: day("2026-03-08"),
    rows: [aBookingRow(0), aBookingRow(1)],
    ...over,
  };
}

export function aBookingRow(index: number): RoomBookingsPayload["rows"][number] {
  return {
    on: day("2026-03-05"),
    slot: "09:30—11:00",
    matterNo: `宁远堡事〔2026〕${String(9 + index).padStart(4, "0")}号`,
    parties: "李**、张**",
    mediators: "周敏、孙丽",
    notified: index % 2 === 0 ? "李**（电话）、张**（口头）" : "",
    separateEntry: index % 2 === 0,
    note: index % 2 === 0 ? "带承包证" : "",
  };
}

const DOSSIER = {
  ...CASE_HEAD,
  title: TITLE,
  filedOn: day("2026-04-20"),
  filedBy: "王安",
  totalPages: 26,
};

export function aCover(over: Partial<DossierCoverPayload> = {}): DossierCoverPayload {
  return {
    kind: "DOSSIER_COVER",
    ...DOSSIER,
    mediators: ["周敏", "孙丽"],
    from: day("2026-03-02"),
    to: day("2026-03-12"),
    retention: "30年",
    remark: "另附卷宗情况说明",
    ...over,
  };
}

export function someContents(over: Partial<DossierContentsPayload> = {}): DossierContentsPayload {
  return {
    kind: "DOSSIER_CONTENTS",
    ...DOSSIER,
    items: [
      { name: "人民调解申请书", pages: "1", remark: "" },
      { name: "人民调解记录", pages: "2—5", remark: "原件" },
      { name: "人民调解协议书", pages: "6—8", remark: "" },
    ],
    ...over,
  };
}

export function aNote(over: Partial<DossierNotePayload> = {}): DossierNotePayload {
  return {
    kind: "DOSSIER_NOTE",
    ...DOSSIER,
    note: "被申请人的身份证复印件因其外出务工没有取得，已由村委会出具身份证明。",
    checkedBy: "孙丽",
    ...over,
  };
}

export function aBackCover(over: Partial<BackCoverPayload> = {}): BackCoverPayload {
  return { kind: "BACK_COVER", ...DOSSIER, itemCount: 9, checkedBy: "孙丽", ...over };
}

export function aLoanRegister(over: Partial<LoanRegisterPayload> = {}): LoanRegisterPayload {
  return {
    kind: "LOAN_REGISTER",
    ...DOSSIER,
    loans: [
      {
        borrower: "赵国栋",
        unit: "金川区人民法院宁远堡人民法庭",
        purpose: "审查司法确认申请",
        approver: "孙丽",
        outOn: day("2026-05-06"),
        backOn: day("2026-05-09"),
        pagesBack: 26,
        note: "页数无误",
      },
      {
        borrower: "何淑珍",
        unit: "西湾村村委会",
        purpose: "回访",
        approver: "周敏",
        outOn: day("2026-06-01"),
        backOn: null,
        pagesBack: null,
        note: "",
      },
    ],
    ...over,
  };
}

export function aClosingReport(over: Partial<ClosingReportPayload> = {}): ClosingReportPayload {
  return {
    kind: "CLOSING_REPORT",
    ...CASE_HEAD,
    title: TITLE,
    filledOn: day("2026-04-18"),
    handlers: ["周敏", "孙丽"],
    acceptedOn: day("2026-03-02"),
    closedOn: day("2026-04-17"),
    parties: [
      { side: "申请人", name: "李德福", phone: "13909361200", address: "西湾村1社12号" },
      { side: "被申请人", name: "张建国", phone: "13909361201", address: "西湾村2社13号" },
    ],
    source: "依申请调解",
    category: "邻里纠纷 / 相邻土地建筑利用",
    summary: prose(180),
    agreementNos: ["宁远堡人调协〔2026〕第2号"],
    result: "达成书面协议，界石已经埋设，履行完毕。",
    opinion: "同意结案。",
    ...over,
  };
}
