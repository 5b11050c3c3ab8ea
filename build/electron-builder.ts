import type { Configuration } from "electron-builder";

/**
 * What becomes of out/ when it is packaged. Names are ASCII: a Chinese productName becomes an install folder that old
 * package tools and scripts cannot name.
 */
export const PACKAGING: Configuration = {
  appId: "cn.township-desk.app",
  productName: "Township Desk",
  executableName: "township-desk",
  copyright: "Apache-2.0",
  directories: { output: "release", buildResources: "build/resources" },
  // Everything we use is in the bundle: nothing of node_modules is packed.
  // The county's page belongs to its server, which is not a part of the desk.
  files: ["out/**/*", "!out/county", "package.json", "!**/*.map", "!node_modules"],
  asar: true,
  npmRebuild: false,
  removePackageScripts: true,
  electronLanguages: ["zh-CN", "en-US"],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    // Checked by Electron on Windows and macOS; Linux has no such check and ignores it.
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // Our files come over desk://, so a file: address gets no more rights than in a browser.
    grantFileProtocolExtraPrivileges: false,
  },
  publish: null,
  win: {
    icon: "build/resources/icon.ico",
    target: [
      { target: "nsis", arch: ["x64"] },
      { target: "zip", arch: ["x64"] },
    ],
  },
  nsis: {
    oneClick: false,
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ["zh_CN", "en_US"],
    // The data folder is the office's, not the program's.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    icon: "build/resources/icon.png",
    category: "Office",
    maintainer: "Township Desk <desk@township-desk.invalid>",
    vendor: "Township Desk",
    synopsis: "乡镇综治中心一站式工作台",
    desktop: { entry: { Name: "Township Desk", "Name[zh_CN]": "综治中心一站式工作台" } },
    target: [
      { target: "deb", arch: ["x64", "arm64"] },
      { target: "AppImage", arch: ["x64", "arm64"] },
    ],
  },
  // electron-builder asks for a homepage before it makes a deb.
  extraMetadata: { homepage: "https://township-desk.invalid" },
};
