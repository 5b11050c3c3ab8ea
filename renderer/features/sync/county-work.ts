import { ORPCError } from "@orpc/client";
import type { BundleFile, CourierSlip, SyncEnd, SyncProgress, SyncTrouble } from "#shared/contract/sync.ts";
import type { BundleProblem } from "#shared/domain/sync/bundle.ts";
import type { Desk } from "../../client/desk.ts";
import { BundleUnreadableError, copyIn } from "./bundle-file.ts";

export type Job = "push" | "export" | "import";

/** How far a long run is. */
type Step = Extract<SyncProgress, { readonly done: number }>;

export interface Running {
  readonly job: Job;
  readonly at:
    | { readonly phase: "greeting" }
    | { readonly phase: "copying"; readonly done: number; readonly total: number }
    /** The county is busy; `until` is a time of this page's clock, ms. */
    | { readonly phase: "waiting"; readonly until: number }
    | Step;
  /** The copy is proven: the stick may go. */
  readonly proven: { readonly phrase: string; readonly madeAt: string } | null;
  readonly isStopping: boolean;
}

/** How the last run ended. */
export type Outcome =
  | {
      readonly kind: "ended";
      readonly job: "push" | "import";
      readonly end: SyncEnd;
      /** The copy that is read again once a person has said yes. */
      readonly fileId: string | null;
    }
  | {
      readonly kind: "packed";
      readonly job: "export";
      readonly file: BundleFile;
      readonly slip: CourierSlip;
    }
  | { readonly kind: "stopped"; readonly job: Job }
  | { readonly kind: "refused"; readonly job: "import"; readonly problem: BundleProblem }
  | { readonly kind: "trouble"; readonly job: "export"; readonly trouble: SyncTrouble }
  | {
      readonly kind: "failed";
      readonly job: Job;
      readonly why: "not-joined" | "running" | "connection" | "file-unreadable" | "file-gone";
    };

export interface WorkState {
  readonly running: Running | null;
  readonly outcome: Outcome | null;
}

const REFUSALS: Readonly<Record<string, Extract<Outcome, { kind: "failed" }>["why"]>> = {
  NOT_JOINED: "not-joined",
  ALREADY_RUNNING: "running",
  FILE_NOT_FOUND: "file-gone",
};

/**
 * What this seat has under way with the county: one thing at a time. It goes on while the person works on other pages, and ends
 * with the seat.
 */
export class CountyWork {
  readonly #desk: Desk;
  readonly #onEnd: () => void;
  readonly #listeners = new Set<() => void>();
  #state: WorkState = { running: null, outcome: null };
  #stop = new AbortController();

  constructor(desk: Desk, onEnd: () => void) {
    this.#desk = desk;
    this.#onEnd = onEnd;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): WorkState => this.#state;

  readonly stop = (): void => {
    this.#show({ isStopping: true });
    this.#stop.abort();
  };

  readonly forget = (): void => this.#set({ outcome: null });

  /** 上报. `confirmRecords`: as many records the county may change. */
  readonly report = (confirmRecords?: number): Promise<void> =>
    this.#run("push", async (signal) => {
      const confirmed = confirmRecords === undefined ? {} : { confirmRecords };
      for await (const event of await this.#desk.sync.push({ ...confirmed }, { signal })) {
        if (event.phase === "end") return { kind: "ended", job: "push", end: event.end, fileId: null };
        if (event.phase === "waiting")
          this.#show({ at: { phase: "waiting", until: Date.now() + event.seconds * 1000 } });
        else this.#show({ at: event });
      }
      return { kind: "failed", job: "push", why: "connection" };
    });

  /** 导出上报包 */
  readonly exportBundle = (): Promise<void> =>
    this.#run("export", async (signal) => {
      for await (const event of await this.#desk.sync.exportBundle({}, { signal })) {
        if (event.phase === "file")
          return { kind: "packed", job: "export", file: event.file, slip: event.slip };
        if (event.phase === "failed") return { kind: "trouble", job: "export", trouble: event.trouble };
        this.#show({ at: event });
      }
      return { kind: "failed", job: "export", why: "connection" };
    });

  /** 导入回执包, from a chosen file. */
  readonly importFile = (file: File): Promise<void> =>
    this.#run("import", async (signal) => {
      const begun = await copyIn(this.#desk, file, signal, (done) =>
        this.#show({ at: { phase: "copying", done, total: file.size } }),
      );
      return "problem" in begun
        ? { kind: "refused", job: "import", problem: begun.problem }
        : this.#readIn(begun.fileId, signal);
    });

  /** The same copy again, after a person has said yes to as many changed records. */
  readonly importAgain = (fileId: string, confirmRecords: number): Promise<void> =>
    this.#run("import", (signal) => this.#readIn(fileId, signal, confirmRecords));

  async #readIn(fileId: string, signal: AbortSignal, confirmRecords?: number): Promise<Outcome> {
    const confirmed = confirmRecords === undefined ? {} : { confirmRecords };
    for await (const event of await this.#desk.sync.importBundle({ fileId, ...confirmed }, { signal })) {
      if (event.phase === "end") return { kind: "ended", job: "import", end: event.end, fileId };
      if (event.phase === "refused") return { kind: "refused", job: "import", problem: event.problem };
      if (event.phase === "proven") this.#show({ proven: { phrase: event.phrase, madeAt: event.madeAt } });
      else this.#show({ at: event });
    }
    return { kind: "failed", job: "import", why: "connection" };
  }

  async #run(job: Job, work: (signal: AbortSignal) => Promise<Outcome>): Promise<void> {
    if (this.#state.running) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#set({
      running: { job, at: { phase: "greeting" }, proven: null, isStopping: false },
      outcome: null,
    });
    let outcome: Outcome;
    try {
      outcome = await work(signal);
      if (signal.aborted && outcome.kind === "failed") outcome = { kind: "stopped", job };
    } catch (error) {
      outcome = signal.aborted ? { kind: "stopped", job } : { kind: "failed", job, why: whyOf(error) };
    }
    this.#set({ running: null, outcome });
    this.#onEnd();
  }

  #show(change: Partial<Running>): void {
    const { running } = this.#state;
    if (running) this.#set({ running: { ...running, ...change } });
  }

  #set(change: Partial<WorkState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The frame has said what it deals with itself: a lost connection, a lock, a missing right. */
function whyOf(error: unknown): Extract<Outcome, { kind: "failed" }>["why"] {
  if (error instanceof BundleUnreadableError) return "file-unreadable";
  return (error instanceof ORPCError ? REFUSALS[String(error.code)] : undefined) ?? "connection";
}
