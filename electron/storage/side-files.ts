import type { Cipher } from "./cipher.ts";
import { removeQuietly, replaceFile, type Disk } from "./disk.ts";
import { SectionsFile, sealSection, writeSections, type SealedSection } from "./sections.ts";

/** Sealed files in a folder of their own beside the data: whatever can be built anew from the journal. */
export interface SideFiles {
  readonly names: () => readonly string[];
  /** Undefined when it is missing, damaged or of another folder. */
  readonly readJson: (name: string) => unknown;
  readonly writeJson: (name: string, value: unknown) => Promise<void>;
  /** Throws when the file is missing, cut short or was changed. */
  readonly open: <H>(name: string) => SectionsFile<H>;
  readonly seal: (name: string, section: string, plain: Uint8Array) => SealedSection;
  readonly write: (name: string, header: unknown, sections: readonly SealedSection[]) => Promise<number>;
  readonly remove: (name: string) => Promise<void>;
}

export function sideFiles(disk: Disk, cipher: Cipher, parent: string, folderName: string): SideFiles {
  const folder = `${parent}/${folderName}`;
  const label = (name: string) => `${folderName}/${name}`;
  return {
    names: () => disk.list(folder),
    readJson: (name) => {
      try {
        const sealed = disk.read(`${folder}/${name}`);
        if (!sealed) return undefined;
        return JSON.parse(Buffer.from(cipher.open(sealed, label(name))).toString("utf8")) as unknown;
      } catch {
        return undefined; // what does not open is built anew
      }
    },
    writeJson: async (name, value) => {
      disk.makeFolder(folder);
      await replaceFile(disk, folder, name, [cipher.seal(Buffer.from(JSON.stringify(value)), label(name))]);
    },
    open: <H>(name: string) => new SectionsFile<H>(disk, cipher, `${folder}/${name}`, label(name)),
    seal: (name, section, plain) => sealSection(cipher, label(name), section, plain),
    write: (name, header, sections) => {
      disk.makeFolder(folder);
      return writeSections(disk, cipher, { folder, name, label: label(name) }, header, sections);
    },
    remove: (name) => removeQuietly(disk, `${folder}/${name}`),
  };
}
