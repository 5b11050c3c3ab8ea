import { useId, type ReactNode } from "react";
import type { RowList } from "../form-model.ts";

interface Props {
  readonly title: string;
  /** Notes and buttons beside the title. */
  readonly aside?: ReactNode;
  /** A small field at the far end of the title line. */
  readonly corner?: ReactNode;
  /** The list whose rows it shows. */
  readonly list?: RowList;
  readonly children: ReactNode;
}

/** A section of the registration, lower than an ordinary one: all of them fit one screen. */
export function Part({ title, aside, corner, list, children }: Props) {
  const id = useId();
  return (
    <section className="part" data-list={list} aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {aside}
        {corner !== undefined && <div className="part-corner">{corner}</div>}
      </div>
      {children}
    </section>
  );
}
