import { type ReactNode, useLayoutEffect, useReducer, useRef } from "react";
import { type Cut, cutSlots, overflows, type Rest, SlotCuts, slotsOf } from "./fit/slots.ts";
import { type Piece, splitFlow } from "./fit/split-flow.ts";
import { fontsReady, loadFonts } from "./fonts.ts";
import type { SheetMark } from "./mark.ts";
import "./sheet.css";

/** Something that flows from page to page: running text, which breaks between lines, or a piece that stays whole. */
export type FlowBlock =
  | { readonly kind: "text"; readonly label?: string; readonly text: string; readonly className?: string }
  | {
      readonly kind: "node";
      readonly node: ReactNode;
      /** Takes the lines before it along when it starts a page. */
      readonly keep?: boolean;
      /** Stands under the column heads of a register. */
      readonly row?: boolean;
      /** The heads of its own table, in place of the register's, where a page begins with it. They are no higher. */
      readonly columns?: ReactNode;
    };

/** Class of the page box in sheet.css, which also sets the `@page` size. */
export type Stock =
  "a4-form" | "a4-parts" | "a4-letter" | "a4-record" | "a4-wide" | "ply-140" | "ply-93" | "strip";

interface Props {
  /** What the paper is, for the head of attached pages and for people who hear the page. */
  readonly title: string;
  readonly stock: Stock;
  readonly mark: SheetMark;
  readonly demo: boolean;
  /** The fixed first page of a form. What its slots cannot hold flows on to attached pages (附页). */
  readonly form?: ReactNode;
  /** A letter, a record or a register flows from its first page on. */
  readonly flow?: readonly FlowBlock[];
  /** Stands above the flow on every page. */
  readonly head?: ReactNode;
  /** Column heads of a register, on every page that holds a row of it. */
  readonly columns?: ReactNode;
  /** The pages belong together by fingerprints across their joints (骑缝捺印): their outer edges are marked. */
  readonly joint?: boolean;
}

interface State {
  readonly fonts: boolean;
  /** Slots print in 9 pt: the whole did not fit in the usual size. */
  readonly small: boolean;
  readonly cuts: ReadonlyMap<string, Cut> | null;
  readonly rests: readonly Rest[];
  readonly pages: readonly (readonly Piece[])[] | null;
}

const BEGINNING: State = { fonts: false, small: false, cuts: null, rests: [], pages: null };
const NO_CUTS: ReadonlyMap<string, Cut> = new Map();
/** A little more than `--rule`, 0.3 mm at 96 px an inch. */
const RULE_PX = 1.5;

/**
 * A paper as a row of page boxes in true size. On screen and on paper it is the same DOM: pages are parted here, by measuring,
 * and not by the printer, so that the preview shows every page as it will lie on the table.
 *
 * Lays out once: give it a `key` that changes with its content. `data-ready` tells that it stands still.
 */
