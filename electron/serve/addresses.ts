import { isIP } from "node:net";

/**
 * Whether a request names this machine by an address no foreign site can point here.
 *
 * A site may resolve its own name to 127.0.0.1 (DNS rebinding), but then its name stands in `Host`. So only an IP address,
 * `localhost` and this machine's own name are answered.
 */
export function isOwnHost(host: string | undefined, port: number, machineName: string): boolean {
  const parsed = host === undefined ? null : URL.parse(`http://${host}/`);
  if (!parsed || Number(parsed.port || 80) !== port) return false;
  const name = parsed.hostname.toLowerCase();
  return (
    name === "localhost" || isIP(name.replace(/^\[|\]$/g, "")) !== 0 || name === machineName.toLowerCase()
  );
}

/** Whether a request that may change something comes from our own page. Browsers send `Origin` with each of them. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && host !== undefined && origin === `http://${host}`;
}
