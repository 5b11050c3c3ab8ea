import { describe, expect, test } from "vitest";
import { aVisitForm } from "#tests/support/builders.ts";
import { openTestDesk } from "#tests/support/desk.ts";

const PNG = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...Array.from({ length: 5000 }, (_, index) => index % 251),
]);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

async function withMatter() {
  const open = await openTestDesk();
  const { matterId } = await open.desk.visit.register({ form: aVisitForm() });
  const begin = (facts = {}) =>
    open.desk.attachment.begin({
      matterId,
      name: "现场照片.png",
      mediaType: "image/png",
      bytes: PNG.length,
      pages: 1,
      ...facts,
    });
  return { ...open, matterId, begin };
}

describe("a photo kept with a matter", () => {
  test("goes in by pieces and comes out the same, a part at a time", async () => {
    const { desk, begin, matterId } = await withMatter();
    const { uploadId } = await begin();
    await desk.attachment.piece({ uploadId, index: 0, base64: base64(PNG.subarray(0, 2000)) });
    expect(await desk.attachment.piece({ uploadId, index: 1, base64: base64(PNG.subarray(2000)) })).toEqual({
      received: PNG.length,
    });
    const kept = await desk.attachment.finish({ uploadId });
    expect(kept).toMatchObject({ matterId, name: "现场照片.png", bytes: PNG.length });
    expect(await desk.attachment.finish({ uploadId })).toEqual(kept);

    const parts = [
      await desk.attachment.read({ id: kept.id, offset: 0, length: 3000 }),
      await desk.attachment.read({ id: kept.id, offset: 3000, length: 3000 }),
    ];
    expect(Buffer.concat(parts.map((part) => Buffer.from(part.base64, "base64")))).toEqual(Buffer.from(PNG));
    expect((await desk.matter.file({ id: matterId })).attachments).toEqual([kept]);
  });

  test("is refused when it is not what it says, or not all of it came", async () => {
    const { desk, begin } = await withMatter();
    const script = new TextEncoder().encode("<script>alert(1)</script>");
    const { uploadId } = await begin({ bytes: script.length });
    await desk.attachment.piece({ uploadId, index: 0, base64: base64(script) });
    await expect(desk.attachment.finish({ uploadId })).rejects.toMatchObject({
      code: "CONTENT_REFUSED",
      data: { problem: "not-this-type" },
    });

    const short = await begin();
    await desk.attachment.piece({ uploadId: short.uploadId, index: 0, base64: base64(PNG.subarray(0, 100)) });
    await expect(desk.attachment.finish(short)).rejects.toMatchObject({ data: { problem: "size-differs" } });
  });

  test("takes its pieces in order only, and only from the person who began", async () => {
    const { desk, begin, as } = await withMatter();
    const { uploadId } = await begin();
    await expect(desk.attachment.piece({ uploadId, index: 1, base64: "" })).rejects.toMatchObject({
      code: "PIECE_OUT_OF_ORDER",
      data: { expected: 0 },
    });
    const other = (await as(["MEDIATOR"])).desk;
    await expect(other.attachment.piece({ uploadId, index: 0, base64: "" })).rejects.toMatchObject({
      code: "UPLOAD_NOT_FOUND",
    });
  });

  test("leaves one line in the trail for every look at it", async () => {
    const { desk, begin, as } = await withMatter();
    const { uploadId } = await begin();
    await desk.attachment.piece({ uploadId, index: 0, base64: base64(PNG) });
    const { id } = await desk.attachment.finish({ uploadId });
    await desk.attachment.read({ id, offset: 0, length: 1000 });
    await desk.attachment.read({ id, offset: 1000, length: 1000 });
    const { rows } = await (await as(["DIRECTOR"])).desk.trail.list({ limit: 20, about: `attachment/${id}` });
    expect(rows.map(({ act }) => act)).toEqual(["attachment.read", "attachment.finish"]);
  });
});
