/** Hands bytes to the browser to be saved under a name. */
export function saveFile(parts: readonly BlobPart[], name: string): void {
  const url = URL.createObjectURL(new Blob([...parts]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // the browser has the bytes once it has begun to save
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
