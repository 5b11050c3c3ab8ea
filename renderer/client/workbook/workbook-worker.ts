import { workbookBytes, type WorkbookTable } from "#shared/kernel/workbook.ts";

onmessage = ({ data }: MessageEvent<readonly WorkbookTable[]>) => {
  const bytes = workbookBytes(data);
  postMessage(bytes, { transfer: [bytes.buffer] });
};
