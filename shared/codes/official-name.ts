import zhCN from "../locales/zh-CN/codes.json" with { type: "json" };

export type CodeTable = keyof typeof zhCN;

/** The Chinese name of a code, as papers print it in any language of the desk; the code itself when the table lacks it. */
export function officialName(table: CodeTable, code: string): string {
  const names: Readonly<Record<string, string>> = zhCN[table];
  return Object.hasOwn(names, code) ? names[code]! : code; // just asked
}
