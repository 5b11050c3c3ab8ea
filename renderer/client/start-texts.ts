import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, TEXTS } from "#shared/locales/texts.ts";

/** Every sentence is in the page: another language is there at once. */
export async function startTexts(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh-CN",
    resources: Object.fromEntries(
      Object.entries(TEXTS).map(([name, texts]) => [name, { translation: texts }]),
    ),
    interpolation: { escapeValue: false }, // React escapes
  });
}
