import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Division, type ProvinceDivisions, unpackProvince } from "#shared/codes/division-text.ts";

/** The divisions of the whole country down to the village, from the package, without network. */
export interface Divisions {
  /** Day of the statistics bureau's table, `2023-06-30`. Codes change every year: whoever stores one keeps this day beside it. */
  readonly asOf: string;
  readonly year: string;
  readonly provinces: () => readonly Division[];
  /** The next level below a code of 2, 4, 6 or 9 digits; the provinces below `""`; nothing below anything else. */
  readonly children: (code: string) => readonly Division[];
  readonly find: (code: string) => Division | undefined;
  /** From the province down to `code` itself; empty for an unknown code. */
  readonly pathTo: (code: string) => readonly Division[];
}

/** Provinces kept unpacked at once: the office's own, and one a visitor comes from. */
const KEPT = 2;
const LEVELS = [2, 4, 6, 9, 12];

const openedByFolder = new Map<string, Divisions>();

/** The divisions in a folder that `build/divisions.ts` made; read once. Provinces are unpacked when first asked for. */
export function openDivisions(folder: string): Divisions {
  const opened = openedByFolder.get(folder) ?? open(folder);
  openedByFolder.set(folder, opened);
  return opened;
}

function open(folder: string): Divisions {
  const index = JSON.parse(unpack(folder, "index")) as Index; // made by build/divisions.ts, shipped in the package
  const upper = new Map(
    [...index.provinces, ...index.prefectures, ...index.counties].map(([code, name]) => [
      code,
      { code, name },
    ]),
  );
  const upperByParent = Map.groupBy(upper.values(), ({ code }) => code.slice(0, -2));
  const kept = new Map<string, ProvinceDivisions>();

  function province(code: string): ProvinceDivisions {
    const found = kept.get(code) ?? unpackProvince(unpack(folder, code));
    kept.delete(code);
    kept.set(code, found); // last in the map is the last used
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return found;
  }

  function children(code: string): readonly Division[] {
    if (code.length < 6) return upperByParent.get(code) ?? [];
    if (!upper.has(code.slice(0, 6))) return [];
    const { townshipsByCounty, villagesByTownship } = province(code.slice(0, 2));
    return (code.length === 6 ? townshipsByCounty.get(code) : villagesByTownship.get(code)) ?? [];
  }

  function find(code: string): Division | undefined {
    if (code.length <= 6) return upper.get(code);
    if (code.length !== 9 && code.length !== 12) return undefined;
    return children(code.slice(0, -3)).find((each) => each.code === code);
  }

  return {
    asOf: index.asOf,
    year: index.asOf.slice(0, 4),
    provinces: () => children(""),
    children,
    find,
    pathTo: (code) => {
      const steps = LEVELS.filter((length) => length <= code.length).map((length) =>
        find(code.slice(0, length)),
      );
      const whole = steps.filter((step) => step !== undefined);
      return whole.at(-1)?.code === code && whole.length === steps.length ? whole : [];
    },
  };
}

interface Index {
  readonly asOf: string;
  readonly provinces: readonly [code: string, name: string][];
  readonly prefectures: readonly [code: string, name: string][];
  readonly counties: readonly [code: string, name: string][];
}

function unpack(folder: string, name: string): string {
  return brotliDecompressSync(readFileSync(path.join(folder, `${name}.br`))).toString("utf16le");
}
