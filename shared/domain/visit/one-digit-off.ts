/** Whether two numbers differ in one digit, or in two neighbours that changed places. */
export function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const places = [...a].flatMap((digit, place) => (digit === b[place] ? [] : [place]));
  const [first = 0, second] = places;
  if (second === undefined) return true;
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}

/** Every number one digit off. An identity number has 177, a mobile phone 109: looked up they cost less than keys kept for them. */
export function oneDigitOff(number: string): readonly string[] {
  const found = new Set<string>();
  for (let place = 0; place < number.length; place += 1) {
    const before = number.slice(0, place);
    const own = number.charAt(place);
    const next = number.charAt(place + 1);
    const digits = place === number.length - 1 && number.length === 18 ? "0123456789X" : "0123456789";
    for (const digit of digits) found.add(before + digit + number.slice(place + 1));
    if (next !== "") found.add(before + next + own + number.slice(place + 2));
  }
  found.delete(number);
  return [...found];
}
