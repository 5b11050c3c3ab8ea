/** A clock as people type it, as `HH:mm`: `9`, `930`, `9:30`, `9：30`, `9.30`, `9点30分`. Undefined when it is none. */
export function readClock(typed: string): string | undefined {
  const text = typed.normalize("NFKC").trim();
  const parts = /^(\d{1,2})[:.点时]?(\d{2})?分?$/.exec(text);
  if (parts === null) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
