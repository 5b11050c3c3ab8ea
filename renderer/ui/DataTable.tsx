import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from "react";
import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Loading } from "./Loading.tsx";
import { nextRow, rowWindow } from "./row-window.ts";
import "./data-table.css";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** A grid track: `"9rem"`, `"minmax(14rem, 1fr)"`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly align?: "end";
}

export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: {
    readonly total: number | undefined;
    readonly at: (index: number) => Row | undefined;
    readonly need: (first: number, last: number) => void;
  };
  readonly rowKey: (row: Row) => string;
  /** Enter, or a click on the row. */
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly empty: ReactNode;
  /** Rows to be marked at the edge: overdue. */
  readonly marked?: (row: Row) => boolean;
  /** Said below the list instead of the number of rows. */
  readonly foot?: ReactNode;
}

/** Height of a row in rem: large type makes rows taller by itself. */
const ROW_REM = 3;

/** A long list of which only what is near the screen is drawn; arrows, PageUp, PageDown, Home, End move, Enter opens. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  onOpen,
  sort,
  onSort,
  empty,
  marked,
  foot,
}: Props<Row>) {
  const { t } = useTranslation();
  const id = useId();
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [current, setCurrent] = useState(0);
  const rowHeight = ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const total = rows.total ?? 0;
  const { first, last } = rowWindow(scroll.top, scroll.height, rowHeight, total);
  const { need } = rows;

  useEffect(() => need(first, last), [need, first, last]);
  useLayoutEffect(() => {
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setScroll({ top: box.scrollTop, height: box.clientHeight }));
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);

  // As long as nothing on the page has the focus, the arrows lead into the list.
  useEffect(() => {
    if (!box) return undefined;
    const enter = (event: globalThis.KeyboardEvent) => {
      const { activeElement } = document;
      const isFree = activeElement === document.body || activeElement?.contains(box) === true;
      if (!isFree || !/^Arrow(?:Up|Down)$/.test(event.key) || event.altKey || event.ctrlKey) return;
      event.preventDefault();
      box.focus();
    };
    window.addEventListener("keydown", enter);
    return () => window.removeEventListener("keydown", enter);
  }, [box]);

  function show(index: number) {
    setCurrent(index);
    if (!box) return;
    const visible = box.clientHeight - rowHeight;
    if (index * rowHeight < box.scrollTop) box.scrollTo({ top: index * rowHeight });
    else if ((index + 1) * rowHeight > box.scrollTop + visible)
      box.scrollTo({ top: (index + 1) * rowHeight - visible });
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.target !== box) return;
    const row = rows.at(current);
    if (event.key === "Enter" && row !== undefined) onOpen?.(row);
    const next = nextRow(event.key, current, Math.floor(scroll.height / rowHeight) - 2, total);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
  }

  if (rows.total === undefined) return <Loading />;
  if (rows.total === 0) return <>{empty}</>;
  const style = { "--columns": columns.map(({ width }) => width).join(" "), "--row-height": `${ROW_REM}rem` };
  return (
    <>
      <div
        ref={setBox}
        className="data-table"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-activedescendant={current >= first && current <= last ? `${id}-${current}` : undefined}
        tabIndex={0}
        style={style as CSSProperties} // custom properties are not in its type
        onKeyDown={handleKeyDown}
        onScroll={(event) =>
          setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
        }
      >
        <div role="rowgroup">
          <div className="data-table-head" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div className="data-table-body" role="rowgroup" style={{ height: `${total * ROW_REM}rem` }}>
          {Array.from({ length: last - first + 1 }, (_, offset) => first + offset).map((index) => {
            const row = rows.at(index);
            return (
              <div
                key={row === undefined ? `waiting-${index}` : rowKey(row)}
                id={`${id}-${index}`}
                role="row"
                aria-rowindex={index + 2}
                aria-selected={index === current}
                className={`data-table-row${onOpen ? " can-open" : ""}${index === current ? " is-current" : ""}${row !== undefined && marked?.(row) ? " is-marked" : ""}`}
                style={{ top: `${index * ROW_REM}rem` }}
                onClick={() => {
                  setCurrent(index);
                  if (row !== undefined && getSelection()?.isCollapsed !== false) onOpen?.(row);
                }}
              >
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role="gridcell"
                    className={`data-table-cell${column.align === "end" ? " at-end" : ""}`}
                  >
                    {row === undefined ? <span className="data-table-waiting" /> : column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <div className="data-table-foot">{foot ?? t("ui.table.count", { count: total })}</div>
    </>
  );
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const isSorted = sort?.by === column.key;
  const descending = isSorted && sort.descending;
  return (
    <div
      role="columnheader"
      className={`data-table-cell${column.align === "end" ? " at-end" : ""}`}
      aria-sort={isSorted ? (descending ? "descending" : "ascending") : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="data-table-sort"
          onClick={() => onSort({ by: column.key, descending: isSorted && !descending })}
        >
          {column.title}
          {isSorted &&
            (descending ? <CaretDownOutlined aria-hidden="true" /> : <CaretUpOutlined aria-hidden="true" />)}
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
