/**
 * Every sentence of the page and the windows, by language and area: `shell.menu.print`.
 *
 * zh-CN is the source; its keys are the type of a text. A new area is one file a language and two lines here; a language that
 * lacks a key does not compile, and `npm run check` compares placeholders and empty texts.
 */
import enAgreement from "./en/agreement.json" with { type: "json" };
import enApp from "./en/app.json" with { type: "json" };
import enClosing from "./en/closing.json" with { type: "json" };
import enCodes from "./en/codes.json" with { type: "json" };
import enContact from "./en/contact.json" with { type: "json" };
import enCounty from "./en/county.json" with { type: "json" };
import enDeadline from "./en/deadline.json" with { type: "json" };
import enDirectory from "./en/directory.json" with { type: "json" };
import enDossier from "./en/dossier.json" with { type: "json" };
import enIncoming from "./en/incoming.json" with { type: "json" };
import enLedger from "./en/ledger.json" with { type: "json" };
import enMatter from "./en/matter.json" with { type: "json" };
import enMeeting from "./en/meeting.json" with { type: "json" };
import enMediation from "./en/mediation.json" with { type: "json" };
import enOffice from "./en/office.json" with { type: "json" };
import enPaper from "./en/paper.json" with { type: "json" };
import enPerson from "./en/person.json" with { type: "json" };
import enPlatform from "./en/platform.json" with { type: "json" };
import enReport from "./en/report.json" with { type: "json" };
import enQueue from "./en/queue.json" with { type: "json" };
import enReferral from "./en/referral.json" with { type: "json" };
import enRisk from "./en/risk.json" with { type: "json" };
import enRoom from "./en/room.json" with { type: "json" };
import enScreening from "./en/screening.json" with { type: "json" };
import enSearch from "./en/search.json" with { type: "json" };
import enSession from "./en/session.json" with { type: "json" };
import enSetup from "./en/setup.json" with { type: "json" };
import enShell from "./en/shell.json" with { type: "json" };
import enSync from "./en/sync.json" with { type: "json" };
import enSupervision from "./en/supervision.json" with { type: "json" };
import enToday from "./en/today.json" with { type: "json" };
import enTrail from "./en/trail.json" with { type: "json" };
import enUi from "./en/ui.json" with { type: "json" };
import enVisit from "./en/visit.json" with { type: "json" };
import enWarning from "./en/warning.json" with { type: "json" };
import enWhistle from "./en/whistle.json" with { type: "json" };
import zhAgreement from "./zh-CN/agreement.json" with { type: "json" };
import zhApp from "./zh-CN/app.json" with { type: "json" };
import zhClosing from "./zh-CN/closing.json" with { type: "json" };
import zhCodes from "./zh-CN/codes.json" with { type: "json" };
import zhContact from "./zh-CN/contact.json" with { type: "json" };
import zhCounty from "./zh-CN/county.json" with { type: "json" };
import zhDeadline from "./zh-CN/deadline.json" with { type: "json" };
import zhDirectory from "./zh-CN/directory.json" with { type: "json" };
import zhDossier from "./zh-CN/dossier.json" with { type: "json" };
import zhIncoming from "./zh-CN/incoming.json" with { type: "json" };
import zhLedger from "./zh-CN/ledger.json" with { type: "json" };
import zhMatter from "./zh-CN/matter.json" with { type: "json" };
import zhMeeting from "./zh-CN/meeting.json" with { type: "json" };
import zhMediation from "./zh-CN/mediation.json" with { type: "json" };
import zhOffice from "./zh-CN/office.json" with { type: "json" };
import zhPaper from "./zh-CN/paper.json" with { type: "json" };
import zhPerson from "./zh-CN/person.json" with { type: "json" };
import zhPlatform from "./zh-CN/platform.json" with { type: "json" };
import zhReport from "./zh-CN/report.json" with { type: "json" };
import zhQueue from "./zh-CN/queue.json" with { type: "json" };
import zhReferral from "./zh-CN/referral.json" with { type: "json" };
import zhRisk from "./zh-CN/risk.json" with { type: "json" };
import zhRoom from "./zh-CN/room.json" with { type: "json" };
import zhScreening from "./zh-CN/screening.json" with { type: "json" };
import zhSearch from "./zh-CN/search.json" with { type: "json" };
import zhSession from "./zh-CN/session.json" with { type: "json" };
import zhSetup from "./zh-CN/setup.json" with { type: "json" };
import zhShell from "./zh-CN/shell.json" with { type: "json" };
import zhSync from "./zh-CN/sync.json" with { type: "json" };
import zhSupervision from "./zh-CN/supervision.json" with { type: "json" };
import zhToday from "./zh-CN/today.json" with { type: "json" };
import zhTrail from "./zh-CN/trail.json" with { type: "json" };
import zhUi from "./zh-CN/ui.json" with { type: "json" };
import zhVisit from "./zh-CN/visit.json" with { type: "json" };
import zhWarning from "./zh-CN/warning.json" with { type: "json" };
import zhWhistle from "./zh-CN/whistle.json" with { type: "json" };

const zhCN = {
  shell: zhShell,
  ui: zhUi,
  app: zhApp,
  search: zhSearch,
  session: zhSession,
  setup: zhSetup,
  office: zhOffice,
  sync: zhSync,
  trail: zhTrail,
  deadline: zhDeadline,
  today: zhToday,
  visit: zhVisit,
  matter: zhMatter,
  closing: zhClosing,
  contact: zhContact,
  meeting: zhMeeting,
  mediation: zhMediation,
  agreement: zhAgreement,
  directory: zhDirectory,
  queue: zhQueue,
  ledger: zhLedger,
  person: zhPerson,
  platform: zhPlatform,
  report: zhReport,
  warning: zhWarning,
  screening: zhScreening,
  risk: zhRisk,
  referral: zhReferral,
  supervision: zhSupervision,
  incoming: zhIncoming,
  whistle: zhWhistle,
  room: zhRoom,
  paper: zhPaper,
  dossier: zhDossier,
  county: zhCounty,
  codes: zhCodes,
};

export const TEXTS = {
  "zh-CN": zhCN,
  en: {
    shell: enShell,
    ui: enUi,
    app: enApp,
    search: enSearch,
    session: enSession,
    setup: enSetup,
    office: enOffice,
    sync: enSync,
    trail: enTrail,
    deadline: enDeadline,
    today: enToday,
    visit: enVisit,
    matter: enMatter,
    closing: enClosing,
    contact: enContact,
    meeting: enMeeting,
    mediation: enMediation,
    agreement: enAgreement,
    directory: enDirectory,
    queue: enQueue,
    ledger: enLedger,
    person: enPerson,
    platform: enPlatform,
    report: enReport,
    warning: enWarning,
    screening: enScreening,
    risk: enRisk,
    referral: enReferral,
    supervision: enSupervision,
    incoming: enIncoming,
    whistle: enWhistle,
    room: enRoom,
    paper: enPaper,
    dossier: enDossier,
    county: enCounty,
    codes: enCodes,
  },
} as const satisfies Record<string, Wording<typeof zhCN>>;

export type Language = keyof typeof TEXTS;
export type SourceTexts = typeof zhCN;

/** Names one text: `"shell.menu.print"`. A count picks `_one` or `_other` by itself, so a key is said without them. */
export type TextKey = Keys<SourceTexts>;

type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${Keys<T[K]>}`;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Bare}_other` ? Bare : K;

type Wording<T> = { readonly [K in keyof T]: T[K] extends string ? string : Wording<T[K]> };
