/** Lines as they come out of a spreadsheet (tabs) or were typed (commas, Chinese or not); empty ones are left out. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|[,，]/).map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
}
