interface Part {
  readonly name: string;
  readonly text: string;
  readonly href: string;
  /** How many wait there; 0 is not said. */
  readonly count?: number;
}

interface Props {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly current: string;
}

/** The parts of a page that has several. */
export function PartsNav({ label, parts, current }: Props) {
  return (
    <nav className="parts-nav" aria-label={label}>
      {parts.map(({ name, text, href, count = 0 }) => (
        <a key={name} href={href} aria-current={name === current ? "page" : undefined}>
          {text}
          {count > 0 && <span className="count-mark">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
