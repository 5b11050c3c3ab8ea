/** The desk put together: a folder, the clock, and every feature. Window, server, commands and tests all open it this way. */
import { createRouterClient, type RouterClient } from "@orpc/server";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import type { Backups } from "./backups.ts";
import { fillClocks, termsOf, withClocks } from "./clocks.ts";
import { desk, newSeat, type DeskCore, type SeatContext } from "./context.ts";
import { agreement } from "./features/agreement/handlers.ts";
import { attachment } from "./features/attachment/handlers.ts";
import { backup } from "./features/backup/handlers.ts";
import { conference } from "./features/conference/handlers.ts";
import { consultation } from "./features/consultation/handlers.ts";
import { contact } from "./features/contact/handlers.ts";
import { committee } from "./features/committee/handlers.ts";
import { deadline } from "./features/deadline/handlers.ts";
import { directory } from "./features/directory/handlers.ts";
import { dossier } from "./features/dossier/handlers.ts";
import { draft } from "./features/draft/handlers.ts";
import { followUp } from "./features/follow-up/handlers.ts";
import { incoming } from "./features/incoming/handlers.ts";
import { ledger } from "./features/ledger/handlers.ts";
import { matter } from "./features/matter/handlers.ts";
import { mediation } from "./features/mediation/handlers.ts";
import { office } from "./features/office/handlers.ts";
import { paper } from "./features/paper/handlers.ts";
import { platform } from "./features/platform/handlers.ts";
import { person } from "./features/person/handlers.ts";
import { queue } from "./features/queue/handlers.ts";
import { referral } from "./features/referral/handlers.ts";
import { report } from "./features/report/handlers.ts";
import { room } from "./features/room/handlers.ts";
import { search } from "./features/search/handlers.ts";
import { riskReport } from "./features/risk-report/handlers.ts";
import { screening } from "./features/screening/handlers.ts";
import { selfCheck } from "./features/self-check/handlers.ts";
import { session } from "./features/session/handlers.ts";
import { setup } from "./features/setup/handlers.ts";
import { supervision } from "./features/supervision/handlers.ts";
import { sync } from "./features/sync/handlers.ts";
import { task } from "./features/task/handlers.ts";
import { today } from "./features/today/handlers.ts";
import { warning } from "./features/warning/handlers.ts";
import { trail } from "./features/trail/handlers.ts";
import { visit } from "./features/visit/handlers.ts";
import { whistle } from "./features/whistle/handlers.ts";
import { SearchIndex, withSearch } from "./search/search-index.ts";
import type { DataFolder, OpenedFolder } from "./storage/folder.ts";
import { openRounds } from "./screening.ts";
import { StoreReadOnlyError, type Surroundings } from "./storage/store.ts";
import { sweepWarnings, withWarnings } from "./warnings.ts";

/** A new day is noticed within this. */
const LOOK_AROUND_MS = 10 * 60_000;

export const router = desk.router({
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
  incoming,
  conference,
  consultation,
  task,
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
});
export type DeskClient = RouterClient<typeof router>;

export interface DeskOptions {
  readonly folder: DataFolder;
  readonly surroundings: Surroundings;
  readonly version: string;
  readonly divisionsFolder: string;
  readonly backups?: Backups;
}

export interface Desk {
  readonly core: DeskCore;
  /** A new place to work at, with nobody logged in. Transports hand its context to the router. */
  readonly seat: () => SeatContext;
  /** The procedures called in this process, as the person at that seat. */
  readonly client: (seat?: SeatContext) => DeskClient;
  /** Flushes, snapshots and lets go of the folder. */
  readonly close: () => Promise<void>;
}

export function openDesk({ folder, surroundings, version, divisionsFolder, backups }: DeskOptions): Desk {
  let opened: OpenedFolder | undefined;
  let index: SearchIndex | undefined;
  let opening: Promise<OpenedFolder> | undefined;
  let filling: Promise<void> | undefined;
  let isClosing = false;
  const goesOn = () => !isClosing;

  /** One look at a time: the next waits for the one under way. */
  function lookAround(): Promise<void> {
    filling = (filling ?? Promise.resolve())
      .then(async () => {
        if (opened && goesOn()) await openRounds(opened.store, surroundings);
        if (opened && goesOn()) await sweepWarnings(opened.store, surroundings, goesOn);
      })
      .catch(unlessReadOnly);
    return filling;
  }
  const timer = setInterval(() => void lookAround(), LOOK_AROUND_MS).unref();

  const core: DeskCore = {
    folder,
    surroundings,
    version,
    divisionsFolder,
    backups,
    opened: () => opened,
    search: () => index,
    // Two logins at the same moment open the folder once.
    openWith: (dataKey) => {
      opening ??= folder.open(dataKey).then(
        (folderOpened) => {
          index = new SearchIndex({
            store: folderOpened.store,
            files: folderOpened.searchFiles,
            release: version,
          });
          opened = {
            ...folderOpened,
            store: withSearch(withClocks(withWarnings(folderOpened.store)), index),
          };
          filling = fillClocks(opened.store, surroundings, goesOn).catch(unlessReadOnly);
          void lookAround();
          return opened;
        },
        (error: unknown) => {
          opening = undefined;
          throw error;
        },
      );
      return opening;
    },
    lookAround,
    calendar: () => (opened ? termsOf(opened.store) : officeTerms([])),
  };

  const seat = (): SeatContext => ({ seat: newSeat(), core });
  return {
    core,
    seat,
    client: (at = seat()) => createRouterClient(router, { context: () => at }),
    close: async () => {
      isClosing = true;
      clearInterval(timer);
      await opening?.catch(() => undefined); // a folder that failed to open has nothing to close
      await filling;
      await index?.close();
      await opened?.close();
      index = undefined;
      opened = undefined;
      opening = undefined;
      isClosing = false;
    },
  };
}

/** A folder that takes no acts gets its clocks when it does again. */
function unlessReadOnly(error: unknown): void {
  if (!(error instanceof StoreReadOnlyError)) throw error;
}
