import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** What .gitignore names, for a copy of the sources without git. */
const IGNORED =
  /(^|\/)(node_modules|out|release|coverage|test-results|playwright-report|\.git|\.DS_Store)(\/|$)|\.log$/;

/** Every file a commit could hold: tracked or new, not ignored, not deleted. Paths are relative to `root`, with `/`. */
export function sourceFiles(root: string): readonly string[] {
  if (!existsSync(path.join(root, ".git"))) return walk(root, "");
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
}

function walk(root: string, folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (IGNORED.test(file)) return [];
    return entry.isDirectory() ? walk(root, file) : [file];
  });
}
