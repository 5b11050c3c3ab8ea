/** A desk of a real township with invented people, in memory; its clock runs through the days before today. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { minuteOf } from "#electron/cli/demo/cast.ts";
import { Chance } from "#electron/cli/demo/chance.ts";
import { DEMO_OFFICE, makeStaff, putCommittee, putDemoOffice } from "#electron/cli/demo/office.ts";
import { makeVillagers, type Villager } from "#electron/cli/demo/people.ts";
import { placePicture } from "#electron/cli/demo/picture.ts";
import { Rehearsal } from "#electron/cli/demo/rehearsal.ts";
import { planYear } from "#electron/cli/demo/year.ts";
import type { DeskClient } from "#electron/desk.ts";
import { openDivisions } from "#electron/divisions.ts";
import { CountyClient } from "#electron/sync/county-client.ts";
import { findTie, signerOf } from "#electron/sync/sync-desk.ts";
import { openTransport } from "#electron/sync/transport.ts";
import { units } from "#electron/tables/office.ts";
import { makeBatch } from "#shared/domain/sync/up-batch.ts";
import { entryLine, type UpEntry } from "#shared/domain/sync/up-entry.ts";
import type { Office } from "#shared/domain/office/office.ts";
import { addDays, type PlainDate } from "#shared/kernel/plain-date.ts";
import { syncCrypto } from "#shared/node/sync-crypto.ts";
import { wholeFile } from "./clerk.ts";

export const divisions = openDivisions(
  fileURLToPath(new URL("../../shared/codes/divisions/", import.meta.url)),
);
const VILLAGERS = 60;
/** Nobody is there to be asked: a demo takes whatever its own county sends. */
const MOST_CHANGES = 2000;

/** What an older desk, with a mistake in it, would have sent. */
interface RawEntries {
  /** The first one; what lies before it stays unsent. */
  readonly from: number;
  readonly puts?: UpEntry["puts"];
}

type Desks = Readonly<Record<"clerk" | "mediator" | "director", DeskClient>>;

export class Township {
  readonly code: string;
  readonly name: string;
  readonly rehearsal: Rehearsal;
  readonly #desks: Desks;
  readonly #chance: Chance;

  private constructor(code: string, name: string, rehearsal: Rehearsal, desks: Desks) {
    this.code = code;
    this.name = name;
    this.rehearsal = rehearsal;
    this.#desks = desks;
    this.#chance = new Chance(Number(code));
  }

  /** `busy`: what comes to the counter between the two days. */
  static async found(
    code: string,
    from: PlainDate,
    busy: { readonly to: PlainDate } | undefined,
  ): Promise<Township> {
    const [province, , county, place] = divisions.pathTo(code);
    if (!province || !county || !place) throw new Error(`no township has the code ${code}`);
    const chance = new Chance(Number(code));
    const rehearsal = new Rehearsal(minuteOf(from, 8 * 60), randomUUID);
    const staff = makeStaff(randomUUID);
    const account = (name: "zhuren" | "shouli" | "tiaojie") => {
      const found = staff.get(name);
      if (!found) throw new Error(`no ${name} among the staff`);
      return found;
    };
    const ownVillages = divisions
      .children(code)
      .slice(0, 12)
      .map(({ code: id, name }) => [id, name.replace(/(?:居|村)委会$/, "")] as const); // a pair
    await rehearsal.store.commit(
      { act: "setup.run", by: account("zhuren").id, requestId: randomUUID() },
      (tx) => {
        const office: Office = {
          ...DEMO_OFFICE,
          centerName: centreOf(place.name),
          committeeName: `${place.name}人民调解委员会`,
          township: { code, name: place.name, county: county.name, province: province.name },
          shortName: place.name.replace(/[镇乡]$/, ""),
          address: `${place.name}政府院内一楼`,
        };
        putDemoOffice(tx, staff.values(), office, ownVillages);
      },
    );
    const desks = {
      clerk: rehearsal.clientOf(account("shouli")),
      mediator: rehearsal.clientOf(account("tiaojie")),
      director: rehearsal.clientOf(account("zhuren")),
    };
    if (busy) {
      rehearsal.schedule(minuteOf(from, 8 * 60 + 1), () => putCommittee(desks.director, staff, from));
      const home = (villager: Villager, index: number): Villager => {
        const village = ownVillages[index % ownVillages.length];
        if (!village) return villager;
        const [villageCode, name] = village;
        const visitor = {
          ...villager.visitor,
          address: { ...villager.visitor.address, villageCode },
        };
        return { ...villager, villageCode, village: name, visitor };
      };
      const villagers = makeVillagers(chance, VILLAGERS, busy.to).map(home);
      planYear({ rehearsal, chance, villagers, staff, desks }, from, busy.to);
    }
    return new Township(code, place.name, rehearsal, desks);
  }

