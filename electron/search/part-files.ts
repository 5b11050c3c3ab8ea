import { createHash } from "node:crypto";
import { SEARCHABLE } from "#shared/domain/search/searchable.ts";
import type { SideFiles } from "../storage/side-files.ts";
import type { Store } from "../storage/store.ts";
import { FilePart } from "./file-part.ts";
import type { MemoryPart } from "./memory-part.ts";
import { PageCache } from "./page-cache.ts";
import { inSlices } from "./slices.ts";
import { writePart } from "./write-part.ts";

/** Which files are the index, the later ones holding the later versions, and up to which entry of the journal. */
interface Manifest {
  readonly rules: string;
  readonly parts: readonly string[];
  readonly seq: number;
  readonly hash: string;
}

const MANIFEST = "manifest";
/** Pages and identities kept ready. */
const CACHE_BYTES = 8 << 20;
/** To be raised when files are laid out, or texts folded, in another way. */
const FORMAT = 2;

/** The part files of a data folder. */
export class PartFiles {
  readonly #files: SideFiles;
  readonly #rules: string;
  readonly #cache = new PageCache(CACHE_BYTES);
  #last = 0;

  constructor(files: SideFiles, release: string) {
    this.#files = files;
    const fields = Object.entries(SEARCHABLE).map(([table, searchable]) => [table, searchable.fields]);
    this.#rules = createHash("sha256")
      .update(JSON.stringify([FORMAT, release, fields]))
      .digest("hex");
    for (const name of files.names())
      this.#last = Math.max(this.#last, Number(/^part\.(\d+)/.exec(name)?.[1] ?? 0));
  }

  /** The parts as they were last saved and the entry they go up to; undefined when they are missing, damaged, old or of another journal. */
  async load(
    store: Store,
  ): Promise<{ readonly parts: readonly FilePart[]; readonly seq: number } | undefined> {
    const manifest = this.#files.readJson(MANIFEST) as Manifest | undefined; // sealed by save
    if (manifest?.rules !== this.#rules || !isOf(store, manifest)) return undefined;
    const parts: FilePart[] = [];
    try {
      for (const name of manifest.parts) {
        parts.push(new FilePart(this.#files, name, this.#cache));
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch {
      for (const part of parts) part.close();
      return undefined;
    }
    await this.tidy(manifest.parts);
    return { parts, seq: manifest.seq };
  }

  /** One new file of several parts; undefined when it was given up. */
  async write(
    parts: readonly (MemoryPart | FilePart)[],
    goesOn: () => boolean,
  ): Promise<FilePart | undefined> {
    this.#last += 1;
    const name = `part.${String(this.#last).padStart(6, "0")}`;
    const written = await inSlices(writePart(this.#files, name, parts), goesOn);
    return written === undefined ? undefined : new FilePart(this.#files, name, this.#cache);
  }

  async save(parts: readonly FilePart[], { seq, hash }: { readonly seq: number; readonly hash: string }) {
    const names = parts.map(({ name }) => name);
    const manifest: Manifest = { rules: this.#rules, parts: names, seq, hash };
    await this.#files.writeJson(MANIFEST, manifest);
    await this.tidy(names);
  }

  /** Nothing that was saved is believed any more. */
  async forget(): Promise<void> {
    await this.#files.remove(MANIFEST);
  }

  /** Removes files that nobody names; one that is still being read goes another time. */
  async tidy(names: readonly string[]): Promise<void> {
    for (const name of this.#files.names())
      if (name !== MANIFEST && !names.includes(name)) await this.#files.remove(name);
  }
}

function isOf(store: Store, { seq, hash }: Manifest): boolean {
  if (seq > store.last().seq) return false;
  try {
    return seq === 0 || store.entryAt(seq).hash === hash;
  } catch {
    return false; // the journal is damaged there: what it says now is what counts
  }
}
