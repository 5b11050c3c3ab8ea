/** An administrative division (行政区划) with its statistical code: 2, 4, 6, 9 or 12 digits. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/**
 * The text in which one province's townships and villages are kept before it is compressed:
 *
 *     =620302                    a county
 *     100宁远堡镇 1,200+26        a township: three digits, name, the villages' last three digits as runs (200+26 is 200 … 225)
 *     东湾A                      its villages in the order of their codes, one a line; a capital letter stands for a usual ending
 *
 * What `packProvince` writes `unpackProvince` gives back exactly; `build/divisions.ts` checks that for every division of the country.
 */
export function packProvince(townships: readonly Division[], villages: readonly Division[]): string {
  const villagesByTownship = Map.groupBy(villages, ({ code }) => code.slice(0, 9));
  const lines: string[] = [];
  let county = "";
  for (const { code, name } of townships) {
    if (!code.startsWith(county) || county === "") {
      county = code.slice(0, 6);
      lines.push(`=${county}`);
    }
    const own = villagesByTownship.get(code) ?? [];
    lines.push(`${code.slice(6)}${name} ${runs(own.map((village) => Number(village.code.slice(9))))}`);
    lines.push(...own.map((village) => shortened(village.name)));
  }
  return lines.join("\n");
}

export interface ProvinceDivisions {
  readonly townshipsByCounty: ReadonlyMap<string, readonly Division[]>;
  readonly villagesByTownship: ReadonlyMap<string, readonly Division[]>;
}

export function unpackProvince(text: string): ProvinceDivisions {
  const townshipsByCounty = new Map<string, Division[]>();
  const villagesByTownship = new Map<string, readonly Division[]>();
  const lines = text.split("\n");
  let county = "";
  for (let at = 0; at < lines.length;) {
    const line = lines[at++]!; // at < lines.length
    if (line.startsWith("=")) {
      county = line.slice(1);
      townshipsByCounty.set(county, []);
      continue;
    }
    const space = line.lastIndexOf(" ");
    const code = county + line.slice(0, 3);
    townshipsByCounty.get(county)?.push({ code, name: line.slice(3, space) });
    const numbers = numbersOf(line.slice(space + 1));
    const names = lines.slice(at, at + numbers.length);
    at += numbers.length;
    villagesByTownship.set(
      code,
      names.map((name, index) => ({
        code: code + String(numbers[index]).padStart(3, "0"),
        name: lengthened(name),
      })),
    );
  }
  return { townshipsByCounty, villagesByTownship };
}

/** Part of the stored form: changing the order or the words means making the files anew. A stands for the first, B for the second. */
const ENDINGS = [
  "村村民委员会",
  "社区居民委员会",
  "社区居委会",
  "村村委会",
  "村民委员会",
  "居民委员会",
  "村委会",
  "居委会",
  "生活区",
  "社区",
  "嘎查",
];
const LETTER_A = "A".charCodeAt(0);

function shortened(name: string): string {
  const index = ENDINGS.findIndex((ending) => name.endsWith(ending));
  return index === -1 ? name : name.slice(0, -ENDINGS[index]!.length) + String.fromCharCode(LETTER_A + index); // index was found
}

function lengthened(name: string): string {
  const ending = ENDINGS[name.charCodeAt(name.length - 1) - LETTER_A];
  return ending === undefined ? name : name.slice(0, -1) + ending;
}

function runs(numbers: readonly number[]): string {
  const found: [first: number, count: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && number === last[0] + last[1]) last[1] += 1;
    else found.push([number, 1]);
  }
  return found.map(([first, count]) => (count === 1 ? `${first}` : `${first}+${count}`)).join(",");
}

function numbersOf(text: string): readonly number[] {
  if (text === "") return [];
  return text.split(",").flatMap((run) => {
    const [first = 0, count = 1] = run.split("+").map(Number);
    return Array.from({ length: count }, (_, index) => first + index);
  });
}
