import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";

/** Who may read whom (docs/architecture.md). The comment of a rule is what the author is told. */
export const RULES: readonly IForbiddenRuleType[] = [
  {
    name: "no-cycle",
    comment: "two modules need each other: move what both need into a third one below them",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "kernel-is-the-bottom",
    comment: "shared/kernel reads nothing of ours: pass the value in, or move the module to shared/domain",
    from: { path: "^shared/kernel/" },
    to: { path: "^(shared|electron|renderer|county|build|tests)/", pathNot: "^shared/kernel/" },
  },
  {
    name: "domain-reads-kernel-and-codes",
    comment:
      "a rule reads shared/kernel, shared/codes, the official Chinese words and other rules only: take the rest as a parameter",
    from: { path: "^shared/(domain|codes)/" },
    to: {
      path: "^(shared|electron|renderer|county|build|tests)/",
      pathNot: "^shared/(kernel|domain|codes|locales/zh-CN)/",
    },
  },
  {
    name: "shared-stays-shared",
    comment: "shared/ is read by both sides and reads neither: take the thing as a parameter",
    from: { path: "^shared/" },
    to: { path: "^(electron|renderer|county|build|tests)/" },
  },
  {
    name: "shared-runs-anywhere",
    comment:
      "shared/ runs in a page and on Node alike: no node:, electron or react in it; take the thing as a parameter",
    from: { path: "^shared/", pathNot: "^shared/node/" },
    to: { path: ["^node_modules/(electron|react|react-dom|react-i18next|antd)/", "^node:"] },
  },
  {
    name: "shared-runs-anywhere-core",
    comment: "shared/ runs in a page and on Node alike: no Node module in it; take the thing as a parameter",
    from: { path: "^shared/", pathNot: "^shared/node/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "node-only-part-stays-out-of-the-page",
    comment:
      "shared/node runs on Node only, for the desk and the county server: hand the thing in as a parameter",
    from: { path: "^(renderer|shared)/", pathNot: "^shared/node/" },
    to: { path: "^shared/node/" },
  },
  {
    name: "sides-meet-in-shared",
    comment: "electron/, renderer/ and county/ meet only in shared/: put what both need there",
    from: { path: "^(electron|renderer|county)/", pathNot: "^county/page/" },
    to: { path: "^(electron|renderer|county)/", pathNot: "^$1/" },
  },
  {
    name: "county-page-looks-like-the-desk",
    comment:
      "the county's page takes its look from renderer/ui, sheets and client, and asks through shared/: it knows neither a desk's pages nor any server",
    from: { path: "^county/page/" },
    to: {
      path: "^(electron|renderer|county)/",
      pathNot: ["^county/page/", "^renderer/(ui|sheets|client)/"],
    },
  },
  {
    name: "county-page-is-no-desk",
    comment: "this part of renderer/client asks a desk: the county's page has county/page/client instead",
    from: { path: "^county/page/" },
    to: { path: "^renderer/client/(desk|use-desk)\\.ts$", reachable: true },
  },
  {
    name: "county-server-draws-nothing",
    comment: "the county's server draws no page: what both need belongs into shared/",
    from: { path: "^county/", pathNot: "^county/page/" },
    to: { path: ["^county/page/", "^node_modules/(react|react-dom|react-i18next|antd)/"] },
  },
  {
    name: "no-sibling-feature",
    comment: "a feature cannot read another feature's files: move the shared part to shared/domain",
    from: { path: "^(electron|renderer)/features/([^/]+)/" },
    to: { path: "^$1/features/", pathNot: "^$1/features/$2/" },
  },
  {
    name: "features-meet-in-app",
    comment: "only renderer/app puts features together: hand the part in as a property or a route",
    from: { path: "^renderer/", pathNot: "^renderer/(app|features)/" },
    to: { path: "^renderer/(app|features)/" },
  },
  {
    name: "feature-does-not-know-the-app",
    comment: "a feature does not know the frame it is shown in: take what it needs as a property",
    from: { path: "^renderer/features/" },
    to: { path: "^renderer/app/" },
  },
  {
    name: "features-meet-in-desk",
    comment: "only electron/desk.ts puts features together: storage and sync know none of them",
    from: { path: "^electron/(storage|sync)/" },
    to: { path: "^electron/(features|desk|cli|serve|shell|main|preload)" },
  },
  {
    name: "ui-knows-no-trade",
    comment:
      "renderer/ui holds no word of our trade: move the component to its feature or to renderer/client",
    from: { path: "^renderer/ui/" },
    to: { path: "^shared/(domain|contract)/" },
  },
  {
    name: "electron-in-the-shell",
    comment:
      "only electron/main.ts, preload.ts and shell/ import electron: put the call into shell/ and pass it in",
    from: {
      path: "^(electron|renderer|county|shared)/",
      pathNot: "^electron/(main|preload)\\.ts$|^electron/shell/",
    },
    to: { path: "^node_modules/electron/" },
  },
  {
    name: "product-does-not-read-tests",
    comment: "nothing but tests imports tests/ or build/: move the helper to where it is used",
    from: { path: "^(shared|electron|renderer|county)/" },
    to: { path: "^(tests|build)/" },
  },
  {
    name: "resolvable",
    comment:
      "no such file: imports carry their extension (.ts, .tsx), and go across top folders by #shared/…, #electron/…",
    from: {},
    to: { couldNotResolve: true },
  },
];

export interface Direction {
  readonly problems: readonly string[];
  readonly modules: number;
}

/** Follows every import below `root` and names those that go against the rules, with what to do instead. */
export async function checkDirection(root: string, folders: readonly string[]): Promise<Direction> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      ruleSet: { forbidden: [...RULES] },
      validate: true,
      doNotFollow: { path: "node_modules" },
      tsPreCompilationDeps: true,
      exclude: { path: "^(out|release)/" },
    },
    {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
    },
  );
  const { summary } = output as ICruiseResult; // a string only when an output type is asked for
  const said = new Map(RULES.map((rule) => [rule.name, rule.comment]));
  const problems = summary.violations.map(
    ({ from, to, rule }) => `${from} → ${to}: ${said.get(rule.name) ?? rule.name}`,
  );
  // Beside an unsuitable compiler the tool follows nothing and finds nothing wrong.
  if (summary.totalCruised === 0) problems.push("no module was followed: the check itself is broken");
  return { problems, modules: summary.totalCruised };
}
