import { SEAL_BYTES, SealBrokenError, type Cipher } from "./cipher.ts";
import { replaceFile, type Disk, type DiskFile } from "./disk.ts";

/**
 * A file of sealed sections with a sealed directory in front, so that one section can be read without the others:
 * `DESKSEC1`, length of the directory (4 bytes), directory, sections one after another.
 *
 * The directory holds the seal's tag of every section: a section of another generation does not fit in.
 */
const MAGIC = Buffer.from("DESKSEC1", "latin1");
const TAG = 16;
const FRONT = MAGIC.length + 4;

interface Directory<H> {
  readonly header: H;
  /** Name, sealed length, tag (base64). */
  readonly sections: readonly (readonly [string, number, string])[];
}

export interface SealedSection {
  readonly name: string;
  readonly length: number;
  readonly tag: string;
  /** The sealed bytes, fetched when they are written. */
  readonly bytes: () => Uint8Array;
}

export function sealSection(cipher: Cipher, label: string, name: string, plain: Uint8Array): SealedSection {
  const sealed = cipher.seal(plain, `${label}#${name}`);
  return { name, length: sealed.length, tag: tagOf(sealed), bytes: () => sealed };
}

/** Writes the whole file, safely replacing an older one; answers its size. */
export function writeSections<H>(
  disk: Disk,
  cipher: Cipher,
  place: { readonly folder: string; readonly name: string; readonly label: string },
  header: H,
  sections: readonly SealedSection[],
): Promise<number> {
  const directory: Directory<H> = {
    header,
    sections: sections.map(({ name, length, tag }) => [name, length, tag]),
  };
  const sealed = cipher.seal(Buffer.from(JSON.stringify(directory)), place.label);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(sealed.length);
  function* pieces() {
    yield Buffer.concat([MAGIC, length, sealed]);
    yield* gathered(sections);
  }
  return replaceFile(disk, place.folder, place.name, pieces());
}

export class SectionsFile<H> {
  readonly header: H;
  readonly names: readonly string[];
  readonly #cipher: Cipher;
  readonly #label: string;
  readonly #file: DiskFile;
  readonly #places = new Map<
    string,
    { readonly offset: number; readonly length: number; readonly tag: string }
  >();

  /** Throws when the file is missing, cut short or was changed. */
  constructor(disk: Disk, cipher: Cipher, path: string, label: string) {
    this.#cipher = cipher;
    this.#label = label;
    this.#file = disk.open(path, "read");
    try {
      const front = this.#file.read(0, FRONT);
      if (front.length < FRONT || !MAGIC.equals(front.subarray(0, MAGIC.length)))
        throw new SealBrokenError(`no sections in ${path}`);
      const length = Buffer.from(front).readUInt32LE(MAGIC.length);
      const directory = cipher.open(this.#file.read(FRONT, Math.min(length, this.#file.size())), label);
      const { header, sections } = JSON.parse(Buffer.from(directory).toString("utf8")) as Directory<H>; // sealed by writeSections
      this.header = header;
      this.names = sections.map(([name]) => name);
      let offset = FRONT + length;
      for (const [name, sectionLength, tag] of sections) {
        this.#places.set(name, { offset, length: sectionLength, tag });
        offset += sectionLength;
      }
      if (offset !== this.#file.size())
        throw new SealBrokenError(`${path} has ${this.#file.size()} bytes instead of ${offset}`);
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  section(name: string): Uint8Array<ArrayBuffer> {
    const { bytes, tag } = this.sealed(name);
    const sealed = bytes();
    if (tagOf(sealed) !== tag)
      throw new SealBrokenError(`section ${name} of ${this.#label} is not the one of its directory`);
    return this.#cipher.open(sealed, `${this.#label}#${name}`);
  }

  json<T>(name: string): T {
    return JSON.parse(Buffer.from(this.section(name)).toString("utf8")) as T; // written by the same release of the format
  }

  /** A section as it lies in the file, to be copied into another generation without opening it. */
  sealed(name: string): SealedSection {
    const place = this.#places.get(name);
    if (!place) throw new SealBrokenError(`${this.#label} has no section ${name}`);
    const { offset, length, tag } = place;
    return { name, length, tag, bytes: () => this.#file.read(offset, length) };
  }

  close(): void {
    this.#file.close();
  }
}

/** How long the plain bytes of a section are. */
export function plainLength(section: SealedSection): number {
  return section.length - SEAL_BYTES;
}

function tagOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(sealed.length - TAG)).toString("base64");
}

/** Small sections in larger writes. */
function* gathered(sections: readonly SealedSection[]): Iterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const section of sections) {
    waiting.push(section.bytes());
    size += section.length;
    if (size < 1 << 20) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}
