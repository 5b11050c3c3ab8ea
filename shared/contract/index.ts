/** The one door between a page, a shell or a script and the desk: every procedure with its input, output and refusals. */
import { agreement } from "./agreement.ts";
import { attachment } from "./attachment.ts";
import { backup } from "./backup.ts";
import { committee } from "./committee.ts";
import { deadline } from "./deadline.ts";
import { conference } from "./conference.ts";
import { consultation } from "./consultation.ts";
import { contact } from "./contact.ts";
import { directory } from "./directory.ts";
import { dossier } from "./dossier.ts";
import { draft } from "./draft.ts";
import { followUp } from "./follow-up.ts";
import { incoming } from "./incoming.ts";
import { ledger } from "./ledger.ts";
import { matter } from "./matter.ts";
import { mediation } from "./mediation.ts";
import { office } from "./office.ts";
import { paper } from "./paper.ts";
import { platform } from "./platform.ts";
import { person } from "./person.ts";
import { queue } from "./queue.ts";
import { referral } from "./referral.ts";
import { report } from "./report.ts";
import { room } from "./room.ts";
import { search } from "./search.ts";
import { riskReport } from "./risk-report.ts";
import { screening } from "./screening.ts";
import { selfCheck } from "./self-check.ts";
import { session } from "./session.ts";
import { setup } from "./setup.ts";
import { supervision } from "./supervision.ts";
import { sync } from "./sync.ts";
import { task } from "./task.ts";
import { today } from "./today.ts";
import { trail } from "./trail.ts";
import { visit } from "./visit.ts";
import { warning } from "./warning.ts";
import { whistle } from "./whistle.ts";

export const contract = {
  session,
  setup,
  office,
  visit,
  draft,
  matter,
  contact,
  followUp,
  referral,
  supervision,
  whistle,
  conference,
  consultation,
  task,
  incoming,
  room,
  paper,
  mediation,
  attachment,
  trail,
  backup,
  committee,
  dossier,
  agreement,
  sync,
  deadline,
  today,
  queue,
  directory,
  warning,
  search,
  person,
  ledger,
  report,
  platform,
  screening,
  riskReport,
  selfCheck,
};
export type Contract = typeof contract;
