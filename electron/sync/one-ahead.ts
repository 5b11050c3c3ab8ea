/** What `source` gives, each made while whoever takes them still works on the one before. */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  const begin = () => {
    const step = source.next();
    step.catch(() => undefined); // told when it is asked for
    return step;
  };
  let next = begin();
  try {
    for (;;) {
      const step = await next;
      if (step.done) return;
      next = begin();
      yield step.value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return();
  }
}
