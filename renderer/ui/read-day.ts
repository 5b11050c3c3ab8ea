import { addDays, day, type PlainDate, weekday } from "#shared/kernel/plain-date.ts";

const WORDS: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  t: 0,
  today: 0,
  昨天: -1,
  明天: 1,
  前天: -2,
  后天: 2,
};

/**
 * The day a person typed: `2026-3-2`, `20260302`, `2026年3月2日`, `3.2` or `0302` (this year), `今天`, `t`, `+3`, `-1`.
 * Undefined when it is no day; nothing is guessed.
 */
export function readDay(typed: string, today: PlainDate): PlainDate | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const offset = WORDS[text] ?? relative(text);
  if (offset !== undefined) return addDays(today, offset);

  const whole =
    /^(\d{4})\s*[-./年\s]\s*(\d{1,2})\s*[-./月\s]\s*(\d{1,2})\s*[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (whole) return calendarDay(whole[1], whole[2], whole[3]);
  const short = /^(\d{1,2})\s*[-./月\s]\s*(\d{1,2})\s*[日号]?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return short ? calendarDay(today.slice(0, 4), short[1], short[2]) : undefined;
}

/** Monday first, as papers and wall calendars here have it: the days shown for the month that holds `date`. */
export function monthGrid(date: PlainDate): readonly PlainDate[] {
  const first = day(`${date.slice(0, 7)}-01`);
  const monday = addDays(first, 1 - weekday(first));
  return Array.from({ length: 42 }, (_, index) => addDays(monday, index));
}

/** The same day some months on, or the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const prefix = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
  for (let last = dayOfMonth; ; last -= 1) {
    const found = calendarDay(prefix.slice(0, 4), prefix.slice(5), String(last));
    if (found) return found;
  }
}

function relative(text: string): number | undefined {
  const found = /^t?\s*([+-])\s*(\d{1,3})$/.exec(text);
  return found ? Number(`${found[1]}${found[2]}`) : undefined;
}

function calendarDay(year = "", month = "", dayOfMonth = ""): PlainDate | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  try {
    return day(text);
  } catch {
    return undefined; // the 31st of a shorter month
  }
}
