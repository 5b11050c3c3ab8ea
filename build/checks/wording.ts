/** A language's texts by area, as they lie in shared/locales/<language>/<area>.json. */
export type Wording = Readonly<Record<string, unknown>>;

const PLACEHOLDER = /\{\{\s*([^},\s]+)[^}]*\}\}/g;
/** English has one and other, Chinese other only: the same text in i18next's eyes. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Where `other` does not say what `source` says: keys, placeholders, empty texts. */
export function compareWording(source: Wording, other: Wording, language: string): readonly string[] {
  const wanted = texts(source);
  const given = texts(other);
  const problems: string[] = [];
  const wantedKeys = new Set([...wanted.keys()].map(withoutPlural));
  const givenKeys = new Set([...given.keys()].map(withoutPlural));

  for (const key of wantedKeys) if (!givenKeys.has(key)) problems.push(`${language} lacks ${key}`);
  for (const key of givenKeys)
    if (!wantedKeys.has(key)) problems.push(`${language} has ${key}, which zh-CN lacks`);
  for (const [key, text] of [...wanted, ...given]) {
    if (typeof text !== "string") problems.push(`${key} is no text`);
    else if (text.trim() === "") problems.push(`${key} is empty`);
  }
  for (const [key, text] of given) {
    const original =
      wanted.get(key) ?? wanted.get(`${withoutPlural(key)}_other`) ?? wanted.get(withoutPlural(key));
    if (original === undefined || String(placeholders(original)) === String(placeholders(text))) continue;
    // "one visitor" need not say the number.
    if (key.endsWith("_one") && placeholders(text).every((name) => placeholders(original).includes(name)))
      continue;
    problems.push(
      `${language} ${key} fills in {${placeholders(text).join()}}, zh-CN {${placeholders(original).join()}}`,
    );
  }
  return problems;
}

function texts(wording: Wording, prefix = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(wording)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [inner, text] of texts(value as Wording, `${prefix}${key}.`)) found.set(inner, text); // an object of a JSON file
    } else found.set(prefix + key, value);
  }
  return found;
}

function withoutPlural(key: string): string {
  return key.replace(PLURAL, "");
}

function placeholders(text: unknown): readonly string[] {
  return [...new Set([...String(text).matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))].toSorted();
}
