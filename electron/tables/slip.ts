/** Tables of what goes to other units and comes from them. */
import { incomingStatus, owedOn } from "#shared/domain/incoming/incoming-progress.ts";
import type { IncomingSlip } from "#shared/domain/incoming/incoming.ts";
import { theirKey } from "#shared/domain/incoming/register-incoming.ts";
import { currentDueOn, slipOutcome } from "#shared/domain/referral/slip-progress.ts";
import type { ReferralSlip } from "#shared/domain/referral/slip.ts";
import type { Supervision } from "#shared/domain/supervision/supervision.ts";
import { whistleBrief } from "#shared/domain/whistle/whistle-progress.ts";
import { OPEN_WHISTLE_STATUSES } from "#shared/domain/whistle/whistle-status.ts";
import type { Whistle } from "#shared/domain/whistle/whistle.ts";
import type { TableSpec } from "../storage/store.ts";
import {
  countyItemKey,
  dayColumn,
  keysOfNumber,
  matterKey,
  NEVER_DUE,
  noKey,
  theirsKey,
  yearAt,
} from "./keys.ts";

export const slips: TableSpec<ReferralSlip> = {
  name: "referral",
  shardOf: (slip) => yearAt(slip.issuedAt),
  columns: (slip) => {
    const outcome = slipOutcome(slip);
    return {
      issuedOn: dayColumn(slip.issuedOn),
      unitId: slip.form.unitId,
      outcome,
      openDueOn: outcome === "OPEN" ? dayColumn(currentDueOn(slip)) : null,
      supervised: slip.supervisions.some(({ status }) => status !== "VOIDED") ? 1 : 0,
    };
  },
  keys: ({ no }) => keysOfNumber(no),
};

export const supervisions: TableSpec<Supervision> = {
  name: "supervision",
  shardOf: (supervision) => yearAt(supervision.issuedAt),
  keys: ({ no, matterId }) => [...keysOfNumber(no), matterKey(matterId)],
};

export const whistles: TableSpec<Whistle> = {
  name: "whistle",
  shardOf: (whistle) => yearAt(whistle.issuedAt),
  columns: (whistle) => {
    const { status, dueOn, openTasks, touchedOn } = whistleBrief(whistle);
    const isOpen = OPEN_WHISTLE_STATUSES.includes(status);
    return {
      issuedAt: Date.parse(whistle.issuedAt),
      issuedOn: dayColumn(whistle.issuedOn),
      status,
      hasTasks: openTasks > 0 ? 1 : 0,
      dueOn: dueOn === null ? null : dayColumn(dueOn),
      // What only waits to be closed comes by its latest day; what is over last, the newest first.
      dueRank: isOpen ? dayColumn(dueOn ?? touchedOn) : 2 * NEVER_DUE - dayColumn(whistle.issuedOn),
    };
  },
  keys: ({ no, form }) => [...keysOfNumber(no), matterKey(form.matterId)],
};

export const incomings: TableSpec<IncomingSlip> = {
  name: "incoming",
  shardOf: (incoming) => yearAt(incoming.registeredAt),
  columns: (incoming) => {
    const due = owedOn(incoming);
    return {
      registeredAt: Date.parse(incoming.registeredAt),
      status: incomingStatus(incoming),
      source: incoming.form.source,
      owedOn: due === null ? null : dayColumn(due),
      owedRank: due === null ? NEVER_DUE : dayColumn(due),
    };
  },
  keys: ({ no, matterId, form }) => {
    const theirs = theirKey(form);
    return [
      ...keysOfNumber(no),
      matterKey(matterId),
      ...(theirs === undefined ? [] : [theirsKey(theirs), noKey(form.theirNo)]),
      ...(form.countyItemId === null ? [] : [countyItemKey(form.countyItemId)]),
    ];
  },
};
