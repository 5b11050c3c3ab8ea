import { describe, expect, test } from "vitest";
import { fileProblem, pagesOfPdf, pieceCount, printSize } from "#renderer/client/attachments/file-bytes.ts";
import { MAX_ATTACHMENT_BYTES, PIECE_BYTES } from "#shared/domain/attachment/attachment.ts";

describe("a file chosen for a matter", () => {
  test("is a photo, a scan or a PDF that is not empty and not too large", () => {
    expect(fileProblem({ type: "image/jpeg", size: 1 })).toBeUndefined();
    expect(fileProblem({ type: "application/pdf", size: MAX_ATTACHMENT_BYTES })).toBeUndefined();
    expect(fileProblem({ type: "application/pdf", size: MAX_ATTACHMENT_BYTES + 1 })).toBe("too-large");
    expect(fileProblem({ type: "image/png", size: 0 })).toBe("empty");
    expect(fileProblem({ type: "text/html", size: 10 })).toBe("not-this-type");
    expect(fileProblem({ type: "", size: 10 })).toBe("not-this-type");
  });

  test("goes in as many pieces as it needs", () => {
    expect(pieceCount(1)).toBe(1);
    expect(pieceCount(PIECE_BYTES)).toBe(1);
    expect(pieceCount(PIECE_BYTES + 1)).toBe(2);
  });

  test("shows its size in round figures", () => {
    expect(printSize(20)).toBe("1 KB");
    expect(printSize(320 * 1024)).toBe("320 KB");
    expect(printSize(20 * 1024 * 1024)).toBe("20.0 MB");
  });
});

describe("the pages of a PDF", () => {
  test("are told by its page tree", () => {
    expect(pagesOfPdf("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 12 >>")).toBe(12);
    expect(pagesOfPdf("<</Count 3/Kids[1 0 R]/Type/Pages>>")).toBe(3);
  });

  test("are counted one by one where the tree cannot be read", () => {
    expect(pagesOfPdf("<</Type/Page>> <</Type /Page /Parent 1 0 R>>")).toBe(2);
  });

  test("are one when the file is packed", () => {
    expect(pagesOfPdf("%PDF-1.7 stream")).toBe(1);
  });
});
