import * as electron from "electron";
import { expect, test, vi } from "vitest";
import { type fakeElectron, FakeWindow } from "./electron.ts";

vi.mock("electron", async () => (await import("./electron.ts")).fakeElectron());

test("a desk that is already open is not opened twice", async () => {
  const { app } = electron as unknown as ReturnType<typeof fakeElectron>;
  app.isFirst = false;
  await import("#electron/main.ts");
  await Promise.resolve();
  expect(app.quits).toBe(1);
  expect(FakeWindow.opened).toEqual([]);
});