export function Sheet({ title, stock, mark, demo, form, flow = [], head, columns, joint = false }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [state, change] = useReducer(
    (before: State, now: Partial<State>): State => ({ ...before, ...now }),
    BEGINNING,
  );
  const { fonts, small, cuts, rests, pages } = state;
  const blocks: readonly FlowBlock[] = [
    ...flow,
    ...rests.map(({ label, text }) => ({ kind: "text" as const, label, text })),
  ];

  useLayoutEffect(() => {
    const text = root.current?.textContent ?? "";
    if (fontsReady(text)) return change({ fonts: true });
    let here = true;
    void loadFonts(text).then(() => here && change({ fonts: true }));
    return () => {
      here = false;
    };
  }, []);

  useLayoutEffect(() => {
    if (!fonts || cuts || !root.current) return;
    const slots = slotsOf(root.current);
    if (!slots.some(overflows)) change({ cuts: NO_CUTS });
    else if (!small) change({ small: true });
    else change(cutSlots(slots));
  }, [fonts, small, cuts]);

  useLayoutEffect(() => {
    if (!cuts || pages) return;
    const column = root.current?.querySelector<HTMLElement>("[data-column]");
    // The last row of a page hangs over its end by its own rule, which the next row would have covered.
    change({ pages: column ? splitFlow(column, column.getBoundingClientRect().height - RULE_PX) : [] });
  }, [cuts, pages]);

  const total = (form === undefined ? 0 : 1) + (pages?.length ?? 0);
  const page = (key: string, number: number, content: ReactNode, className = "") => (
    <div key={key} className={`leaf leaf-${stock} ${small ? "leaf-small" : ""} ${className}`}>
      <div className="leaf-content">
        {content}
        <Marks mark={mark} demo={demo} />
        {total > 1 && (
          <div className="leaf-count">
            第{number}页 共{total}页
          </div>
        )}
        {total > 1 && (stock === "a4-record" || joint) && (
          <div className="leaf-name">
            {title}　{mark.no ?? NO_NUMBER}
          </div>
        )}
        {total > 1 && joint && <div className="leaf-joint">骑缝捺印</div>}
      </div>
    </div>
  );
  const attachedHead = form !== undefined && <AttachedHead title={title} no={mark.no} />;

  return (
    <SlotCuts value={cuts ?? NO_CUTS}>
      <div
        ref={root}
        className="sheet"
        role="document"
        aria-label={title}
        {...(pages && { "data-ready": "" })}
      >
        {form !== undefined && page("form", 1, form)}
        {cuts &&
          !pages &&
          blocks.length > 0 &&
          page(
            "column",
            0,
            <>
              {attachedHead}
              {head}
              {columns}
              <div className="p-flow" data-column="">
                {blocks.map((block, index) => (
                  <Block key={index} block={block} index={index} />
                ))}
              </div>
            </>,
            "leaf-measured",
          )}
        {pages?.map((pieces, index) =>
          page(
            `flow-${index}`,
            (form === undefined ? 1 : 2) + index,
            <>
              {attachedHead}
              {head}
              {columns !== undefined && (
                <div className={hasRow(pieces, blocks) ? "" : "columns-away"}>
                  {headsOf(pieces, blocks) ?? columns}
                </div>
              )}
              <div className="p-flow">
                {pieces.map((piece) => {
                  const block = blocks[piece.block];
                  return block && <Block key={piece.block} block={block} index={piece.block} piece={piece} />;
                })}
              </div>
            </>,
          ),
        )}
      </div>
    </SlotCuts>
  );
}

function hasRow(pieces: readonly Piece[], blocks: readonly FlowBlock[]): boolean {
  return pieces.some((piece) => {
    const block = blocks[piece.block];
    return block?.kind === "node" && block.row === true;
  });
}

function headsOf([first]: readonly Piece[], blocks: readonly FlowBlock[]): ReactNode {
  const block = first && blocks[first.block];
  return block?.kind === "node" ? block.columns : undefined;
}

function AttachedHead({ title, no }: { readonly title: string; readonly no: string | null }) {
  return (
    <div className="attached-head">
      <span>{title} 附页</span>
      <span>编号：{no ?? NO_NUMBER}</span>
    </div>
  );
}

/** Stands where the number will be. */
export const NO_NUMBER = "（签发后编号）";

function Block(props: { readonly block: FlowBlock; readonly index: number; readonly piece?: Piece }) {
  const { block, index, piece } = props;
  if (block.kind === "node") {
    return (
      <div data-block={index} {...(block.keep && { "data-keep": "" })}>
        {block.node}
      </div>
    );
  }
  const { from, to } = piece ?? { from: 0, to: block.text.length };
  // The line end at which a page turned is the page's own end.
  const text = block.text.slice(from, to).replace(from > 0 ? /^\n/ : /^$/, "");
  return (
    <section
      data-block={index}
      className={`p-flow-text ${from > 0 ? "p-flow-continued" : ""} ${block.className ?? ""}`}
    >
      {block.label !== undefined && (
        <h3 aria-level={2 /* the title of every paper is its h1 */}>
          {block.label}
          {from > 0 && "（续）"}
        </h3>
      )}
      <p data-text="">{text}</p>
    </section>
  );
}

function Marks({ mark, demo }: { readonly mark: SheetMark; readonly demo: boolean }) {
  const notes = [
    demo && "演示数据",
    mark.no === null && "未签发 预览",
    mark.reprint > 0 && `补打 第${mark.reprint}次`,
  ].filter((note) => note !== false);
  return (
    <>
      {notes.length > 0 && (
        <div className="mark-notes">
          {notes.map((note) => (
            <span key={note}>{note}</span>
          ))}
        </div>
      )}
      {mark.voided && <div className="mark-void">作废</div>}
    </>
  );
}
