import { ORPCError } from "@orpc/client";
import { describe, expect, test } from "vitest";
import { watch as watchCalls } from "#renderer/client/watch.ts";
import { failureHandler } from "#renderer/client/on-failure.ts";
import { ConnectionLostError } from "#renderer/client/refusal.ts";
import { type SeatNews, SeatWatch } from "#renderer/client/seat-watch.ts";

function listen() {
  const watch = new SeatWatch();
  const news: SeatNews[] = [];
  watch.subscribe((one) => news.push(one));
  return { watch, news, handle: failureHandler(watch) };
}

describe("a call that fails", () => {
  test("at a locked seat waits, and is made again when the seat is unlocked", async () => {
    const { watch, news, handle } = listen();
    const again = handle(
      new ORPCError("SEAT_LOCKED", { defined: true, data: { accountId: "a", name: "王安国" } }),
    );
    watch.release(true);
    expect(await again).toBe(true);
    expect(news).toMatchObject([{ kind: "refused", refusal: { code: "SEAT_LOCKED" } }]);
  });

  test("at a locked seat is given up when somebody else logs in", async () => {
    const { watch, handle } = listen();
    const again = handle(
      new ORPCError("SEAT_LOCKED", { defined: true, data: { accountId: "a", name: "王安国" } }),
    );
    watch.release(false);
    expect(await again).toBe(false);
  });

  test("because nobody is logged in is told to the frame", async () => {
    const { news, handle } = listen();
    expect(await handle(new ORPCError("NOT_LOGGED_IN", { defined: true }))).toBe(false);
    expect(news).toMatchObject([{ kind: "refused" }]);
  });

  test("with a refusal of its own goes to the form that asked, and the frame says nothing", async () => {
    const { news, handle } = listen();
    expect(await handle(new ORPCError("LOGIN_FAILED", { defined: true, data: { triesLeft: 3 } }))).toBe(
      false,
    );
    expect(news).toEqual([]);
  });

  test("after the page has moved on is nobody's trouble, however it fails", async () => {
    const { news, handle } = listen();
    const unread = new Error("Cannot parse response body");
    const around = watchCalls(handle);
    const call = { next: () => Promise.reject(unread), signal: AbortSignal.abort() };
    await expect(around(call)).rejects.toBe(unread);
    expect(news).toEqual([]);
    await expect(around({ next: call.next })).rejects.toBeInstanceOf(ConnectionLostError);
    expect(news).toEqual([{ kind: "connection-lost" }]);
  });

  test("because the desk is gone is told as that", async () => {
    const { news, handle } = listen();
    await handle(new ConnectionLostError("gone"));
    expect(news).toEqual([{ kind: "connection-lost" }]);
  });

  test("because a page was left is nobody's business", async () => {
    const { news, handle } = listen();
    await handle(new DOMException("left", "AbortError"));
    expect(news).toEqual([]);
  });
});
