import "../sheet.css";
import "./dossier.css";

interface Props {
  readonly title: string;
  readonly firstPage: number;
  readonly pages: number;
  /** Why it is not printed here. */
  readonly why: "PDF" | "PAPER_ONLY" | "UNREADABLE";
}

const WHY = {
  PDF: "PDF 文件，请在附件里打开另行打印",
  PAPER_ONLY: "仅有纸质件",
  UNREADABLE: "扫描件无法读取，请用原件",
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
          <p>（{WHY[why]}；插入后本页取下）</p>
        </div>
      </div>
    </div>
  );
}
