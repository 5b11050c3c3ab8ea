import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { connectDesk } from "../client/desk.ts";
import { failureHandler } from "../client/on-failure.ts";
import { loadPreferences } from "../client/preferences.ts";
import { SeatWatch } from "../client/seat-watch.ts";
import { startTexts } from "../client/start-texts.ts";
import { giveStylesTheNonce } from "../client/style-nonce.ts";
import { DeskApp } from "./DeskApp.tsx";
import "../ui/tokens.css";

giveStylesTheNonce();
const preferences = loadPreferences();
await startTexts(preferences.language);

const watch = new SeatWatch();
const desk = await connectDesk(failureHandler(watch));
createRoot(document.getElementById("root")!).render(
  // index.html holds #root
  <StrictMode>
    <DeskApp desk={desk} watch={watch} initialPreferences={preferences} />
  </StrictMode>,
);
