import { vi } from "vitest";

type Listener = (...args: never[]) => unknown;

/** Remembers who listens to what, as Electron's emitters do. */
class Emitter {
  readonly listeners = new Map<string, Listener[]>();
  on(name: string, listener: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    return this;
  }
  once(name: string, listener: Listener): this {
    return this.on(name, listener);
  }
  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? [])
      (listener as (...all: unknown[]) => unknown)(...args);
  }
}

export class FakeContents extends Emitter {
  openHandler: ((asked: { url: string }) => { action: string }) | undefined;
  readonly posted: { channel: string; ports: readonly unknown[] }[] = [];
  readonly print = vi.fn<(options: object, done: (isPrinted: boolean) => void) => void>((_, done) =>
    done(true),
  );
  readonly printToPDF = vi.fn<(options: object) => Promise<Buffer>>(() =>
    Promise.resolve(Buffer.from("%PDF-")),
  );
  setWindowOpenHandler(handler: NonNullable<FakeContents["openHandler"]>): void {
    this.openHandler = handler;
  }
  postMessage(channel: string, _: unknown, ports: readonly unknown[]): void {
    this.posted.push({ channel, ports });
  }
}

export class FakeWindow extends Emitter {
  static readonly opened: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly loaded: string[] = [];
  isShown = false;
  isGone = false;
  readonly options: Readonly<Record<string, unknown>>;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    FakeWindow.opened.push(this);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  maximize(): void {}
  isDestroyed(): boolean {
    return this.isGone;
  }
  destroy(): void {
    this.isGone = true;
  }
  readonly focus = vi.fn<() => void>();
  show(): void {
    this.isShown = true;
  }
  getTitle(): string {
    return "工作台";
  }
}

export class FakePort extends Emitter {
  other: FakePort | undefined;
  isClosed = false;
  start(): void {}
  close(): void {
    this.isClosed = true;
  }
  postMessage(data: unknown): void {
    queueMicrotask(() => this.other?.emit("message", { data }));
  }
}

export class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();
  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

export class FakeSession extends Emitter {
  readonly served = new Map<string, (request: Request) => Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      this.served.set(scheme, handler),
  };
  beforeRequest:
    ((details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) | undefined;
  readonly webRequest = {
    onBeforeRequest: (ask: NonNullable<FakeSession["beforeRequest"]>) => {
      this.beforeRequest = ask;
    },
  };
  spellChecks = true;
  permission: ((contents: null, name: string, answer: (isGranted: boolean) => void) => void) | undefined;
  permissionCheck: ((contents: null, name: string) => boolean) | undefined;
  device: (() => boolean) | undefined;
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.spellChecks = isEnabled;
  }
  setPermissionRequestHandler(handler: NonNullable<FakeSession["permission"]>): void {
    this.permission = handler;
  }
  setPermissionCheckHandler(handler: NonNullable<FakeSession["permissionCheck"]>): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler;
  }
}

export class FakeIpcMain extends Emitter {
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  handle(name: string, handler: (event: unknown, ...args: unknown[]) => unknown): void {
    this.handlers.set(name, handler);
  }
}

export class FakeApp extends Emitter {
  isFirst = true;
  quits = 0;
  isSandboxed = false;
  readonly commandLine = { getSwitchValue: () => "" };
  quit(): void {
    this.quits += 1;
  }
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  getLocale(): string {
    return "zh-CN";
  }
}

/** A stand-in for Electron, whose runtime no test machine need have. It keeps what it is told, so that tests can look. */
export function fakeElectron() {
  const schemes: object[] = [];
  const menus: object[] = [];
  return {
    app: new FakeApp(),
    ipcMain: new FakeIpcMain(),
    session: { defaultSession: new FakeSession() },
    protocol: { schemes, registerSchemesAsPrivileged: (given: object[]) => schemes.push(...given) },
    dialog: { showSaveDialog: vi.fn<() => Promise<{ canceled: boolean; filePath: string }>>() },
    Menu: {
      menus,
      buildFromTemplate: (template: object[]) => template,
      setApplicationMenu: (menu: object) => menus.push(menu),
    },
    BrowserWindow: FakeWindow,
    MessageChannelMain: FakeChannel,
  };
}
