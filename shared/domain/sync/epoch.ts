import type { EpochStatement, Position } from "./identity.ts";

/** What the county knows of an office's epochs when a desk states its own. */
export interface KnownEpochs {
  readonly statements: readonly EpochStatement[];
  /** The last entry held in each epoch, without a gap. */
  readonly heldIn: (epoch: number) => Position;
  /** Undefined when the county does not hold that entry of the line that leads to this epoch. */
  readonly hashAt: (epoch: number, seq: number) => string | undefined;
}

export type EpochVerdict =
  | { readonly kind: "current" }
  | { readonly kind: "new"; readonly lost: readonly LostStretch[] }
  /** A copy that stopped being the office: another goes on as epoch `current`. */
  | { readonly kind: "old"; readonly current: number }
  /** Two copies state different beginnings for the same number, or one that contradicts what is held. */
  | { readonly kind: "fork"; readonly seq: number };

/** Entries of an earlier epoch that came after what the next one knows: lost by the office, held by the county. */
export interface LostStretch {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

export function judgeEpoch(statement: EpochStatement, known: KnownEpochs): EpochVerdict {
  const current = known.statements.at(-1);
  if (!current) return { kind: "new", lost: [] };
  if (statement.epoch < current.epoch) return { kind: "old", current: current.epoch };
  const same = known.statements.find(({ epoch }) => epoch === statement.epoch);
  if (same) {
    const agrees = same.after.seq === statement.after.seq && same.after.hash === statement.after.hash;
    return agrees ? { kind: "current" } : { kind: "fork", seq: statement.after.seq };
  }
  const held = known.hashAt(current.epoch, statement.after.seq);
  if (statement.after.seq > 0 && held !== undefined && held !== statement.after.hash)
    return { kind: "fork", seq: statement.after.seq };
  return { kind: "new", lost: lostStretches([...known.statements, statement], known.heldIn) };
}

/** What the office lost in all its earlier epochs, oldest first. */
export function lostStretches(
  statements: readonly EpochStatement[],
  heldIn: (epoch: number) => Position,
): readonly LostStretch[] {
  return statements.flatMap(({ epoch }, i) => {
    const next = statements[i + 1];
    if (!next) return [];
    const to = heldIn(epoch).seq;
    return to > next.after.seq ? [{ epoch, from: next.after.seq + 1, to }] : [];
  });
}
