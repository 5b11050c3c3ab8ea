/** Counters in the text format that Prometheus reads. */
export class Metrics {
  readonly #requests = new Map<string, { count: number; seconds: number }>();

  count(path: string, status: number, ms: number): void {
    const key = `path="${/^\/[\w./-]{0,60}$/.test(path) ? path : "other"}",status="${status}"`;
    const known = this.#requests.get(key) ?? { count: 0, seconds: 0 };
    known.count += 1;
    known.seconds += ms / 1000;
    // addresses that nobody serves must not fill the memory
    if (this.#requests.size < 500 || this.#requests.has(key)) this.#requests.set(key, known);
  }

  text(): string {
    const lines = ["# TYPE county_requests_total counter"];
    for (const [key, { count }] of this.#requests) lines.push(`county_requests_total{${key}} ${count}`);
    lines.push("# TYPE county_request_seconds_total counter");
    for (const [key, { seconds }] of this.#requests)
      lines.push(`county_request_seconds_total{${key}} ${seconds.toFixed(6)}`);
    lines.push("# TYPE process_resident_memory_bytes gauge");
    lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`);
    return `${lines.join("\n")}\n`;
  }
}
