import { expect, test } from "vitest";
import { dossierPieces } from "#renderer/features/dossier/dossier-pieces.ts";
import type { DossierItem } from "#shared/domain/mediation/dossier.ts";
import { aPaper, aScan } from "#tests/support/dossiers.ts";

const [cover, contents, note, back] = [
  aPaper("DOSSIER_COVER"),
  aPaper("DOSSIER_CONTENTS"),
  aPaper("DOSSIER_NOTE"),
  aPaper("BACK_COVER"),
];
const record = aPaper("MEDIATION_RECORD");
const picture = aScan("identity");
const pdf = aScan("evidence", { mediaType: "application/pdf" });
const item = (source: DossierItem["source"], firstPage: number): DossierItem => ({
  placeKey: "x",
  title: "材料",
  source,
  pages: 1,
  firstPage,
  remark: "",
});

test("a whole dossier is printed cover and contents first, note and back cover last; what exists on paper only is named in its place", () => {
  const items = [
    item({ kind: "PAPER", paperId: record.id }, 1),
    item({ kind: "SCAN", attachmentId: picture.id }, 2),
    item({ kind: "SCAN", attachmentId: pdf.id }, 3),
    item({ kind: "PAPER_ONLY" }, 4),
  ];
  const paperIds = [cover, contents, note, back].map(({ id }) => id);
  const pieces = dossierPieces({ paperIds, items }, [back, record, note, contents, cover], [pdf, picture]);
  expect(
    pieces.map((piece) =>
      piece.kind === "PAPER" ? piece.paper.kind : piece.kind === "INSERT" ? piece.why : piece.scan.name,
    ),
  ).toEqual([
    "DOSSIER_COVER",
    "DOSSIER_CONTENTS",
    "MEDIATION_RECORD",
    "身份证.jpg",
    pdf.name,
    "PAPER_ONLY",
    "DOSSIER_NOTE",
    "BACK_COVER",
  ]);
});
