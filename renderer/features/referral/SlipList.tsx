import type { ReactNode } from "react";
import type { MatterFile } from "#shared/contract/matter.ts";
import { SlipCard, type SlipEntry } from "./SlipCard.tsx";

interface Props {
  readonly file: MatterFile;
  /** The slip the person came for, by its number or its code. */
  readonly slipId?: string | undefined;
  /** The supervision of a slip, from the feature that knows it. */
  readonly renderSupervision: (slip: SlipEntry["slip"]) => ReactNode;
  /** What the county has seen of a slip, from the feature that reports. */
  readonly renderSeen: (slipId: string) => ReactNode;
}

/** All slips of a matter, the newest first; voided ones stay. */
export function SlipList({ file, slipId, renderSupervision, renderSeen }: Props) {
  return (
    <div className="slip-list">
      {file.slips.toReversed().map((entry) => (
        <SlipCard
          key={entry.slip.id}
          entry={entry}
          matter={file.matter}
          supervision={renderSupervision(entry.slip)}
          focused={entry.slip.id === slipId}
          seen={renderSeen(entry.slip.id)}
        />
      ))}
    </div>
  );
}
