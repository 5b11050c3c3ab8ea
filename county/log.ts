/** One JSON line a thing that happened, for whoever gathers logs. Offices and paths, never a person's data. */
export interface Log {
  readonly info: (what: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly error: (what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const line = (level: string, what: string, facts: Readonly<Record<string, unknown>> = {}) =>
    write(`${JSON.stringify({ at: now(), level, what, ...plain(facts) })}\n`);
  return {
    info: (what, facts) => line("info", what, facts),
    error: (what, facts) => line("error", what, facts),
  };
}

/** An error as its name and message; its stack only says where our own code stands. */
function plain(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
    ]),
  );
}
