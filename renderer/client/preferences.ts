import { createContext, use } from "react";
import { type Language, TEXTS } from "#shared/locales/texts.ts";

/** Belongs to the machine at the counter, not to a person: kept by the browser. */
export interface Preferences {
  readonly language: Language;
  readonly size: "normal" | "large";
}

const KEY = "desk-preferences";

export function loadPreferences(): Preferences {
  const kept = parse(localStorage.getItem(KEY));
  return {
    language:
      typeof kept["language"] === "string" && Object.hasOwn(TEXTS, kept["language"])
        ? (kept["language"] as Language)
        : "zh-CN", // checked on this line
    size: kept["size"] === "large" ? "large" : "normal",
  };
}

export function savePreferences(preferences: Preferences): void {
  localStorage.setItem(KEY, JSON.stringify(preferences));
}

export const PreferencesContext = createContext<
  readonly [Preferences, (change: Partial<Preferences>) => void] | undefined
>(undefined);

export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const preferences = use(PreferencesContext);
  if (!preferences) throw new Error("usePreferences needs a PreferencesContext above it");
  return preferences;
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null ? { ...kept } : {};
  } catch {
    return {}; // written by something else: the usual settings do
  }
}
