import type { Disk } from "./disk.ts";
import { FOLDER_FORMAT, type Vault } from "./vault.ts";

/** Brings a data folder from format `to - 1` to format `to`. Doing it twice does no harm. */
export interface Migration {
  readonly to: number;
  readonly run: (disk: Disk, folder: string, dataKey: Uint8Array) => Promise<void>;
}

/** All steps ever released, in order; see `migrations/README.md`. Format 1 is the first: there is none yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** Runs the steps a folder still lacks, after `backup`; answers whether there were any. */
export async function migrate(
  vault: Pick<Vault, "format" | "setFormat">,
  disk: Disk,
  folder: string,
  dataKey: Uint8Array,
  backup: () => Promise<void>,
  migrations = MIGRATIONS,
): Promise<boolean> {
  const missing = migrations.filter(({ to }) => to > vault.format());
  if (missing.length === 0) return false;
  if (missing.some(({ to }, i) => to !== vault.format() + 1 + i))
    throw new Error(`no way from format ${vault.format()} to ${FOLDER_FORMAT}`);
  await backup();
  for (const { to, run } of missing) {
    await run(disk, folder, dataKey);
    await vault.setFormat(to, dataKey);
  }
  return true;
}
