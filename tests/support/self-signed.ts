import { generateKeyPairSync, sign, X509Certificate } from "node:crypto";

/** A certificate nobody vouches for, made on the spot: for 127.0.0.1, good for a year either side of now. */
export function selfSigned(): { readonly cert: string; readonly key: string; readonly fingerprint: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid("2a8648ce3d040302"));
  const name = sequence(tag(0x31, sequence(oid("550403"), tag(0x0c, Buffer.from("county")))));
  const day = 86_400_000;
  const time = (ms: number) =>
    tag(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replaceAll(/[-:T]/g, "")}Z`));
  const validity = sequence(time(Date.now() - 365 * day), time(Date.now() + 365 * day));
  const address = sequence(oid("551d11"), tag(0x04, sequence(tag(0x87, Buffer.from([127, 0, 0, 1])))));
  const toBeSigned = sequence(
    tag(0xa0, tag(0x02, Buffer.from([2]))),
    tag(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ format: "der", type: "spki" }),
    tag(0xa3, sequence(address)),
  );
  const signature = tag(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", toBeSigned, privateKey)]));
  const der = sequence(toBeSigned, algorithm, signature);
  const cert = `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replaceAll(/(.{64})/g, "$1\n")}\n-----END CERTIFICATE-----\n`;
  return {
    cert,
    key: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    fingerprint: new X509Certificate(cert).fingerprint256.replaceAll(":", "").toLowerCase(),
  };
}

/** DER: one byte of type, the length, the content. */
function tag(type: number, content: Buffer): Buffer {
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([type, ...head]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, "hex"));
}
