import { FolderRefusedError } from "./folder.ts";

/** Folder names that sync programs of this country's offices use: a sync program copies half-written files and brings back old ones. */
const CLOUD_FOLDERS = [
  /^onedrive( - .*)?$/i,
  /^dropbox( \(.*\))?$/i,
  /^google ?drive$/i,
  /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i,
  /^(坚果云|我的坚果云|nutstore( files)?)$/i,
  /^(百度网盘|百度云|百度网盘同步空间|baidunetdisk|baidusyncdisk)$/i,
  /^(wps云盘|wps ?drive|wpsdrive|金山文档)$/i,
  /^(腾讯微云|微云|weiyun|weiyunsync)$/i,
  /^(阿里云盘|adrive|天翼云盘|ecloud|115网盘|夸克网盘)$/i,
];

/** Where Linux and Windows mount what belongs to another machine. */
const NETWORK_TYPES = new Set([
  "nfs",
  "nfs4",
  "cifs",
  "smb3",
  "smbfs",
  "fuse.sshfs",
  "9p",
  "davfs",
  "fuse.rclone",
]);

/**
 * Refuses a data folder in a cloud drive or on a network share: neither keeps the promise that what was flushed stays.
 * `mounts` is the text of `/proc/mounts`, empty where there is none.
 */
export function refuseStrangePlaces(path: string, mounts: string): void {
  const parts = path.split(/[\\/]+/);
  const cloud = parts.find((part) => CLOUD_FOLDERS.some((name) => name.test(part)));
  if (cloud) throw new FolderRefusedError("cloud-drive", cloud);
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path))
    throw new FolderRefusedError("network-share", path);
  const mount = mounts
    .split("\n")
    .map((line) => line.split(" "))
    .filter(
      ([, point]) =>
        point !== undefined && (path === point || path.startsWith(point.endsWith("/") ? point : `${point}/`)),
    )
    .sort((a, b) => b[1]!.length - a[1]!.length)[0]; // filtered to those with a mount point
  if (mount && NETWORK_TYPES.has(mount[2] ?? ""))
    throw new FolderRefusedError("network-share", `${mount[0]} (${mount[2]})`);
}
