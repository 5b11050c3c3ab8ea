interface Manifest {
  readonly engines?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages?: Readonly<Record<string, Locked>>;
}

const EXACT = /^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** What package.json and package-lock.json must keep to, so that `npm ci` brings the same files everywhere. */
export function checkManifest(manifest: Manifest, lock: Lockfile): readonly string[] {
  const problems: string[] = [];
  if (!manifest.engines?.node) problems.push("package.json names no Node version in engines");
  // electron-builder packs `dependencies` whole beside the bundle, which already holds all we use.
  for (const name of Object.keys(manifest.dependencies ?? {}))
    problems.push(`${name} is in dependencies: everything is bundled, so it belongs in devDependencies`);
  for (const [name, version] of Object.entries({
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }))
    if (!EXACT.test(version)) problems.push(`${name} is wanted as "${version}": pin one exact version`);

  const packages = lock.packages ?? {};
  for (const [place, entry] of Object.entries(packages)) {
    if (place === "" || entry.link) continue;
    // npm install leaves out what this machine's registry does not serve, and npm ci then refuses the whole file.
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages))
        problems.push(`${place} wants ${name}, which package-lock.json does not have: npm ci would refuse`);
    if (entry.resolved)
      problems.push(`${place} names a registry address: run npm install with .npmrc in place`);
    if (!entry.integrity) problems.push(`${place} has no checksum in package-lock.json`);
  }
  return problems;
}
