import { beforeAll, expect, test, vi } from "vitest";

const told: unknown[][] = [];
const heard = new Map<string, (event: { ports: readonly unknown[] }) => void>();
const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();

vi.mock("electron", () => ({
  ipcRenderer: {
    send: (...args: unknown[]) => told.push(["send", ...args]),
    invoke: (...args: unknown[]) => told.push(["invoke", ...args]),
    on: (name: string, listener: (event: { ports: readonly unknown[] }) => void) => heard.set(name, listener),
  },
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => exposed.set(name, api),
  },
}));

const page = {
  listener: (_: { source: unknown; data: unknown }): void => undefined,
  posted: [] as unknown[][],
  addEventListener(_: string, listener: (event: { source: unknown; data: unknown }) => void) {
    this.listener = listener;
  },
  postMessage(...args: unknown[]) {
    this.posted.push(args);
  },
};

beforeAll(async () => {
  vi.stubGlobal("window", page);
  await import("#electron/preload.ts");
});

test("the page's own wish for a port is passed on, and nobody else's", () => {
  page.listener({ source: {}, data: "desk-port-please" });
  page.listener({ source: page, data: "desk-port" });
  page.listener({ source: page, data: { channel: "desk-print" } });
  expect(told).toEqual([]);
  page.listener({ source: page, data: "desk-port-please" });
  expect(told).toEqual([["send", "desk-port-please"]]);
});

test("the port reaches the page", () => {
  heard.get("desk-port")?.({ ports: ["the port"] });
  expect(page.posted).toEqual([["desk-port", "*", ["the port"]]]);
});

test("printing is all the page is given besides", () => {
  expect([...exposed.keys()]).toEqual(["deskShell"]);
  expect(Object.keys(exposed.get("deskShell") ?? {})).toEqual(["print"]);
  exposed.get("deskShell")?.print?.({ layout: "A4" });
  expect(told.at(-1)).toEqual(["invoke", "desk-print", { layout: "A4" }]);
});
