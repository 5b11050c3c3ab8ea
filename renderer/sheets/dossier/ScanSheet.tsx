import { useEffect, useState } from "react";
import "../sheet.css";
import "./dossier.css";

interface Props {
  readonly title: string;
  readonly blob: Blob;
}

/** A scanned page on a sheet of its own, as large as the sheet allows. */
export function ScanSheet({ title, blob }: Props) {
  const [address, setAddress] = useState<string>();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <div className="sheet" role="document" aria-label={title} {...(isShown && { "data-ready": "" })}>
      <div className="leaf leaf-a4-form">
        <div className="leaf-content scan">
          {address !== undefined && (
            <img src={address} alt={title} onLoad={() => setShown(true)} onError={() => setShown(true)} />
          )}
        </div>
      </div>
    </div>
  );
}
