import ts from "typescript";

/** A finding of one of our own rules: the line counts from 1. */
export interface Finding {
  readonly line: number;
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

/** Attributes whose text a person reads. */
const SHOWN_ATTRIBUTES: ReadonlySet<string> = new Set([
  "title",
  "label",
  "placeholder",
  "alt",
  "message",
  "description",
  "okText",
  "cancelText",
  "tooltip",
  "extra",
  "aria-label",
  "aria-description",
]);

function parse(file: string, source: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
}

function visitAll(tree: ts.SourceFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node);
    node.forEachChild(visit);
  };
  visit(tree);
}

/** Words written into the page's code. They belong into shared/locales, where every language has them. */
export function writtenWords(file: string, source: string): readonly Finding[] {
  const tree = parse(file, source);
  const found: Finding[] = [];
  visitAll(tree, (node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    const isShownAttribute =
      ts.isJsxAttribute(node.parent ?? node) &&
      SHOWN_ATTRIBUTES.has((node.parent as ts.JsxAttribute).name.getText(tree)) && // checked on the line above
      isText;
    const isWritten =
      (ts.isJsxText(node) && LETTER.test(node.text)) ||
      (isShownAttribute && LETTER.test(node.text)) ||
      (isText && HAN.test(node.text));
    if (isWritten) found.push({ line: lineOf(tree, node), text: node.text.trim().slice(0, 40) });
  });
  return found;
}

/** Casts that claim nothing a reader could doubt. */
const HARMLESS: ReadonlySet<string> = new Set(["const", "unknown", "NodeJS.ErrnoException"]);

/** Casts and `!` that do not say why they are true: on their own lines, or where the formatter moves that, next to them. */
export function unreasonedCasts(file: string, source: string): readonly Finding[] {
  const tree = parse(file, source);
  const lines = source.split("\n");
  const found: Finding[] = [];
  visitAll(tree, (node) => {
    const isCast = ts.isAsExpression(node) && !HARMLESS.has(node.type.getText(tree));
    if (!isCast && !ts.isNonNullExpression(node)) return;
    const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
    const nearby = lines.slice(Math.max(0, lineOf(tree, node) - 2), last + 2);
    const reason = nearby.some((line) => /\/\/|\/\*|^\s*\*/.test(line));
    if (!reason) found.push({ line: last + 1, text: node.getText(tree).slice(0, 40) });
  });
  return found;
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
