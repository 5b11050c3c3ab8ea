import { lazy, type ReactNode, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import type { Ticket } from "#shared/domain/queue/ticket.ts";
import { timeOf } from "#shared/kernel/plain-date.ts";
import { PrintOnly } from "../../client/PrintOnly.tsx";
import { useOffice } from "../../client/use-seat.ts";
import { printSheet } from "../../sheets/print-sheet.ts";
import type { TicketFacts } from "../../sheets/queue/TicketSheet.tsx";

// Sheets bring their fonts along: only who prints a ticket waits for them.
const TicketSheet = lazy(async () => ({
  default: (await import("../../sheets/queue/TicketSheet.tsx")).TicketSheet,
}));

type Layout = "STRIP_80" | "A4";

/** Prints a ticket at once, without leaving the page. `sheet` must stand somewhere on it. */
export function useTicketPrint(): {
  readonly printTicket: (ticket: Ticket, ahead: number, layout: Layout) => Promise<void>;
  readonly sheet: ReactNode;
} {
  const { office } = useOffice();
  const [printing, setPrinting] = useState<{ readonly facts: TicketFacts; readonly layout: Layout }>();

  async function printTicket({ seq, priority, takenAt, on }: Ticket, ahead: number, layout: Layout) {
    const { centerName, demo } = office;
    const facts = { centerName, demo, seq, priority, ahead, on, at: timeOf(takenAt) };
    flushSync(() => setPrinting({ facts, layout }));
    await printSheet(layout);
    setPrinting(undefined);
  }

  const sheet = printing && (
    <PrintOnly>
      <Suspense fallback={null}>
        <TicketSheet key={printing.facts.seq} {...printing} />
      </Suspense>
    </PrintOnly>
  );
  return { printTicket, sheet };
}
