import { workbookBytes, type WorkbookTable } from "./workbook.ts";

onmessage = ({ data }: MessageEvent<readonly WorkbookTable[]>) => {
  const bytes = workbookBytes(data);
  postMessage(bytes, { transfer: [bytes.buffer] });
};
