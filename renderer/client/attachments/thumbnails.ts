import { useSyncExternalStore } from "react";

/*
 * Small pictures of what was added or looked at since the page was opened, in memory and only as long as it is open. The list never fetches an
 * attachment by itself: each look leaves a line in the trail, and a line must mean that a person looked.
 */
const THUMBNAIL_PX = 160;

const pictures = new Map<string, string>();
const listeners = new Set<() => void>();

export function useThumbnail(attachmentId: string): string | undefined {
  return useSyncExternalStore(subscribe, () => pictures.get(attachmentId));
}

/** Keeps a small picture of a photo; of anything the browser cannot decode it keeps none. */
export async function keepThumbnail(attachmentId: string, blob: Blob): Promise<void> {
  if (!blob.type.startsWith("image/") || pictures.has(attachmentId)) return;
  const bitmap = await createImageBitmap(blob, { resizeWidth: THUMBNAIL_PX, resizeQuality: "medium" }).catch(
    () => undefined,
  );
  if (bitmap === undefined) return;
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  pictures.set(attachmentId, canvas.toDataURL("image/jpeg", 0.7));
  for (const listener of listeners) listener();
}

export function forgetThumbnails(): void {
  pictures.clear();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
