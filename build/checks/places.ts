/** Traces of one machine, which mean nothing on another. */
const TRACES: readonly { readonly pattern: RegExp; readonly say: string }[] = [
  {
    pattern: /(?<![\w.~-])\/(work|root)\/[\w.-]+/,
    say: "a path of one machine: write it relative to the repository",
  },
  {
    pattern: /(?<![\w.])\/(home|Users)\/[a-z][\w-]+\//,
    say: "a person's home folder: write it relative to the repository",
  },
  { pattern: /\b[A-Z]:\\+Users\\+\w/, say: "a person's home folder: write it relative to the repository" },
  {
    pattern: /registry\.npm[a-z]*\.|\/\/npm\.pkg\./i,
    say: "a registry address: it belongs into the user's own npm settings",
  },
];

/** Lines that only make sense on the machine they were written on. */
export function findTraces(source: string): readonly { readonly line: number; readonly text: string }[] {
  return source.split("\n").flatMap((content, index) =>
    TRACES.filter(({ pattern }) => pattern.test(content)).map(({ say }) => ({
      line: index + 1,
      text: say,
    })),
  );
}
