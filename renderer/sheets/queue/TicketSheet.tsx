import { ticketLabel } from "#shared/domain/queue/ticket.ts";
import { printedDay, type PlainDate } from "#shared/kernel/plain-date.ts";
import type { SheetMark } from "../mark.ts";
import { CutLine } from "../parts.tsx";
import { Sheet } from "../Sheet.tsx";
import "../visit/visit.css";
import "./queue.css";

/** What a ticket says: it is not issued, only handed out, and proves nothing. */
export interface TicketFacts {
  readonly centerName: string;
  readonly seq: number;
  readonly priority: boolean;
  /** How many are called before it. */
  readonly ahead: number;
  readonly on: PlainDate;
  /** Hour and minute. */
  readonly at: string;
  readonly demo: boolean;
}

/** 排队小票 (C-17), on an 80 mm strip, or cut from the top of an A4 sheet. */
export function TicketSheet({
  facts,
  layout,
}: {
  readonly facts: TicketFacts;
  readonly layout: "STRIP_80" | "A4";
}) {
  const mark: SheetMark = { no: ticketLabel(facts.seq), code: null, reprint: 0, voided: false };
  const strip = <Strip {...facts} />;
  return (
    <Sheet
      title="排队小票"
      stock={layout === "A4" ? "a4-form" : "strip"}
      mark={mark}
      demo={facts.demo}
      form={
        layout === "A4" ? (
          <>
            <div className="strip-on-a4">{strip}</div>
            <CutLine text="沿此线剪下交来访人" />
          </>
        ) : (
          strip
        )
      }
    />
  );
}

function Strip({ centerName, seq, priority, ahead, on, at }: TicketFacts) {
  return (
    <div className="strip">
      <h1 className={`p-title-center p-title ${centerName.length > 30 ? "strip-title-long" : ""}`}>
        {centerName}
      </h1>
      <h2 className="p-title-center p-title">{priority ? "优先号" : "排队号"}</h2>
      <div className="ticket-number">{ticketLabel(seq)}</div>
      <p className="ticket-line">{ahead === 0 ? "前面没有等候，请留意叫号" : `前面等候 ${ahead} 人`}</p>
      <p className="ticket-line">
        {printedDay(on)} {at}
      </p>
      <p>请在大厅就座，听到叫号到对应窗口。过号请向窗口说明，当日有效。</p>
    </div>
  );
}
