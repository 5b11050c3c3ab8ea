/** PDFs written by hand, for what a scanner or an office program would have made. */

export interface SmallPage {
  /** Points; A4 upright when left out. */
  readonly size?: readonly [number, number];
  /** Chinese text in a font that is not in the file, at its top left. */
  readonly text?: string;
  /** A black square, packed as a fax is (CCITT group 4), at this place and of this side in points. */
  readonly square?: { readonly x: number; readonly y: number; readonly side: number };
}

const A4 = [595, 842] as const;

/** Objects before the pages: catalog, page tree, font, its glyphs, their description, picture, encryption. */
const FIRST_PAGE = 8;

/** A PDF whose pages hold what is given; `locked` asks for a password that nobody knows. */
export function smallPdf(pages: readonly SmallPage[], { locked = false } = {}): Buffer {
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>",
    // Eight white lines of eight points, then the end of the block; Decode turns white into black.
    stream(
      "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter [/ASCIIHexDecode /CCITTFaxDecode] /DecodeParms [null << /K -1 /Columns 8 /Rows 8 >>]",
      "FF001001>",
    ),
    `<< /Filter /Standard /V 1 /R 2 /P -44 /O <${"5a".repeat(32)}> /U <${"a5".repeat(32)}> >>`,
    ...pages.flatMap(({ size = A4, ...content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(" ")}] /Contents ${FIRST_PAGE + index * 2 + 1} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /S 6 0 R >> >> >>`,
      stream("", marks(content, size[1])),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const more = locked ? ` /Encrypt 7 0 R /ID [<${"11".repeat(16)}> <${"11".repeat(16)}>]` : "";
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${more} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

function marks({ text, square }: SmallPage, height: number): string {
  return [
    text === undefined ? "" : `BT /F 24 Tf 60 ${height - 90} Td <${utf16(text)}> Tj ET`,
    square === undefined ? "" : `q ${square.side} 0 0 ${square.side} ${square.x} ${square.y} cm /S Do Q`,
  ].join("\n");
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
