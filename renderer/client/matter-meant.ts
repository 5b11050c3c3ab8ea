interface Hit {
  readonly kind: string;
  readonly matterId: string | null;
}

/** The matter that a typed number means: one that bears it, else the one of what bears it. */
export function matterMeant(hits: readonly Hit[]): string | undefined {
  const own = hits.find(({ kind }) => kind === "matter") ?? hits.find(({ matterId }) => matterId !== null);
  return own?.matterId ?? undefined;
}
