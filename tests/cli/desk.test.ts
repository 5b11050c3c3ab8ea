import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "#electron/cli/run-command.ts";
import { SetupForm } from "#shared/contract/setup.ts";
import { day } from "#shared/kernel/plain-date.ts";
import { aVisitForm, aVisitor } from "#tests/support/builders.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const EXAMPLE = path.join(ROOT, "docs/setup.example.json");
const example = SetupForm.parse(JSON.parse(readFileSync(EXAMPLE, "utf8")));

const folder = mkdtempSync(path.join(os.tmpdir(), "desk-cli-"));
const data = path.join(folder, "data");
const director = { DESK_USER: example.director.loginName, DESK_PASSWORD: example.director.password };
const clerk = { DESK_USER: example.accounts[0]!.loginName, DESK_PASSWORD: example.accounts[0]!.password };

interface Ran {
  readonly code: number | null;
  readonly output: Readonly<Record<string, unknown>>;
}

type Person = Readonly<Partial<Record<"DESK_USER" | "DESK_PASSWORD" | "DESK_RECOVERY_KEY", string>>>;

/** The command in this process: the same answer, without starting Node each time. */
async function desk(args: readonly string[], person?: Person): Promise<Ran> {
  for (const name of ["DESK_USER", "DESK_PASSWORD", "DESK_RECOVERY_KEY"] as const)
    vi.stubEnv(name, person?.[name]);
  try {
    const { code, output } = await runCommand(args);
    return { code, output: JSON.parse(JSON.stringify(output)) as Ran["output"] };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** `desk …` as a process of its own, started from the sources. */
function started(args: readonly string[], person: Person, input = ""): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["electron/cli/desk.ts", ...args], {
      cwd: ROOT,
      env: { ...process.env, ...person },
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", reject);
    child.on("close", (code) => {
      try {
        resolve({ code, output: JSON.parse(stdout) as Ran["output"] });
      } catch (error) {
        reject(new Error(`not JSON: ${stdout}`, { cause: error }));
      }
    });
    child.stdin.end(input);
  });
}

const call = (procedure: string, input: unknown, person = clerk) =>
  desk(["call", "--data", data, procedure, JSON.stringify(input)], person);

/** A villager of the example's own township. */
function visitForm() {
  const address = { villageCode: example.villages[0]!.code, group: "", text: "" };
  return aVisitForm({ visitedOn: day("2026-01-05"), place: address, visitors: [aVisitor({ address })] });
}

