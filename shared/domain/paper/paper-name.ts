import zhCN from "../../locales/zh-CN/paper.json" with { type: "json" };
import type { PaperKind } from "./paper.ts";

/** The Chinese name of a kind of paper, as the contents of a dossier list it in any language of the desk. */
export function paperName(kind: PaperKind): string {
  return zhCN.kind[kind];
}
