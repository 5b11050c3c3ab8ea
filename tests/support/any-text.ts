import fc from "fast-check";

/** Characters as offices meet them: common and rare ones, private-use, Latin, figures of both widths, marks and spaces. */
const CHARACTERS = [
  ..."张三李四王单仇解地界水渠邻里纠纷反映赔偿青苗",
  ..."𬭎㐂䶮𠮷𡈽𦍋龘",
  "\ue863",
  ..."abcXYZéßİ",
  ..."0123456789０１２ＡＢ",
  ..."〔〕[]（）【】《》，。、：“”-—/·.",
  " ",
  "　",
  "\n",
  "e\u0301",
  "ﬁ",
  "㎡",
  "½",
  "👨‍👩‍👧",
  "ཨོཾ",
  "مەھەممەت",
];

export function anyText(most = 60): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...CHARACTERS) },
        fc.string({ unit: "binary", maxLength: 2 }).map((text) => text.toWellFormed()),
      ),
      { minLength: 1, maxLength: most },
    )
    .map((parts) => parts.join(""));
}
