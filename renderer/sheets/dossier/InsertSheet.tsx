import "../sheet.css";
import "./dossier.css";

/** Why pages are put in by hand: there is no file, it cannot be read or drawn, or it has other pages than were numbered. */
export type InsertReason =
  "PAPER_ONLY" | "UNREADABLE" | "PDF_PASSWORD" | "PDF_BROKEN" | "PDF_STOPPED" | { readonly pdfPages: number };

interface Props {
  readonly title: string;
  readonly firstPage: number;
  readonly pages: number;
  readonly why: InsertReason;
}

const WHY = {
  PAPER_ONLY: "仅有纸质件",
  UNREADABLE: "扫描件无法读取，请用原件",
  PDF_PASSWORD: "PDF 文件设有密码，请用密码打开后另行打印",
  PDF_BROKEN: "PDF 文件损坏，无法印出，请用原件",
  PDF_STOPPED: "PDF 文件没有绘制，请在附件里打开另行打印",
} as const;

/** Stands for pages that are put in by hand, and says which numbers they carry. */
export function InsertSheet({ title, firstPage, pages, why }: Props) {
  const lastPage = firstPage + pages - 1;
  const range = pages === 1 ? `第${firstPage}页` : `第${firstPage}页至第${lastPage}页`;
  return (
    <div className="sheet" role="document" aria-label={title} data-ready="">
      <div className="leaf leaf-a4-form">
        <div className="leaf-content insert">
          <p className="insert-title">{title}</p>
          <p>
            此处插入{pages}页，页号为{range}
          </p>
          <p>（{reasonText(why)}；插入后本页取下）</p>
        </div>
      </div>
    </div>
  );
}

function reasonText(why: InsertReason): string {
  if (typeof why === "string") return WHY[why];
  return `PDF 文件有${why.pdfPages}页，与立卷时记的页数不符，请核对后另行打印`;
}