let recoveryKey = "";
beforeAll(async () => {
  const { code, output } = await desk(["init", "--data", data, "--setup", EXAMPLE]);
  expect([code, Object.keys(output)]).toEqual([0, ["recoveryKey"]]);
  recoveryKey = String(output["recoveryKey"]);
  expect((await call("visit.register", { form: visitForm() })).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the headless door", { timeout: 60_000 }, () => {
  test("report answers the pack of a period, makes a spreadsheet, and never writes over one", async () => {
    const asked = ["report", "--data", data, "--period", "2026-01"];
    const { code, output } = await desk(asked, clerk);
    expect([code, output["periodName"]]).toEqual([0, "2026年1月"]);
    const file = path.join(folder, "january.xlsx");
    const saved = await desk([...asked, "--to", file], clerk);
    expect([saved.code, saved.output]).toEqual([0, { file, sheets: 16 }]);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
    expect((await desk([...asked, "--to", file], clerk)).code).toBe(2);
    expect((await desk(["report", "--data", data, "--period", "一月"], clerk)).code).toBe(2);
  });

  test("founds an office once: a second time is refused", async () => {
    expect(await desk(["init", "--data", data, "--setup", EXAMPLE])).toEqual({
      code: 3,
      output: { code: "ALREADY_SET_UP", data: {} },
    });
  });

  test("registers a visit with the rights of the person in the environment, and finds it in the next process", async () => {
    const input = { form: visitForm(), requestId: "cli-once-1" };
    const registered = await started(
      ["call", "--data", data, "visit.register", "-"],
      clerk,
      JSON.stringify(input),
    );
    expect(registered).toMatchObject({
      code: 0,
      output: { no: expect.stringMatching(/〕0002号$/) as string, ordinal: 1 },
    });
    expect(await call("visit.register", input)).toEqual(registered);
    const found = await call("matter.find", { text: String(registered.output["no"]) });
    expect(found).toMatchObject({
      code: 0,
      output: [{ kind: "visit", matterId: registered.output["matterId"] }],
    });
  });

  test("answers a refusal of a procedure with exit 3 and its facts", async () => {
    const form = { kind: "GUIDED", destination: null, advice: "" };
    const matterId = "00000000-0000-4000-8000-000000000001";
    expect(await call("matter.decide", { matterId, form })).toEqual({
      code: 3,
      output: { code: "MATTER_NOT_FOUND", data: { id: matterId } },
    });
    expect(await call("trail.verify", {})).toMatchObject({
      code: 3,
      output: { code: "NOT_ALLOWED" },
    });
    expect(await call("matter.counts", {}, { ...clerk, DESK_PASSWORD: "wrong" })).toMatchObject({
      code: 3,
      output: { code: "LOGIN_FAILED" },
    });
  });

  test("ends with the code of its answer", async () => {
    expect(await started(["fly"], clerk)).toMatchObject({ code: 2, output: { code: "BAD_INPUT" } });
    expect(await started(["verify", "--data", path.join(folder, "nothing")], clerk)).toMatchObject({
      code: 3,
    });
  });

  test("answers bad input with exit 2", async () => {
    expect(await desk(["call", "--data", data, "visit.fly", "{}"], clerk)).toMatchObject({
      code: 2,
    });
    expect(await desk(["call", "--data", data, "matter.file", "{"], clerk)).toMatchObject({
      code: 2,
    });
    expect(await desk(["call", "--data", data, "matter.counts"])).toMatchObject({
      code: 2,
      output: { message: expect.stringContaining("DESK_USER") as string },
    });
    expect(await desk(["verify"], clerk)).toMatchObject({ code: 2 });
    expect(await desk(["serve", "--data", data, "--port", "many"])).toMatchObject({ code: 2 });
    expect(await call("matter.file", { id: "seven" })).toMatchObject({
      code: 2,
      output: { code: "BAD_INPUT" },
    });
  });

  test("never takes a password from the command line", async () => {
    expect(await desk(["verify", "--data", data, "--password", "x"], clerk)).toMatchObject({
      code: 2,
    });
  });

  test("answers open procedures without credentials", async () => {
    expect(await desk(["call", "--data", data, "session.status"])).toMatchObject({
      code: 0,
      output: { state: "closed", session: null },
    });
  });

  test("proves the folder, and refuses one that holds no office", async () => {
    expect(await desk(["verify", "--data", data], clerk)).toMatchObject({
      code: 0,
      output: { ok: true, problems: [] },
    });
    expect(await desk(["verify", "--data", path.join(folder, "nothing")], clerk)).toMatchObject({
      code: 3,
      output: { code: "NOT_SET_UP" },
    });
  });

  test("backs up, restores into an empty folder only, and names what was damaged later", async () => {
    const to = path.join(folder, "backups");
    const { code, output } = await desk(["backup", "--data", data, "--to", to], director);
    expect(code).toBe(0);
    const from = String(output["folder"]);
    const restored = path.join(folder, "restored");
    expect(await desk(["restore", "--from", from, "--data", restored], director)).toMatchObject({
      code: 0,
      output: { epoch: 2 },
    });
    expect(await desk(["restore", "--from", from, "--data", restored], director)).toMatchObject({
      code: 3,
      output: { code: "FOLDER_NOT_EMPTY" },
    });
    const byKey = { DESK_RECOVERY_KEY: recoveryKey };
    expect(
      await desk(["restore", "--from", from, "--data", path.join(folder, "by-key")], byKey),
    ).toMatchObject({ code: 0 });
    const mistyped = { DESK_RECOVERY_KEY: `${recoveryKey}0` };
    expect(await desk(["verify", "--data", from], mistyped)).toMatchObject({
      code: 3,
      output: { code: "RECOVERY_KEY_WRONG" },
    });
    const counts = await desk(["call", "--data", restored, "matter.counts"], clerk);
    expect(counts.output["total"]).toBeGreaterThanOrEqual(1);

    const journal = path.join(restored, "journal");
    const file = readdirSync(journal).find((name) => name.endsWith(".jsonl")) ?? "";
    const bytes = readFileSync(path.join(journal, file));
    bytes[400]! ^= 0x01; // inside the first line: the founding of an office is longer
    writeFileSync(path.join(journal, file), bytes);
    const report = await desk(["verify", "--data", restored], director);
    expect([report.code, report.output["ok"]]).toEqual([1, false]);
    expect(JSON.stringify(report.output["problems"])).toContain(file);
  });

  test("answers browsers until it is told to end", async () => {
    if (!existsSync(path.join(ROOT, "out/renderer/index.html"))) {
      expect(await desk(["serve", "--data", data])).toMatchObject({
        code: 1,
        output: { code: "PAGE_NOT_BUILT" },
      });
      return;
    }
    const child = spawn(process.execPath, ["electron/cli/desk.ts", "serve", "--data", data], { cwd: ROOT });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const { url } = JSON.parse(line.toString()) as { url: string };
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("exports plain lines for the director only, and the trail says so", async () => {
    const to = path.join(folder, "export.jsonl");
    expect(await desk(["export", "--data", data, "--to", to], clerk)).toMatchObject({
      code: 3,
      output: { code: "NOT_ALLOWED" },
    });
    const { output } = await desk(["export", "--data", data, "--to", to], director);
    const lines = readFileSync(to, "utf8").trim().split("\n");
    expect(lines).toHaveLength(Number(output["lines"]));
    expect(lines.join("\n")).toContain("张大山");
    const rows = await call("trail.list", { limit: 5, acts: ["desk.export"] }, director);
    expect(rows.output["rows"]).toHaveLength(1);
    expect(await desk(["export", "--data", data, "--to", to], director)).toMatchObject({ code: 2 });
  });

  test("describes every procedure as JSON Schema", async () => {
    const { code, output } = await desk(["procedures"]);
    expect(code).toBe(0);
    expect(output["visit.register"]).toMatchObject({
      access: expect.arrayContaining(["CLERK"]) as string[],
      input: { type: "object", properties: { form: { type: "object" } } },
      refusals: { VISIT_NOT_READY: { type: "object" }, SEAT_LOCKED: { type: "object" } },
    });
  });

  test("refuses a setup file that names no township", async () => {
    const file = path.join(folder, "setup.json");
    writeFileSync(file, JSON.stringify({ ...example, townshipCode: "620302999" }));
    expect(await desk(["init", "--data", path.join(folder, "other"), "--setup", file])).toMatchObject({
      code: 3,
      output: { code: "TOWNSHIP_UNKNOWN", data: { code: "620302999" } },
    });
  });
});

describe("a demonstration desk", { timeout: 120_000 }, () => {
  test("tells a year of a real township: matters in every status, a chain that is proved, a password of its own", async () => {
    const demo = path.join(folder, "demo");
    const { code, output } = await desk(["demo", "--data", demo]);
    expect(code).toBe(0);
    const env = { DESK_USER: String(output["loginName"]), DESK_PASSWORD: String(output["password"]) };
    const counts = await desk(["call", "--data", demo, "matter.counts"], env);
    expect(Number(counts.output["total"])).toBeGreaterThan(250);
    expect(Object.keys(counts.output["byStatus"] as object).sort()).toEqual(
      expect.arrayContaining([
        "ACCEPTED",
        "ANSWERED",
        "ARCHIVED",
        "CLOSED",
        "CONCLUDED",
        "GUIDED",
        "REFERRED",
        "REFUSED",
        "REPLIED",
        "SETTLED",
        "VERIFIED",
      ]),
    );
    expect(await desk(["verify", "--data", demo], env)).toMatchObject({
      code: 0,
      output: { ok: true, problems: [] },
    });
    expect(await desk(["demo", "--data", demo])).toMatchObject({
      code: 3,
      output: { code: "ALREADY_SET_UP" },
    });
  });
});
