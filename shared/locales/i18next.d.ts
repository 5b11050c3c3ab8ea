import type { SourceTexts } from "./texts.ts";

/** Makes `t("…")` refuse a key that zh-CN lacks. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: SourceTexts };
  }
}
