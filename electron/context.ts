/** What every handler is given, and the one guard that stands before all of them. */
import { implement, ORPCError } from "@orpc/server";
import { ACCESS, type Access, type ProcedureName } from "#shared/contract/access.ts";
import { contract } from "#shared/contract/index.ts";
import type { Role } from "#shared/domain/account/account.ts";
import type { Terms } from "#shared/domain/deadline/terms.ts";
import type { Actor } from "#shared/domain/paper/actor.ts";
import { dayOf, type Instant, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { Backups } from "./backups.ts";
import type { SearchIndex } from "./search/search-index.ts";
import type { AttachmentFiles, DataFolder, DraftFiles, OpenedFolder } from "./storage/folder.ts";
import { StoreReadOnlyError, type Store, type Surroundings } from "./storage/store.ts";

/** Minutes without a key or a pointer after which a seat locks (graded protection practice). */
export const IDLE_MINUTES = 10;

export interface Session {
  readonly accountId: string;
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly since: Instant;
}

/** One place at which a person works: the window, a browser, a command. */
export interface Seat {
  session: Session | null;
  /** Set when the person locked it, or idle minutes ran out. */
  locked: boolean;
  /** Milliseconds of the clock at the last sign of a person. */
  touchedAt: number;
}

export function newSeat(): Seat {
  return { session: null, locked: false, touchedAt: 0 };
}

/** What stands behind all seats: one folder, opened by the first login, closed when the program ends. */
export interface DeskCore {
  readonly folder: DataFolder;
  readonly surroundings: Surroundings;
  readonly version: string;
  /** Folder with the division codes that lie in the package. */
  readonly divisionsFolder: string;
  /** Undefined for a desk in memory. */
  readonly backups: Backups | undefined;
  /** The opened folder; undefined before the first login. */
  readonly opened: () => OpenedFolder | undefined;
  /** What is found in the opened folder; undefined before the first login. */
  readonly search: () => SearchIndex | undefined;
  readonly openWith: (dataKey: Uint8Array) => Promise<OpenedFolder>;
  /** Looks at all open matters for what only time, or a changed rule, makes worth a warning. Resolves when that is done. */
  readonly lookAround: () => Promise<void>;
  /** Working days and deadline rules as the office has them now. */
  readonly calendar: () => Terms;
}

export interface SeatContext {
  readonly seat: Seat;
  readonly core: DeskCore;
}

/** What a handler behind the login works with. */
export interface WorkContext extends SeatContext {
  readonly store: Store;
  readonly drafts: DraftFiles;
  readonly attachments: AttachmentFiles;
  readonly opened: OpenedFolder;
  readonly search: SearchIndex;
  readonly session: Session;
  readonly actor: Actor;
  readonly now: () => Instant;
  readonly today: () => PlainDate;
  readonly newId: () => string;
  readonly calendar: () => Terms;
}

/** Locks a seat that nobody touched for the idle minutes. A clock set back locks too: it cannot tell how long it was. */
export function lockWhenIdle(seat: Seat, now: Instant): void {
  if (!seat.session || seat.locked) return;
  const idle = Date.parse(now) - seat.touchedAt;
  if (idle < -60_000 || idle >= IDLE_MINUTES * 60_000) seat.locked = true;
}

/**
 * Before the login the folder and the person are missing; `admit` keeps every procedure that needs them outside. Plain
 * fields, because oRPC copies the context and would run getters.
 */
function workContext({ seat, core }: SeatContext): WorkContext {
  const { now, newId } = core.surroundings;
  const { session } = seat;
  const opened = core.opened();
  const context = {
    seat,
    core,
    opened,
    store: opened?.store,
    drafts: opened?.drafts,
    attachments: opened?.attachments,
    search: core.search(),
    session,
    actor: session && { accountId: session.accountId, name: session.name },
    now,
    today: () => dayOf(now()),
    newId,
    calendar: core.calendar,
  };
  return context as WorkContext; // see above
}

function admit(procedure: ProcedureName, access: Access, { seat, core }: SeatContext): void {
  if (access === "open") return;
  if (!seat.session || !core.opened()) throw new ORPCError("NOT_LOGGED_IN", { status: 401 });
  if (access === "locked") return;
  if (seat.locked) {
    const { accountId, name } = seat.session;
    throw new ORPCError("SEAT_LOCKED", { status: 423, data: { accountId, name } });
  }
  if (access === "everyone") return;
  const { roles } = seat.session;
  if (!access.some((role) => roles.includes(role)))
    throw new ORPCError("NOT_ALLOWED", { status: 403, data: { procedure, roles: [...access] } });
}

/** The contract, ready for handlers: `desk.visit.register.handler(…)`. */
export const desk = implement(contract)
  .$context<SeatContext>()
  .use(async ({ context, path, next }) => {
    const procedure = path.join(".") as ProcedureName; // the router is built from the contract, so every path is a name in it
    const access = ACCESS[procedure];
    if (access === undefined) throw new Error(`no access rule for ${procedure}`);
    lockWhenIdle(context.seat, context.core.surroundings.now());
    admit(procedure, access, context);
    try {
      return await next({ context: workContext(context) });
    } catch (error) {
      if (error instanceof StoreReadOnlyError) {
        throw new ORPCError("READ_ONLY", {
          status: 503,
          data: { cause: error.trouble, damage: [...error.damage] },
          cause: error,
        });
      }
      throw error;
    }
  });
