import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import type { PaperPayload } from "#shared/domain/paper/payload.ts";
import type { SheetMark } from "./mark.ts";
import { AcceptanceSheet } from "./notice/AcceptanceSheet.tsx";
import { RefusalSheet } from "./notice/RefusalSheet.tsx";
import { SlipSheet } from "./slip/SlipSheet.tsx";
import { ReceiptSheet } from "./visit/ReceiptSheet.tsx";
import { VisitFormSheet } from "./visit/VisitFormSheet.tsx";

interface Props {
  readonly payload: PaperPayload;
  readonly mark: SheetMark;
  readonly layout: PaperLayout;
}

/** The sheet of any paper. A change of content lays it out anew. */
export function PaperSheet({ payload, mark, layout }: Props) {
  const key = JSON.stringify([layout, mark, payload]);
  switch (payload.kind) {
    case "VISIT_FORM":
      return <VisitFormSheet key={key} payload={payload} mark={mark} />;
    case "VISIT_RECEIPT":
      return <ReceiptSheet key={key} payload={payload} mark={mark} layout={layout} />;
    case "ACCEPTANCE":
      return <AcceptanceSheet key={key} payload={payload} mark={mark} />;
    case "REFUSAL":
      return <RefusalSheet key={key} payload={payload} mark={mark} />;
    case "SLIP":
      return <SlipSheet key={key} payload={payload} mark={mark} layout={layout} />;
  }
}
