import { officialName, type CodeTable } from "#shared/codes/official-name.ts";
import { BlankField, Tick } from "../parts.tsx";

interface Props {
  readonly label: string;
  readonly table: CodeTable;
  readonly codes: readonly string[];
  /** The word that was ticked, as frozen in the payload. */
  readonly ticked: string;
}

/** All answers there are, the given one ticked. */
export function Ticks({ label, table, codes, ticked }: Props) {
  return (
    <BlankField label={label}>
      <span>
        {codes.map((code) => {
          const word = officialName(table, code);
          return (
            <Tick key={code} on={word === ticked}>
              {word}
            </Tick>
          );
        })}
      </span>
    </BlankField>
  );
}
