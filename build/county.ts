/** `npm run county`: builds the page when it is stale, and starts the county server (county/main.ts, docs/county.md). */
import { provideCountyPage } from "./county-page.ts";

await provideCountyPage();
await import("#county/main.ts");
