import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAddress, maskIdentityNumber, maskName, maskPhone, minorName } from "#shared/kernel/masking.ts";

describe("a mask", () => {
  test("leaves the first character of a name and always two stars", () => {
    expect(maskName("张三")).toBe("张**");
    expect(maskName("张三丰")).toBe("张**");
    expect(maskName("欧阳娜娜")).toBe("欧**");
    expect(maskName("阿依古丽·买买提")).toBe("阿**");
    expect(maskName("བཀྲ་ཤིས")).toBe("བ**");
    expect(maskName("𠅤小明")).toBe("𠅤**");
    expect(maskName("\ue8a1明")).toBe("\ue8a1**");
    expect(maskName("  张 三")).toBe("张**");
    expect(maskName("？？")).toBe("**");
    expect(maskName("  ")).toBe("");
  });

  test("leaves a description that stands in for a name, and no name that looks like one", () => {
    for (const said of ["邻居", "同村村民", "流转承包人", "外来农民工", "相邻承包户"])
      expect(maskName(said)).toBe(said);
    expect(maskName("邻居张三")).toBe("邻**");
    expect(maskName("张三（邻居）")).toBe("张**");
    expect(maskName("张村民")).toBe("张**");
    expect(maskName("东湾村村民")).toBe("东**");
  });

  test("leaves first three and last four of an identity number", () => {
    expect(maskIdentityNumber("620302198001011234")).toBe("620***********1234");
    expect(maskIdentityNumber("110105 19491231 002X")).toBe("110***********002X");
    expect(maskIdentityNumber("110105491231002")).toBe("110***********1002");
  });

  test("leaves the last two of a passport and nothing of a short number", () => {
    expect(maskIdentityNumber("E12345678")).toBe("********78");
    expect(maskIdentityNumber("军12345")).toBe("********");
    expect(maskIdentityNumber("")).toBe("");
  });

  test("knows mobiles, landlines and several phones in one field", () => {
    expect(maskPhone("13812345678")).toBe("138****5678");
    expect(maskPhone("+86 138-1234-5678")).toBe("138****5678");
    expect(maskPhone("0935-8212345")).toBe("0935-****345");
    expect(maskPhone("（010）62345678")).toBe("010-****678");
    expect(maskPhone("8212345")).toBe("****345");
    expect(maskPhone("13812345678、0935-8212345")).toBe("138****5678、0935-****345");
    expect(maskPhone("110")).toBe("****");
    expect(maskPhone("邻居王家转")).toBe("****");
    expect(maskPhone("")).toBe("");
  });

  test("keeps the village of an address and hides the house", () => {
    expect(maskAddress("甘肃省金昌市金川区宁远堡镇东湾村三组12号")).toBe(
      "甘肃省金昌市金川区宁远堡镇东湾村***",
    );
    expect(maskAddress("东湾村")).toBe("东湾村");
    expect(maskAddress("新华路街道昌文里社区3栋2单元501室")).toBe("新华路街道昌文里社区***");
    expect(maskAddress("河西堡镇火车站旁")).toBe("河西堡镇***");
    expect(maskAddress("某小区3号楼")).toBe("***");
    expect(maskAddress("12号院张家村")).toBe("***");
    expect(maskAddress("")).toBe("");
  });

  test("names minors by letter", () => {
    expect([0, 1, 25, 26, 51, 52, 701, 702].map(minorName).join(" ")).toBe(
      "未成年人A 未成年人B 未成年人Z 未成年人AA 未成年人AZ 未成年人BA 未成年人ZZ 未成年人AAA",
    );
  });
});

describe("laws of masking", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  );
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCodePoint(c)),
    minLength: 2,
  });
  const revealed = (masked: string) => [...masked].filter((c) => c !== "*").length;

  test("no text breaks a mask, and no mask is broken text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const mask of [maskName, maskIdentityNumber, maskPhone, maskAddress]) {
          expect(mask(text).isWellFormed() || !text.isWellFormed()).toBe(true);
        }
        expect(revealed(maskName(text))).toBeLessThanOrEqual(2);
        expect(revealed(maskIdentityNumber(text))).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("names with the same first character look alike, however long they are", () => {
    fc.assert(fc.property(han, han, (a, b) => maskName(a[0] + a) === maskName(a[0] + b)));
  });

  test("two numbers of equal ends cannot be told apart", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    fc.assert(
      fc.property(digits(3), digits(4), digits(11), digits(8), (head, tail, hidden, fewer) => {
        expect(maskIdentityNumber(head + hidden + tail)).toBe(maskIdentityNumber(head + fewer + tail));
      }),
    );
    fc.assert(
      fc.property(digits(4), digits(4), (a, b) => maskPhone(`138${a}5678`) === maskPhone(`138${b}5678`)),
    );
  });

  test("a masked phone shows at most seven digits", () => {
    fc.assert(fc.property(fc.stringMatching(/^[\d +-]{0,30}$/), (phone) => revealed(maskPhone(phone)) <= 8));
  });

  test("what follows the village never shows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (house) => {
        fc.pre(house.trim() !== "");
        expect(maskAddress(`东湾村${house}`)).toBe("东湾村***");
      }),
    );
  });
});
