import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { SlipPayload } from "#shared/domain/paper/payload.ts";
import { SLIP_WORDING } from "#shared/domain/referral/wording.ts";
import type { SheetMark } from "../mark.ts";
import { Sheet, type Stock } from "../Sheet.tsx";
import { SlipOnA4 } from "./SlipOnA4.tsx";
import { SlipOnPly } from "./SlipOnPly.tsx";
import "./slip.css";

interface Props {
  readonly payload: SlipPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

const STOCK: Readonly<Record<PaperLayout, Stock>> = {
  A4: "a4-parts",
  A4_WIDE: "a4-parts",
  PLY_140: "ply-140",
  PLY_93: "ply-93",
  STRIP_80: "a4-parts",
};

/**
 * C-05 转办单 and its five sisters. On A4 three parts lie one below the other; continuous stock prints one layout with every field,
 * because all its plies get the same text. Attached pages are printed on the same stock: the printer holds no other.
 */
export function SlipSheet({ payload, mark, layout }: Props) {
  const onPly = layout === "PLY_140" || layout === "PLY_93";
  return (
    <Sheet
      title={SLIP_WORDING[payload.slipKind].title}
      stock={STOCK[layout]}
      mark={mark}
      demo={payload.demo}
      form={
        onPly ? (
          <SlipOnPly payload={payload} mark={mark} low={layout === "PLY_93"} />
        ) : (
          <SlipOnA4 payload={payload} mark={mark} />
        )
      }
    />
  );
}
