import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { PrintOffset } from "./printer/calibration.ts";
import "./sheet.css";

interface Props {
  readonly children: ReactNode;
  /** Moves the print, not the preview: it corrects a printer, not the paper. */
  readonly offset?: PrintOffset;
}

/** Shows a sheet as large as its place allows, in its true proportions. What is printed is this very sheet. */
export function SheetPreview({ children, offset }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState({ scale: 1, height: 0 });

  useLayoutEffect(() => {
    if (!frame.current || !desk.current) return undefined;
    const [outer, inner] = [frame.current, desk.current];
    const observer = new ResizeObserver(() => {
      // Offsets are true sizes: the scale does not touch them.
      const scale = Math.min(1, outer.clientWidth / Math.max(1, inner.offsetWidth));
      setFit({ scale, height: inner.offsetHeight * scale });
    });
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);

  const moved: Record<`--${string}`, string> = offset
    ? { "--print-x": `${offset.x}mm`, "--print-y": `${offset.y}mm` }
    : {};
  return (
    <div ref={frame} className="sheet-frame" style={moved}>
      <div style={{ height: fit.height }}>
        <div ref={desk} className="sheet-desk" style={{ transform: `scale(${fit.scale})` }}>
          {children}
        </div>
      </div>
    </div>
  );
}
