import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import * as electron from "electron";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Contract } from "#shared/contract/index.ts";
import { type fakeElectron, type FakeContents, type FakePort, FakeWindow } from "./electron.ts";

vi.mock("electron", async () => (await import("./electron.ts")).fakeElectron());
vi.mock("#shared/node/page-files.ts", () => ({
  openPageFiles: () => ({
    find: (name: string) =>
      Promise.resolve(
        name === "/"
          ? { body: Buffer.from("page"), headers: { "content-security-policy": "default-src 'none'" } }
          : undefined,
      ),
  }),
}));

const { app, ipcMain, session, protocol, Menu } = electron as unknown as ReturnType<typeof fakeElectron>;
const ours = { url: "desk://app/", parent: null };
const strangers = [
  { name: "another page", frame: { url: "https://evil.example/", parent: null } },
  { name: "a page that only begins like ours", frame: { url: "desk://application/", parent: null } },
  { name: "a frame inside our page", frame: { url: "desk://app/", parent: {} } },
  { name: "a frame that is gone", frame: null },
];

let home: string;
let window: FakeWindow;
let contents: FakeContents;
let openFromDesk: FakeContents["openHandler"];

beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), "desk-shell-"));
  mkdirSync(home, { recursive: true });
  vi.stubEnv("XDG_DATA_HOME", home);
  await import("#electron/main.ts");
  await vi.waitFor(() => expect(FakeWindow.opened).toHaveLength(1));
  window = FakeWindow.opened[0]!;
  contents = window.webContents;
  openFromDesk = contents.openHandler;
  app.emit("web-contents-created", {}, contents);
});

afterAll(() => {
  rmSync(home, { recursive: true });
});

describe("the window", () => {
  test("keeps Node out of the page", () => {
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    });
    expect(app.isSandboxed).toBe(true);
  });

  test("shows our own page and no other", () => {
    expect(window.loaded).toEqual(["desk://app/"]);
  });

  test("shows itself only when there is something to see", () => {
    expect(window.isShown).toBe(false);
    window.emit("ready-to-show");
    expect(window.isShown).toBe(true);
  });

  test.each(["will-navigate", "will-redirect", "will-attach-webview"])(
    "does not let the page do this: %s",
    (name) => {
      const event = { preventDefault: vi.fn<() => void>(), url: "https://evil.example/" };
      contents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalled();
    },
  );

  test("shows nothing but our own blobs in a frame", () => {
    const outcome = (url: string, isMainFrame: boolean) => {
      const event = { preventDefault: vi.fn<() => void>(), url, isMainFrame };
      contents.emit("will-frame-navigate", event);
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(outcome("blob:desk://app/1", false)).toBe(true);
    expect(outcome("https://evil.example/", false)).toBe(false);
    expect(outcome("blob:desk://app/1", true)).toBe(false);
  });

  test("opens no other window than the screen in the hall, and that one once", () => {
    for (const url of ["https://evil.example/", "desk://app/", "desk://app/#/matters"]) {
      expect(openFromDesk?.({ url })).toEqual({ action: "deny" });
      expect(FakeWindow.opened).toHaveLength(1);
    }
    openFromDesk?.({ url: "desk://app/#/hall" });
    openFromDesk?.({ url: "desk://app/#/hall" });
    expect(FakeWindow.opened).toHaveLength(2);
    const hall = FakeWindow.opened[1]!; // counted on the line before
    expect(hall.loaded).toEqual(["desk://app/#/hall"]);
    expect(hall.options["webPreferences"]).toEqual(window.options["webPreferences"]);
    expect(hall.focus).toHaveBeenCalledOnce();
    // The hall's own page, like any other, opens nothing.
    app.emit("web-contents-created", {}, hall.webContents);
    expect(hall.webContents.openHandler?.({ url: "desk://app/#/hall" })).toEqual({ action: "deny" });
    expect(FakeWindow.opened).toHaveLength(2);

    window.emit("closed");
    expect(hall.isGone).toBe(true);
  });

  test("is one: a second start brings it to the front", () => {
    const calls: string[] = [];
    Object.assign(window, {
      isMinimized: () => true,
      restore: () => calls.push("restore"),
      focus: () => calls.push("focus"),
    });
    app.emit("second-instance");
    expect(calls).toEqual(["restore", "focus"]);
  });
});

