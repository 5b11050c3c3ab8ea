import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runCommand } from "#electron/cli/run-command.ts";
import { SetupForm } from "#shared/contract/setup.ts";
import { SmallCounty } from "#tests/support/small-county.ts";
import { answered, takenIn } from "#tests/support/small-courier.ts";

const EXAMPLE = fileURLToPath(new URL("../../docs/setup.example.json", import.meta.url));
const { director, townshipCode } = SetupForm.parse(JSON.parse(readFileSync(EXAMPLE, "utf8")));
const folder = mkdtempSync(path.join(os.tmpdir(), "desk-cli-sync-"));
const data = path.join(folder, "data");
const stick = path.join(folder, "stick");
let county: SmallCounty;

const desk = async (...args: readonly string[]) => {
  const { code, output } = await runCommand(args);
  return { code, output: JSON.parse(JSON.stringify(output)) as Readonly<Record<string, unknown>> };
};

beforeAll(async () => {
  vi.stubEnv("DESK_USER", director.loginName);
  vi.stubEnv("DESK_PASSWORD", director.password);
  vi.spyOn(console, "error").mockReturnValue(undefined);
  mkdirSync(stick);
  county = await new SmallCounty(townshipCode, () => new Date().toISOString()).listen();
  expect((await desk("init", "--data", data, "--setup", EXAMPLE)).code).toBe(0);
}, 60_000);
afterAll(() => {
  county.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe("the headless door reports upward", { timeout: 60_000 }, () => {
  test("not before the office has joined a county", async () => {
    expect(await desk("sync", "--data", data)).toEqual({ code: 3, output: { code: "NOT_JOINED", data: {} } });
    const invitation = JSON.stringify({ invitation: county.invitation() });
    expect(await desk("call", "--data", data, "sync.join", invitation)).toMatchObject({ code: 0 });
  });

  test("desk sync sends what waits and says how it ended", async () => {
    expect(await desk("sync", "--data", data)).toMatchObject({ code: 0, output: { trouble: null } });
    expect(county.held.length).toBeGreaterThan(0);
    county.confirmed = false;
    expect(await desk("sync", "--data", data)).toMatchObject({
      code: 3,
      output: { code: "SYNC_ENDED", data: { trouble: { kind: "not-confirmed" } } },
    });
    county.confirmed = true;
  });

  test("desk bundle writes a file for the courier and reads the answer, never over another file", async () => {
    const made = await desk("bundle", "export", "--data", data, "--to", stick);
    expect(made).toMatchObject({ code: 0, output: { slip: { office: townshipCode } } });
    const file = String(made.output["file"]);
    expect(path.dirname(file)).toBe(stick);
    expect(await takenIn(county, readFileSync(file))).toBe(true);

    const answer = path.join(stick, "answer.deskbundle");
    county.write("notice", { title: "收到", text: "" });
    writeFileSync(answer, await answered(county));
    expect(await desk("bundle", "import", "--data", data, "--from", answer)).toMatchObject({
      code: 0,
      output: { trouble: null, receivedItems: 1 },
    });
    expect(await desk("bundle", "import", "--data", data, "--from", file)).toEqual({
      code: 3,
      output: { code: "BUNDLE_REFUSED", data: { problem: "wrong-kind" } },
    });
  });

  test("says what it wants when the command line does not", async () => {
    expect((await desk("bundle", "fly", "--data", data)).code).toBe(2);
    expect((await desk("sync", "--data", data, "--confirm", "all")).code).toBe(2);
  });
});
