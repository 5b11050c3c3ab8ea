import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { TEXTS } from "#shared/locales/texts.ts";
import { connectDesk } from "../client/desk.ts";
import { failureHandler } from "../client/on-failure.ts";
import { loadPreferences } from "../client/preferences.ts";
import { SeatWatch } from "../client/seat-watch.ts";
import { DeskApp } from "./DeskApp.tsx";
import { giveStylesTheNonce } from "./style-nonce.ts";
import "../ui/tokens.css";

giveStylesTheNonce();
const preferences = loadPreferences();
await i18next.use(initReactI18next).init({
  lng: preferences.language,
  fallbackLng: "zh-CN",
  resources: Object.fromEntries(
    Object.entries(TEXTS).map(([language, texts]) => [language, { translation: texts }]),
  ),
  interpolation: { escapeValue: false }, // React escapes
});

const watch = new SeatWatch();
const desk = await connectDesk(failureHandler(watch));
createRoot(document.getElementById("root")!).render(
  // index.html holds #root
  <StrictMode>
    <DeskApp desk={desk} watch={watch} initialPreferences={preferences} />
  </StrictMode>,
);
