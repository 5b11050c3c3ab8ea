import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { failureHandler } from "#renderer/client/on-failure.ts";
import { loadPreferences } from "#renderer/client/preferences.ts";
import { SeatWatch } from "#renderer/client/seat-watch.ts";
import { startTexts } from "#renderer/client/start-texts.ts";
import { giveStylesTheNonce } from "#renderer/client/style-nonce.ts";
import { connectCounty } from "./client/county.ts";
import { CountyApp } from "./CountyApp.tsx";
import "#renderer/ui/tokens.css";
import "./county.css";

giveStylesTheNonce();
const preferences = loadPreferences();
await startTexts(preferences.language);

const watch = new SeatWatch();
const county = connectCounty(failureHandler(watch));
createRoot(document.getElementById("root")!).render(
  // index.html holds #root
  <StrictMode>
    <CountyApp county={county} watch={watch} initialPreferences={preferences} />
  </StrictMode>,
);
