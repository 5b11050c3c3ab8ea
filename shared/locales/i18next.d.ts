import type { TextKey } from "./texts.ts";

/**
 * Makes `t("…")` refuse a key that zh-CN lacks. The keys are given flat: left to itself i18next works them out of the nested
 * texts anew for every call, which took most of the time of a type check.
 */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    keySeparator: false;
    resources: { translation: Readonly<Record<TextKey, string>> };
  }
}
