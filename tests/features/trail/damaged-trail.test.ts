import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { aVisitForm } from "#tests/support/builders.ts";
import { aDataRoom } from "#tests/support/desk-on-disk.ts";

test("a journal damaged while the desk is open names the file where the trail ends, and is never shown shortened", async () => {
  const room = await aDataRoom();
  const { desk, whole } = await room.open();
  for (let visit = 0; visit < 3; visit += 1) await desk.visit.register({ form: aVisitForm() });
  expect((await desk.trail.list({ limit: 50 })).rows.length).toBeGreaterThan(3);

  const journal = path.join(room.data, "journal");
  const segment = readdirSync(journal).find((name) => name.endsWith(".jsonl")) ?? "";
  const bytes = readFileSync(path.join(journal, segment));
  bytes[400]! ^= 0x01; // inside the first line: the founding of an office is longer
  writeFileSync(path.join(journal, segment), bytes);
  await expect(desk.trail.list({ limit: 50 })).rejects.toMatchObject({
    code: "TRAIL_DAMAGED",
    data: { file: expect.stringContaining(segment) as string, line: 1 },
  });
  await whole.close();
  room.remove();
});
