import type { PlainDate } from "../../kernel/plain-date.ts";
import type { Channel, Respondent, RiskColor, VisitForm } from "./visit.ts";

/** What is known of a concern that somebody else brings to the desk: another office's paper, a screening. */
interface SecondHand {
  readonly channel: Channel;
  readonly channelNo: string;
  readonly on: PlainDate;
  readonly at: string;
  readonly person: { readonly name: string; readonly phone: string };
  readonly villageCode: string | null;
  readonly group: string;
  readonly respondent: string;
  readonly respondentKind: Respondent["kind"];
  readonly category: string;
  readonly statement: string;
  readonly wish: string;
  readonly isPetition: boolean;
  readonly riskColor: RiskColor;
  readonly linkTo: string | null;
}

/** The visit it stands for. Nobody came: nothing was read back and no notice was given. */
export function secondHandVisit(known: SecondHand): VisitForm {
  const { channel, channelNo, on, at, person, villageCode, group, respondent, respondentKind } = known;
  const { category, statement, wish, isPetition, riskColor, linkTo } = known;
  const place = { villageCode, group, text: "" };
  return {
    channel,
    channelNo,
    visitedOn: on,
    visitedAt: at,
    visitors: [
      {
        name: person.name,
        representing: "SELF",
        idPaper: { type: "000", no: "", confirmed: false },
        sex: "0",
        birthOn: null,
        nation: null,
        phone: person.phone,
        address: place,
        occupation: "",
        careFlags: [],
        guardian: null,
      },
    ],
    speaker: 0,
    headCount: 1,
    respondents:
      respondent.trim() === ""
        ? []
        : [{ kind: respondentKind, name: respondent, phone: "", unitId: null, note: "" }],
    occurred: "",
    place,
    gridCode: "",
    category,
    statement,
    wish,
    involvedCount: null,
    amount: { exactFen: null, asSaid: "" },
    area: { exactMu: null, asSaid: "" },
    earlierSteps: [],
    isPetition,
    riskColor,
    tags: [],
    handedIn: [],
    noticeGiven: false,
    readBack: false,
    linkTo,
  };
}
