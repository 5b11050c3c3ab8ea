import { type KeyboardEvent, useRef } from "react";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { isComposing } from "#renderer/ui/keys.ts";
import { KeyHint } from "#renderer/ui/KeyHint.tsx";
import { useShortcut } from "#renderer/ui/use-shortcut.ts";
import type { Signatory } from "#shared/domain/mediation/agreement.ts";
import type { PlainDate } from "#shared/kernel/plain-date.ts";
import { nextObligation, type ObligationInput, typedYuan } from "./agreement-input.ts";
import { ObligationRow } from "./ObligationRow.tsx";

interface Props {
  readonly rows: readonly ObligationInput[];
  readonly parties: readonly Signatory[];
  readonly reachedOn: PlainDate | null;
  readonly errorAt: (path: string) => string | undefined;
  readonly onChange: (rows: readonly ObligationInput[]) => void;
}

/** All obligations, in the order of the paper. Everything here goes without the mouse. */
export function ObligationGrid({ rows, parties, reachedOn, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const row = list.current?.querySelectorAll<HTMLElement>("fieldset.obligation")[index];
      row?.querySelector<HTMLElement>("input")?.focus();
    });

  function add() {
    onChange([...rows, nextObligation(rows, parties, crypto.randomUUID())]);
    focusRow(rows.length);
  }
  function move(index: number, by: -1 | 1) {
    const [from, to] = [rows[index], rows[index + by]];
    if (!from || !to) return;
    onChange(rows.map((row, at) => (at === index ? to : at === index + by ? from : row)));
    focusRow(index + by);
  }
  useShortcut("Alt+N", add);

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.shiftKey) return;
    const target = event.target as HTMLElement; // key events come from elements
    const row = target.closest("fieldset.obligation");
    const index = [...(list.current?.querySelectorAll("fieldset.obligation") ?? [])].findIndex(
      (each) => each === row,
    );
    if (index < 0) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(index, event.key === "ArrowUp" ? -1 : 1);
    }
    const isLine =
      target instanceof HTMLInputElement && target.type === "text" && !target.closest(".ant-select");
    if (event.key !== "Enter" || event.altKey || !isLine || event.defaultPrevented) return;
    event.preventDefault();
    if (index === rows.length - 1) add();
    else focusRow(index + 1);
  }

  return (
    // Keys of the fields inside bubble up to here; the list itself takes none.
    <div className="obligations" ref={list} onKeyDown={handleKeyDown}>
      {rows.length === 0 && <p className="is-soft">{t("agreement.grid.empty")}</p>}
      {rows.map((row, index) => (
        <ObligationRow
          key={row.id}
          row={row}
          ordinal={index + 1}
          parties={parties}
          reachedOn={reachedOn}
          errorAt={(field) => errorAt(`obligations.${index}.${field}`)}
          onChange={(change) =>
            onChange(rows.map((each) => (each.id === row.id ? { ...each, ...change } : each)))
          }
          onSplit={(instalments) =>
            onChange(
              rows.flatMap((each) =>
                each.id === row.id
                  ? instalments.map(({ amountFen, on }, at) => ({
                      ...row,
                      id: at === 0 ? row.id : crypto.randomUUID(),
                      amount: typedYuan(amountFen),
                      dueOn: on,
                    }))
                  : [each],
              ),
            )
          }
          onRemove={() => onChange(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div className="obligations-foot">
        <Button onClick={add} aria-keyshortcuts="Alt+N">
          {t("agreement.grid.add")} <KeyHint keys="Alt+N" />
        </Button>
        <span className="is-soft">{t("agreement.grid.keys")}</span>
      </div>
    </div>
  );
}
