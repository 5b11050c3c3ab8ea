export interface CountTab {
  readonly key: string;
  readonly text: string;
  /** Undefined until it is known. */
  readonly count: number | undefined;
  readonly isOn: boolean;
  /** Something here is late: said in colour as well. */
  readonly isLate?: boolean;
  readonly onClick: () => void;
}

/** How many stand where; one click shows them. */
export function CountTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly CountTab[] }) {
  return (
    <nav className="count-tabs" aria-label={label}>
      {tabs.map(({ key, text, count, isOn, isLate = false, onClick }) => (
        <button
          key={key}
          type="button"
          className={isLate ? "is-late" : ""}
          aria-pressed={isOn}
          onClick={onClick}
        >
          {text}
          <span className="count">{count ?? "…"}</span>
        </button>
      ))}
    </nav>
  );
}
