import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  version,
} from "pdfjs-dist/legacy/build/pdf.mjs";
// oxlint-disable-next-line import/default -- the worker has none: vite makes the class that starts it
import PdfWorker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker";
import { PdfUnreadableError } from "./pdf-unreadable.ts";

/** An open PDF. It keeps a worker and the whole file in memory until it is closed. */
export interface PdfFile {
  readonly pages: number;
  /** A page as a picture, upright and no larger than it is printed on A4. The first page is 1. */
  readonly draw: (page: number) => Promise<Blob>;
  readonly close: () => Promise<void>;
}

/** Longest side of a drawn page, pixels: A4 at 200 dots an inch. A scanned letter stays sharp, and a canvas below 16 MB. */
const LONGEST_SIDE = 2339;
const SHORTEST_SIDE = 1654;
const JPEG_QUALITY = 0.85;
/** A larger picture inside a page is made smaller while it is unpacked, bytes: A4 at 600 dots an inch in colour is 139 MB. */
const LARGEST_PICTURE = 144 * 1024 * 1024;

/** Opens a PDF in a worker of its own. Import this module when a PDF is there: pdf.js is large. */
export async function openPdf(blob: Blob): Promise<PdfFile> {
  const folder = new URL(`pdfjs-${version}/`, document.baseURI).href;
  const port = new PdfWorker();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    data: new Uint8Array(await blob.arrayBuffer()),
    worker,
    verbosity: 0,
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    useWasm: false,
    useWorkerFetch: true,
    disableWorkerRendering: true,
    canvasMaxAreaInBytes: LARGEST_PICTURE,
  });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    const file = await Promise.race([task.promise, failureOf(port)]);
    return { pages: file.numPages, draw: (page) => drawn(file, page), close };
  } catch (cause) {
    await close();
    throw new PdfUnreadableError(isLocked(cause) ? "PASSWORD" : "BROKEN", { cause });
  }
}

async function drawn(file: PDFDocumentProxy, number: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  try {
    const page = await file.getPage(number);
    const viewport = fitted(page);
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    await page.render({ canvas, viewport, intent: "print" }).promise;
    page.cleanup();
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error("the canvas gave no picture"))),
        "image/jpeg",
        JPEG_QUALITY,
      );
    });
  } catch (cause) {
    throw new PdfUnreadableError("BROKEN", { cause });
  } finally {
    // Gives the canvas's memory back at once.
    canvas.width = 0;
  }
}

/** A page that lies is turned so that its head is at the edge where a dossier is bound. */
function fitted(page: PDFPageProxy) {
  const plain = page.getViewport({ scale: 1 });
  const isLying = plain.width > plain.height;
  const [short, long] = isLying ? [plain.height, plain.width] : [plain.width, plain.height];
  return page.getViewport({
    scale: Math.min(SHORTEST_SIDE / short, LONGEST_SIDE / long),
    rotation: (page.rotate + (isLying ? 270 : 0)) % 360,
  });
}

/** pdf.js waits for ever for a worker that did not start. */
function failureOf(port: Worker): Promise<never> {
  return new Promise((_, reject) => {
    port.addEventListener("error", ({ message }) => reject(new Error(`pdf.js: ${message}`)), { once: true });
  });
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}
