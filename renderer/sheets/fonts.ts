import "@fontsource/noto-serif-sc/400.css";
import "@fontsource/noto-serif-sc/700.css";

const BUNDLED = "Noto Serif SC";
const WEIGHTS = [400, 700];

/** Whether every slice of the bundled font that this text needs is already there, so that measuring can begin at once. */
export function fontsReady(text: string): boolean {
  return WEIGHTS.every((weight) => document.fonts.check(`${weight} 12px "${BUNDLED}"`, text));
}

/**
 * Fetches the slices of the bundled font that this text needs. A slice that cannot be had is no reason to show nothing:
 * the system's fonts stand in.
 */
export async function loadFonts(text: string): Promise<void> {
  await Promise.allSettled(WEIGHTS.map((weight) => document.fonts.load(`${weight} 12px "${BUNDLED}"`, text)));
}
