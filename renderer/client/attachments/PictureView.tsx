import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#renderer/ui/Notice.tsx";

interface Props {
  readonly blob: Blob;
  readonly name: string;
  /** 1 fits the window. */
  readonly zoom: number;
  /** Quarter turns, clockwise. */
  readonly turns: number;
}

/** A picture drawn on a canvas: no address of it exists that anything else could open. */
export function PictureView({ blob, name, zoom, turns }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [bitmap, setBitmap] = useState<ImageBitmap>();
  const [isUnreadable, setUnreadable] = useState(false);

  useEffect(() => {
    let isGone = false;
    let made: ImageBitmap | undefined;
    createImageBitmap(blob).then(
      (decoded) => {
        made = decoded;
        if (isGone) decoded.close();
        else setBitmap(decoded);
      },
      () => setUnreadable(true),
    );
    return () => {
      isGone = true;
      made?.close();
    };
  }, [blob]);

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || !bitmap || !box.current) return;
    const isSideways = turns % 2 === 1;
    const [width, height] = isSideways ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
    const fit = Math.min(1, box.current.clientWidth / width, box.current.clientHeight / height);
    const scale = fit * zoom;
    // Beyond the picture's own points the browser may enlarge: a larger canvas shows nothing more.
    const density = Math.min(1, scale * devicePixelRatio);
    canvas.current.width = Math.max(1, Math.round(width * density));
    canvas.current.height = Math.max(1, Math.round(height * density));
    canvas.current.style.width = `${width * scale}px`;
    canvas.current.style.height = `${height * scale}px`;
    context.translate(canvas.current.width / 2, canvas.current.height / 2);
    context.rotate((turns * Math.PI) / 2);
    context.scale(density, density);
    context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  }, [bitmap, zoom, turns]);

  if (isUnreadable) return <Notice tone="wait">{t("matter.viewer.cannotShow")}</Notice>;
  return (
    <div
      className="viewer-picture"
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={t("matter.viewer.picture", { name })}
    >
      <canvas ref={canvas} role="img" aria-label={t("matter.viewer.picture", { name })} />
    </div>
  );
}
