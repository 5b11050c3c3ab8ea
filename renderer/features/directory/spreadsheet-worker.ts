import { readSpreadsheet } from "./read-spreadsheet.ts";

onmessage = ({ data }: MessageEvent<Uint8Array>) => postMessage(readSpreadsheet(data));
