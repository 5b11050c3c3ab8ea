import { PARTS } from "./0001-begin.ts";

/**
 * Lines and documents are packed with LZ4, which takes a quarter of the time of PostgreSQL's own way and as much room. A server
 * that was built without it keeps its own.
 */
export const sql = [...parts("entry", "line"), ...parts("waiting", "line"), ...parts("document", "doc")].join(
  "",
);

function parts(table: string, column: string): readonly string[] {
  return Array.from(
    { length: PARTS },
    (_, i) =>
      `do $$ begin alter table ${table}_${i} alter column ${column} set compression lz4; exception when feature_not_supported then null; end $$;\n`,
  );
}