  join(invitation: string): Promise<unknown> {
    return this.#desks.director.sync.join({ invitation });
  }

  /** The request to join, as it travels on a stick. */
  async joinFile(invitation: string): Promise<Buffer> {
    const { sync } = this.#desks.director;
    const { fileId } = await sync.joinByBundle({ invitation });
    return wholeFile((offset) => sync.bundlePiece({ fileId, offset }));
  }

  /** 上报; answers what kept it from its end. */
  async report(): Promise<string | undefined> {
    for await (const step of await this.#desks.clerk.sync.push({ confirmRecords: MOST_CHANGES }))
      if (step.phase === "end") return step.end.trouble?.kind;
    throw new Error(`${this.name}: the report did not say how it ended`);
  }

  async exportFile(): Promise<Buffer> {
    const { sync } = this.#desks.clerk;
    for await (const step of await sync.exportBundle({})) {
      if (step.phase === "failed") throw new Error(`${this.name}: ${step.trouble.kind}`);
      if (step.phase !== "file") continue;
      const { fileId } = step.file;
      return wholeFile((offset) => sync.bundlePiece({ fileId, offset }));
    }
    throw new Error(`${this.name}: no courier's file was made`);
  }

  async importFile(file: Buffer): Promise<void> {
    const { sync } = this.#desks.clerk;
    const { fileId } = await sync.beginImport({ bytes: file.length });
    await sync.importPiece({ fileId, offset: 0, base64: file.toString("base64") });
    for await (const step of await sync.importBundle({ fileId, confirmRecords: MOST_CHANGES }))
      if (step.phase === "refused") throw new Error(`${this.name}: ${step.problem}`);
  }

  /** Sends a matter that is under way up to the county, with a photograph. */
  async escalate(words: { readonly workDone: string; readonly requirement: string }): Promise<void> {
    const { clerk } = this.#desks;
    const { rows } = await clerk.matter.list({
      filter: { status: ["ACCEPTED", "REFERRED", "MEDIATING"] },
      sort: "openedAt",
      descending: true,
      offset: 0,
      limit: 10,
    });
    const county = [...this.rehearsal.store.table(units).all()].find(
      ({ presetKey }) => presetKey === "county-centre",
    );
    const matter = rows.find(({ status }) => status === "ACCEPTED") ?? rows[0];
    if (!matter || !county) return;
    const bytes = placePicture(this.#chance.between(1, 500));
    const { uploadId } = await clerk.attachment.begin({
      matterId: matter.id,
      name: "现场照片.png",
      mediaType: "image/png",
      bytes: bytes.length,
      pages: 1,
    });
    await clerk.attachment.piece({ uploadId, index: 0, base64: Buffer.from(bytes).toString("base64") });
    await clerk.attachment.finish({ uploadId });
    const { form } = await clerk.referral.propose({ matterId: matter.id, kind: "ESCALATE" });
    await clerk.referral.issue({
      form: { ...form, ...words, kind: "ESCALATE", unitId: county.id, approver: "陈志远" },
    });
  }

  /** Reads what the county wrote and answers the first of it. */
  async answer(text: string): Promise<void> {
    const { sync } = this.#desks.clerk;
    const { items } = await sync.inbox({ open: true, limit: 10 });
    for (const { id } of items) await sync.markRead({ id });
    const [first] = items;
    if (first) await sync.answer({ id: first.id, text, close: true });
  }

  /** Pushes entries as another program would: bare links, the first with puts of its own. */
  async pushRaw(url: string, { from, puts }: RawEntries): Promise<void> {
    const tie = findTie(this.rehearsal.store);
    if (!tie) throw new Error(`${this.name} has not joined`);
    const signer = signerOf(tie);
    const client = new CountyClient(openTransport(url, ""), {
      office: this.code,
      signer,
      now: this.rehearsal.now,
    });
    const entries = (await this.rehearsal.entries()).filter(({ seq }) => seq >= from);
    const lines = entries.map(({ seq, at, act, prev, hash }, index) =>
      entryLine({ seq, at, act, prev, hash, ...(index === 0 && puts ? { puts } : {}) }),
    );
    const facts = {
      office: this.code,
      epoch: 1,
      first: from,
      version: "0.0.9",
      madeAt: this.rehearsal.now(),
    };
    try {
      const batch = makeBatch(syncCrypto, signer, facts, lines);
      await client.call("push", { batch }, new AbortController().signal);
    } finally {
      client.close();
    }
  }

  lastSeq(): number {
    return this.rehearsal.store.last().seq;
  }
}

export function centreOf(place: string): string {
  return `${place}社会治安综合治理中心`;
}

/** That many days before another. */
export function daysBefore(on: PlainDate, days: number): PlainDate {
  return addDays(on, -days);
}
