/** Yields every so often while `work` goes on, so that somebody can be told how far it is; returns what it gave. */
export async function* meanwhile<T>(work: Promise<T>, everyMs = 200): AsyncGenerator<undefined, T> {
  const done = work.then((value) => ({ value }));
  const tick = () => new Promise<undefined>((resolve) => setTimeout(resolve, everyMs));
  for (;;) {
    const ended = await Promise.race([done, tick()]);
    if (ended) return ended.value;
    yield undefined;
  }
}
