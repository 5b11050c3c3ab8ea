import type { PaperLayout } from "#shared/domain/paper/paper.ts";
import { BEFORE_ISSUE } from "../mark.ts";
import { Sheet, type Stock } from "../Sheet.tsx";
import { RULE_AT } from "./calibration.ts";
import "./calibration.css";

const STOCK: Readonly<Record<PaperLayout, Stock>> = {
  A4: "a4-parts",
  A4_WIDE: "a4-wide",
  PLY_140: "ply-140",
  PLY_93: "ply-93",
  STRIP_80: "strip",
};

/** Two rules 20 mm from the edges, to be measured with a ruler on what the printer really made. */
export function CalibrationSheet({ layout }: { readonly layout: PaperLayout }) {
  return (
    <Sheet
      key={layout}
      title="打印校准页"
      stock={STOCK[layout]}
      mark={{ ...BEFORE_ISSUE, no: "" }}
      demo={false}
      form={
        <div className="calibration">
          <div className="calibration-down" data-rule="left" />
          <div className="calibration-across" data-rule="top" />
          <div className="calibration-text">
            <p>打印校准页</p>
            <p>
              请用直尺量：竖线到纸左边应为{RULE_AT}毫米，横线到纸上边应为{RULE_AT}毫米。
            </p>
            <p>把量得的数填入“打印机校准”。每格1毫米，共50毫米：</p>
            <Ruler />
          </div>
        </div>
      }
    />
  );
}

/** Drawn as lines, which every printer draws as sharp as it can; every fifth and tenth is longer. */
function Ruler() {
  const ticks = Array.from(
    { length: 51 },
    (_, mm) => `M${mm + 0.15} 0v${mm % 10 === 0 ? 5 : mm % 5 === 0 ? 4 : 3}`,
  );
  return (
    <svg className="calibration-ruler" viewBox="0 0 50.3 5" aria-hidden="true" data-ruler="">
      <path d={`M0 .15h50.3${ticks.join("")}`} stroke="#000" strokeWidth="0.3" />
    </svg>
  );
}
