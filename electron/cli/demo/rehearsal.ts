import { createHash } from "node:crypto";
import { createRouterClient } from "@orpc/server";
import type { Account } from "#shared/domain/account/account.ts";
import { officeTerms } from "#shared/domain/deadline/terms.ts";
import { presetHolidayYears } from "#shared/domain/deadline/work-calendar.ts";
import type { Instant } from "#shared/kernel/plain-date.ts";
import { withClocks } from "../../clocks.ts";
import { newSeat, type DeskCore, type Seat } from "../../context.ts";
import { router, type DeskClient } from "../../desk.ts";
import { VERSION } from "../../desk-at.ts";
import { AttachmentDamagedError, type AttachmentFiles, type OpenedFolder } from "../../storage/folder.ts";
import { openMemoryStore } from "../../storage/memory-store.ts";
import type { JournalEntry, Store, Surroundings } from "../../storage/store.ts";
import { sweepWarnings, withWarnings } from "../../warnings.ts";

interface Scheduled {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/**
 * A desk in memory whose clock runs through a year: the real procedures and rules, one event after the other. What lies
 * beyond the end never happens, which leaves matters and slips in every status.
 */
export class Rehearsal {
  readonly store: Store;
  /** Plain bytes of the attachments by their hash. */
  readonly files = new Map<string, Uint8Array>();
  readonly #surroundings: Surroundings;
  readonly #core: DeskCore;
  readonly #seats: Seat[] = [];
  #scheduled: Scheduled[] = [];
  #at: number;

  constructor(from: Instant, newId: () => string) {
    this.#at = Date.parse(from);
    this.#surroundings = { now: () => new Date(this.#at).toISOString(), newId };
    this.store = withClocks(withWarnings(openMemoryStore(this.#surroundings)));
    this.#core = coreOf(this.store, this.#surroundings, attachmentsIn(this.files));
  }

  readonly now = (): Instant => this.#surroundings.now();
  readonly newId = (): string => this.#surroundings.newId();

  /** The desk as this person works at it. */
  clientOf({ id: accountId, loginName, name, roles }: Account): DeskClient {
    const seat = newSeat();
    seat.session = { accountId, loginName, name, roles, since: this.#surroundings.now() };
    this.#seats.push(seat);
    return createRouterClient(router, { context: { seat, core: this.#core } });
  }

  schedule(at: Instant, run: () => Promise<void>): void {
    const event = { at: Date.parse(at), run };
    const later = this.#scheduled.findLastIndex((other) => other.at <= event.at);
    this.#scheduled.splice(later + 1, 0, event);
  }

  /** What an opened desk does once a day: looks at every open matter for what only time brings. */
  lookAround(): Promise<void> {
    return sweepWarnings(this.store, this.#surroundings, () => true);
  }

  /** Lets everything happen up to `end`. Events may schedule further events. */
  async runUntil(end: Instant): Promise<void> {
    for (;;) {
      const [next] = this.#scheduled;
      if (next === undefined || next.at > Date.parse(end)) return;
      this.#scheduled.shift();
      this.#at = Math.max(this.#at, next.at);
      for (const seat of this.#seats) seat.touchedAt = this.#at; // nobody's seat locks between two events
      await next.run();
    }
  }

  /** The whole journal, oldest first. */
  async entries(): Promise<readonly JournalEntry[]> {
    return [...(await this.store.trail({ limit: this.store.last().seq }))].reverse();
  }
}

function coreOf(store: Store, surroundings: Surroundings, attachments: AttachmentFiles): DeskCore {
  const never = () => Promise.reject(new Error("a rehearsal has no folder"));
  const opened: OpenedFolder = {
    store,
    attachments,
    drafts: { list: never, load: never, save: never, discard: never },
    searchFiles: undefined,
    setPassword: never,
    renewRecoveryKey: never,
    keyFor: () => new Uint8Array(32),
    epochs: () => [],
    startEpoch: never,
    verify: never,
    clockBehind: () => false,
    close: () => store.close(),
  };
  const calendar = officeTerms(presetHolidayYears());
  return {
    folder: { state: never, found: never, unlock: never, unlockWithRecovery: never, open: never },
    surroundings,
    version: VERSION,
    divisionsFolder: "",
    backups: undefined,
    opened: () => opened,
    search: () => undefined,
    openWith: never,
    lookAround: () => Promise.resolve(),
    calendar: () => calendar,
  };
}

function attachmentsIn(files: Map<string, Uint8Array>): AttachmentFiles {
  return {
    add: async (pieces) => {
      const bytes = Buffer.concat(await Array.fromAsync(pieces));
      const hash = createHash("sha256").update(bytes).digest("hex");
      files.set(hash, bytes);
      return { hash, bytes: bytes.length };
    },
    read: (hash, offset, length) => {
      const bytes = files.get(hash);
      return bytes
        ? Promise.resolve(bytes.subarray(offset, offset + length))
        : Promise.reject(new AttachmentDamagedError(hash));
    },
  };
}
