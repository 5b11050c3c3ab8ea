import { soundKeys } from "../../kernel/pinyin.ts";
import { fold } from "./fold.ts";
import { gramsOf, LONGEST_GRAM } from "./grams.ts";

/** Ways of typing each character of a name: itself, a reading in full, its first letter. */
type Ways = readonly (readonly string[])[];

/** Names of this length and more are offices and firms, whose initials nobody types from the middle. */
const LONGEST = 24;
/** Names in memory, of each kind: those of the records that are looked at again with the next letter. */
const KEPT = 2_000;

const waysByName = new Map<string, Ways>();
const keysByName = new Map<string, Uint32Array>();

/** Keys of everything that may be typed for a name: zs, zhangsan, 张san, zsan. */
export function soundGramsOf(name: string, add: (key: number) => void): void {
  let keys = keysByName.get(name);
  if (!keys) {
    const found = new Set<number>();
    let heads = new Set([""]);
    for (const ways of waysOf(name)) {
      const next = new Set([""]);
      for (const head of heads) {
        for (const way of ways) {
          gramsOf(head + way, (key) => found.add(key), head.length);
          next.add((head + way).slice(1 - LONGEST_GRAM));
        }
      }
      heads = next;
    }
    keys = Uint32Array.from(found);
    remember(keysByName, name, keys);
  }
  for (const key of keys) add(key);
}

/** Which characters of a name a typed term stands for, as places in the name; undefined when for none. The last syllable may be begun only. */
export function soundsLike(name: string, term: string): readonly [number, number] | undefined {
  const ways = waysOf(name);
  for (let from = 0; from < ways.length; from += 1) {
    const to = typedFrom(ways, from, term);
    if (to !== undefined) return [placeOf(name, from), placeOf(name, to)];
  }
  return undefined;
}

function typedFrom(ways: Ways, at: number, rest: string): number | undefined {
  for (const way of ways[at] ?? []) {
    if (way.startsWith(rest)) return at + 1;
    const to = rest.startsWith(way) ? typedFrom(ways, at + 1, rest.slice(way.length)) : undefined;
    if (to !== undefined) return to;
  }
  return undefined;
}

function waysOf(name: string): Ways {
  const known = waysByName.get(name);
  if (known) return known;
  const characters = sounded(name);
  const isSounded = characters.length > 0 && characters.length <= LONGEST;
  const spoken = isSounded ? soundKeys(name).map((key) => key.split(" ")) : [];
  const [syllables = []] = spoken;
  const ways =
    syllables.length !== characters.length
      ? []
      : characters.map(({ character }, i): readonly string[] => {
          const own = fold(character);
          const readings = i === 0 ? spoken.map(([surname = ""]) => surname) : [syllables[i] ?? ""];
          return [...new Set([own, ...readings.flatMap((reading) => [reading, reading.slice(0, 1)])])].filter(
            (way) => way !== "",
          );
        });
  remember(waysByName, name, ways);
  return ways;
}

/** The characters that are spoken, each with its place in the name. */
function sounded(name: string): readonly { readonly character: string; readonly place: number }[] {
  const characters: { character: string; place: number }[] = [];
  let place = 0;
  for (const character of name) {
    if (/[\p{L}\p{N}\p{Co}]/u.test(character)) characters.push({ character, place });
    place += character.length;
  }
  return characters;
}

function placeOf(name: string, index: number): number {
  return sounded(name)[index]?.place ?? name.length;
}

function remember<V>(map: Map<string, V>, name: string, value: V): void {
  if (map.size >= KEPT) map.clear();
  map.set(name, value);
}
