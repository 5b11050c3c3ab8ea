import { isDefinedError } from "@orpc/client";
import { Button } from "antd";
import type { ReactNode } from "react";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Loading } from "../ui/Loading.tsx";
import { hrefTo } from "./places.ts";

interface Props<File> {
  /** What the desk answered, or that it is still being asked. */
  readonly answer: { readonly data: File | undefined; readonly error: unknown };
  /** Said when there is no such record, and what to do then. */
  readonly title: string;
  readonly hint: string;
  /** Where the others of its kind are. */
  readonly list: string;
  readonly toList: string;
  readonly children: (file: File) => ReactNode;
}

/** One record on a page of its own: looked for, found, or not there. */
export function FoundRecord<File>({ answer: { data, error }, children, ...gone }: Props<File>) {
  if (data !== undefined) return children(data);
  if (isDefinedError(error)) {
    return (
      <EmptyState
        title={gone.title}
        hint={gone.hint}
        action={<Button href={hrefTo(gone.list)}>{gone.toList}</Button>}
      />
    );
  }
  return <Loading />;
}