describe("what the page may ask of the system", () => {
  const { defaultSession } = session;

  test.each(["media", "geolocation", "notifications", "clipboard-read", "openExternal", "fileSystem", "hid"])(
    "%s is denied",
    (permission) => {
      const answer = vi.fn<(isGranted: boolean) => void>();
      defaultSession.permission?.(null, permission, answer);
      expect(answer).toHaveBeenCalledWith(false);
      expect(defaultSession.permissionCheck?.(null, permission)).toBe(false);
    },
  );

  test("no device is handed out, and no dictionary is fetched", () => {
    expect(defaultSession.device?.()).toBe(false);
    expect(defaultSession.spellChecks).toBe(false);
  });

  test.each([
    ["https://evil.example/x.js", true],
    ["http://127.0.0.1/", true],
    ["file:///etc/passwd", true],
    ["ws://evil.example/", true],
    ["desk://app/assets/page.js", false],
    ["blob:desk://app/1", false],
  ])("a request for %s is stopped: %s", (url, isStopped) => {
    const decide = vi.fn<(answer: { cancel: boolean }) => void>();
    defaultSession.beforeRequest?.({ url }, decide);
    expect(decide).toHaveBeenCalledWith({ cancel: isStopped });
  });

  test("only what the page itself made is saved", () => {
    const outcome = (url: string) => {
      const event = { preventDefault: vi.fn<() => void>() };
      defaultSession.emit("will-download", event, { getURL: () => url });
      return event.preventDefault.mock.calls.length === 0;
    };
    expect(outcome("blob:desk://app/1")).toBe(true);
    expect(outcome("blob:https://evil.example/1")).toBe(false);
    expect(outcome("https://evil.example/x.exe")).toBe(false);
  });
});

describe("our own files", () => {
  const answer = (url: string, method = "GET") => {
    const handler = session.defaultSession.served.get("desk");
    return handler!(new Request(url, { method }));
  };

  test("come by a protocol that counts as secure and has an origin of its own", () => {
    expect(protocol.schemes).toEqual([
      {
        scheme: "desk",
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
  });

  test("come with their policy", async () => {
    const response = await answer("desk://app/");
    expect(response.headers.get("content-security-policy")).toBe("default-src 'none'");
  });

  test("are all there is", async () => {
    expect((await answer("desk://app/nothing")).status).toBe(404);
    expect((await answer("desk://other/")).status).toBe(404);
    expect((await answer("desk://app/", "POST")).status).toBe(404);
  });
});

describe("the port to the desk", () => {
  const ask = (frame: unknown) => ipcMain.emit("desk-port-please", { sender: contents, senderFrame: frame });
  beforeEach(() => {
    contents.posted.length = 0;
  });

  test.each(strangers)("is not given to $name", ({ frame }) => {
    ask(frame);
    expect(contents.posted).toEqual([]);
  });

  test("speaks the contract", async () => {
    ask(ours);
    const [{ channel, ports } = { channel: "", ports: [] }] = contents.posted;
    expect(channel).toBe("desk-port");
    const desk: ContractRouterClient<Contract> = createORPCClient(
      new RPCLink({ port: ports[0] as FakePort }),
    );
    expect(await desk.session.status()).toMatchObject({ state: "empty", session: null });
    await expect(desk.matter.counts()).rejects.toMatchObject({ code: "NOT_LOGGED_IN" });
  });

  test("of a page that was loaded again is closed", () => {
    ask(ours);
    const before = contents.posted[0]!.ports[0] as FakePort;
    ask(ours);
    expect(before.other?.isClosed).toBe(true);
  });
});

describe("printing", () => {
  const print = (frame: unknown, job: unknown) =>
    ipcMain.handlers.get("desk-print")?.({ sender: contents, senderFrame: frame }, job);

  test.each([
    ["A4", { width: 210_000, height: 297_000 }],
    ["PLY_140", { width: 241_000, height: 140_000 }],
    ["PLY_93", { width: 241_000, height: 93_000 }],
    ["STRIP_80", { width: 80_000, height: 150_000 }],
  ])("%s tells the printer its size, and leaves the margins to the sheet", async (layout, pageSize) => {
    expect(await print(ours, { layout })).toBe(true);
    expect(contents.print.mock.lastCall?.[0]).toEqual({
      silent: false,
      printBackground: true,
      pageSize,
      margins: { marginType: "none" },
    });
  });

  test("a dialog that is closed is no failure", async () => {
    contents.print.mockImplementationOnce((_, done) => done(false));
    expect(await print(ours, { layout: "A4" })).toBe(false);
  });

  test.each(strangers)("is not done for $name", ({ frame }) => {
    expect(() => print(frame, { layout: "A4" })).toThrow("outside");
  });

  test("knows its papers", () => {
    expect(() => print(ours, { layout: "A3" })).toThrow("Invalid");
  });
});

test("the menu has no way into the page's insides", () => {
  const shown = JSON.stringify(Menu.menus.at(-1));
  expect(shown).toContain("全屏");
  expect(shown).not.toMatch(/toggleDevTools|reload/i);
});

test("the menu prints and saves nothing, as only the page leaves a line in the trail", () => {
  expect(JSON.stringify(Menu.menus.at(-1))).not.toMatch(/打印|PDF/);
});

test("the folder is let go before the program ends", async () => {
  const event = { preventDefault: vi.fn<() => void>() };
  app.emit("will-quit", event);
  expect(event.preventDefault).toHaveBeenCalled();
  await vi.waitFor(() => expect(app.quits).toBe(1));
});
