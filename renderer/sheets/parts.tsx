import QRCode from "qrcode";
import type { CSSProperties, ReactNode } from "react";
import { type PlainDate, printedDay } from "#shared/kernel/plain-date.ts";
import { useCut } from "./fit/slots.ts";

interface SlotProps {
  /** Unlike any other slot's on the sheet. */
  readonly name: string;
  /** Heads the rest of the text on the attached page. */
  readonly label: string;
  readonly text: string;
  /** Lines it may take at most; without it, whatever its row gives. */
  readonly lines?: number;
  /** Where the whole text stands when this is only a shortened copy of it: 承办联. */
  readonly wholeIn?: string;
}

/** A place for text of any length: it never grows over its neighbours. What does not fit goes to the attached page. */
export function Slot({ name, label, text, lines, wholeIn }: SlotProps) {
  const cut = useCut(name);
  const isCut = cut !== undefined && cut.at < text.length;
  const style: CSSProperties = cut
    ? { height: cut.height, flexShrink: 0 }
    : lines
      ? { maxHeight: `${lines}lh` }
      : {};
  return (
    <div className="p-slot" data-slot={name} data-label={label} data-whole-in={wholeIn} style={style}>
      {isCut ? text.slice(0, cut.at) : text}
      {isCut && (
        <span className="p-slot-more">
          {wholeIn ? `……（见${wholeIn}）` : cut.at > 0 ? "（下接附页）" : "见附页"}
        </span>
      )}
    </div>
  );
}

interface FieldProps extends Omit<SlotProps, "name"> {
  readonly name?: string;
  /** Width of the whole field, mm; without it, it shares what is left of the row. */
  readonly width?: number;
  /** Width of the label, mm. */
  readonly labelWidth?: number;
}

/** Label and value beside each other, as a form has them. */
export function Field({ label, name = label, text, lines = 2, wholeIn, width, labelWidth }: FieldProps) {
  return (
    <div className="p-field" style={width === undefined ? undefined : { flex: `0 0 ${width}mm` }}>
      <Label width={labelWidth}>{label}</Label>
      <div className="p-cell">
        <Slot
          name={name}
          label={inOneLine(label)}
          text={text}
          lines={lines}
          {...(wholeIn !== undefined && { wholeIn })}
        />
      </div>
    </div>
  );
}

/** A label that is broken by hand in its cell heads the attached page in one line. */
function inOneLine(label: string): string {
  return label.replaceAll("\n", "");
}

/** A row whose text may be long: such rows share the height that is left on the page. */
export function LongField(
  props: FieldProps & {
    /**
     * At least as many as its label takes: a row that was pressed lower than its label springs back to it once its slot has
     * stopped flexing, and takes that height from the other rows.
     */
    readonly minLines: number;
    /** Its share of height that no text needs. */
    readonly grow?: number;
  },
) {
  const { label, name = label, text, minLines, labelWidth, grow = 1 } = props;
  return (
    <div
      className="p-row p-row-grow"
      style={{ minHeight: `calc(${minLines}lh + 2 * var(--pad) + var(--rule))`, flexGrow: grow }}
    >
      <Label width={labelWidth}>{label}</Label>
      <div className="p-cell p-cell-top">
        <Slot name={name} label={inOneLine(label)} text={text} />
      </div>
    </div>
  );
}

/** A label with room to write by hand, or with boxes to tick. */
export function BlankField(props: {
  readonly label: string;
  readonly children?: ReactNode;
  readonly width?: number;
  readonly labelWidth?: number;
}) {
  const { label, children, width, labelWidth } = props;
  return (
    <div className="p-field" style={width === undefined ? undefined : { flex: `0 0 ${width}mm` }}>
      <Label width={labelWidth}>{label}</Label>
      <div className="p-cell">{children}</div>
    </div>
  );
}

function Label({ children, width }: { readonly children: string; readonly width?: number | undefined }) {
  return (
    <div className="p-label" style={width === undefined ? undefined : { flexBasis: `${width}mm` }}>
      {children}
    </div>
  );
}

export function Row({ children, grow = false }: { readonly children: ReactNode; readonly grow?: boolean }) {
  return <div className={`p-row ${grow ? "p-row-grow" : ""}`}>{children}</div>;
}

/** A line to sign on, at least 18 mm high; the day beside it is left for the hand that signs. */
export function SignField(props: {
  readonly label: string;
  readonly width?: number;
  readonly labelWidth?: number;
}) {
  const { label, width, labelWidth } = props;
  return (
    <div
      className="p-field p-sign"
      data-sign=""
      style={width === undefined ? undefined : { flex: `0 0 ${width}mm` }}
    >
      <Label width={labelWidth}>{label}</Label>
      <div className="p-cell p-cell-sign">
        <BlankDay />
      </div>
    </div>
  );
}

export function BlankDay() {
  return <span className="blank-day">年　　月　　日</span>;
}

/**
 * The name of the organisation over the day, in the middle of a clear square of 45 × 45 mm for its round seal.
 * No picture of a seal is ever printed.
 */
export function SealSquare({ name, on }: { readonly name: string; readonly on: PlainDate | null }) {
  return (
    <div className="p-seal">
      <div className="p-seal-square" data-seal="" />
      <div>{name}</div>
      <div>{on ? printedDay(on) : <BlankDay />}</div>
    </div>
  );
}

/** Where the scissors go, with the cross-seal number (骑缝号) that both sides of the cut carry. */
export function CutLine({ text }: { readonly text?: string }) {
  return (
    <div className="cut-line">
      <span aria-hidden="true">✂</span>
      {text !== undefined && <span className="cut-text">{text}</span>}
    </div>
  );
}

/** A two-dimensional code as one path of squares; an empty square before there is anything to say. */
export function Code({ text }: { readonly text: string | null }) {
  if (text === null) return <div className="p-code p-code-empty">二维码</div>;
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const path: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(x, y)) path.push(`M${x} ${y}h1v1h-1z`);
  }
  // The quiet zone of four modules that ISO/IEC 18004 asks for.
  const side = modules.size + 8;
  return (
    <svg className="p-code" viewBox={`-4 -4 ${side} ${side}`} role="img" aria-label="二维码" data-code={text}>
      <path d={path.join("")} shapeRendering="crispEdges" />
    </svg>
  );
}

/** A box to tick, ticked or not, with its words. */
export function Tick({ on = false, children }: { readonly on?: boolean; readonly children: string }) {
  return (
    <span className="p-tick">
      {on ? "☑" : "□"}
      {children}
    </span>
  );
}

/** What stands in a field that has nothing to say. */
export function orDash(text: string): string {
  return text.trim() === "" ? "—" : text;
}
