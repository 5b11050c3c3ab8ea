import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { Row, SealSquare, SignField } from "../../parts.tsx";
import type { FlowBlock } from "../../Sheet.tsx";
import "./parts.css";

interface Signatures {
  /** What stands before each line: 申请人 张大山. */
  readonly signers: readonly string[];
  /** Whose seal follows the last signatures; without it, nobody seals. */
  readonly seal?: {
    readonly name: string;
    readonly on: PlainDate | null;
    /** Committees of other areas that seal too. */
    readonly beside?: readonly string[];
  };
  /** What the signatures say: 以上记录经本人核对无误. Stands right above the first. */
  readonly lead?: string;
}

/**
 * The end of a paper that people sign: two lines in a row, each 18 mm high or more. The clear square for the seal stands beside
 * the last signatures, which take the lines before them along to their page: no seal stands on a page of its own.
 */
export function signatures({ signers, seal, lead }: Signatures): FlowBlock[] {
  const rows = pairs(signers);
  const last = rows.pop() ?? [];
  const above = rows.map((row, index): FlowBlock => ({
    kind: "node",
    keep: index === 0,
    node: (
      <>
        {index === 0 && lead !== undefined && <p className="sign-lead">{lead}</p>}
        <SignRow signers={row} />
      </>
    ),
  }));
  const isBeside = seal !== undefined && last.length > 0 && !last.some(isSealed);
  const below = seal === undefined ? [] : [...(isBeside ? [] : [seal.name]), ...(seal.beside ?? [])];
  return [
    ...above,
    {
      kind: "node",
      keep: true,
      node: (
        <>
          {above.length === 0 && lead !== undefined && <p className="sign-lead">{lead}</p>}
          {isBeside ? (
            <div className="sign-end">
              <div className="sign-end-lines">
                {last.map((signer, index) => (
                  <SignLine key={index} signer={signer} />
                ))}
              </div>
              <SealSquare name={seal.name} on={seal.on} />
            </div>
          ) : (
            last.length > 0 && <SignRow signers={last} />
          )}
          {seal && below.length > 0 && (
            <div className="sign-seal">
              {below.map((name) => (
                <SealSquare key={name} name={name} on={seal.on} />
              ))}
            </div>
          )}
        </>
      ),
    },
  ];
}

/** A unit signs with its seal, which needs room of its own: its line says so (`printedParty`). */
const SEALS = "（盖章";

/** Lines to sign that go on over as many pages as it takes. */
export function signRows(signers: readonly string[]): FlowBlock[] {
  return pairs(signers).map((row) => ({ kind: "node", node: <SignRow signers={row} /> }));
}

/** Signers two by two, as they stand beside each other. */
export function pairs(signers: readonly string[]): (readonly string[])[] {
  return signers.length === 0 ? [] : [signers.slice(0, 2), ...pairs(signers.slice(2))];
}

function SignRow({ signers }: { readonly signers: readonly string[] }) {
  return (
    <div className={`sign-row ${signers.some(isSealed) ? "sign-row-sealed" : ""}`}>
      <Row>
        {signers.map((signer, index) => (
          <SignLine key={index} signer={signer} />
        ))}
      </Row>
    </div>
  );
}

function SignLine({ signer }: { readonly signer: string }) {
  return <SignField label={signer.replace(" ", "\n")} labelWidth={32} />;
}

export function isSealed(signer: string): boolean {
  return signer.includes(SEALS);
}
