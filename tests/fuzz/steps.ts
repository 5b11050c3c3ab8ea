/** What can happen, as plain data: a trace is a list of these and can be written down. */
import fc from "fast-check";

/** What goes wrong on the way. `at` counts calls and writes at the desk, or statements or commits at the county. */
export type Harm =
  | { readonly harm: "none" }
  | { readonly harm: "request-lost" | "answer-lost"; readonly at: number }
  /** The desk's power goes, before or after its next call or write has reached the other side. */
  | { readonly harm: "desk-off-before" | "desk-off-after"; readonly at: number }
  | { readonly harm: "county-off" | "county-off-at-commit"; readonly at: number };

/** `office`, `copy`, `stick` and `call` are taken modulo what there is, so that a shorter trace still means something. */
export type Step =
  | {
      readonly do: "open" | "change" | "poison" | "print" | "answer";
      readonly office: number;
      readonly copy: number;
    }
  | {
      readonly do: "report" | "pack" | "rotate";
      readonly office: number;
      readonly copy: number;
      readonly way: Harm;
    }
  | {
      readonly do: "bring";
      readonly stick: number;
      readonly flip: number | null;
      readonly keep: boolean;
      readonly way: Harm;
    }
  | { readonly do: "make-answer" | "write"; readonly office: number }
  | {
      readonly do: "take";
      readonly stick: number;
      readonly copy: number;
      readonly flip: number | null;
      readonly way: Harm;
    }
  | { readonly do: "restart" | "back-up" | "restore"; readonly office: number; readonly copy: number }
  /** The same folder is started on a second machine: two live copies of an office. */
  | { readonly do: "copy"; readonly office: number }
  | { readonly do: "decide"; readonly office: number; readonly copy: number }
  | { readonly do: "back-up-county" | "restore-county" }
  /** A request that travelled travels again. */
  | { readonly do: "repeat"; readonly call: number };

const office = fc.nat({ max: 2 });
/** The second copy seldom speaks. */
const copy = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) });
const stick = fc.nat({ max: 20 });
const flip = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.nat({ max: 100_000 }) },
);
const way: fc.Arbitrary<Harm> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Harm>({ harm: "none" }) },
  {
    weight: 2,
    arbitrary: fc.record({
      harm: fc.constantFrom("request-lost", "answer-lost", "desk-off-before", "desk-off-after"),
      at: fc.nat({ max: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ harm: fc.constant("county-off"), at: fc.nat({ max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ harm: fc.constant("county-off-at-commit"), at: fc.nat({ max: 3 }) }) },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom("open", "change", "poison", "print", "answer"),
      office,
      copy,
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom("report"), office, copy, way }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("pack"), office, copy, way }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("bring"), stick, flip, keep: fc.boolean(), way }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom("make-answer", "write"), office }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("take"), stick, copy, flip, way }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom("restart", "back-up", "restore"), office, copy }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copy"), office }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("rotate"), office, copy, way }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("decide"), office, copy }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("back-up-county", "restore-county") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("repeat"), call: stick }) },
);

/** A stretch of days on which anything may happen. */
export const traces: fc.Arbitrary<readonly Step[]> = fc.array(step, {
  minLength: 10,
  maxLength: 60,
  size: "max",
});
