import { useEffect, useState } from "react";
import "../sheet.css";
import "./dossier.css";

interface Props {
  readonly title: string;
  /** A picture for each page. */
  readonly pages: readonly Blob[];
}

/** Scanned pages, each on a sheet of its own, as large as the sheet allows. */
export function ScanSheet({ title, pages }: Props) {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const made = pages.map((page) => URL.createObjectURL(page));
    setShown(0);
    setAddresses(made);
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, [pages]);
  const isReady = addresses.length > 0 && shown >= addresses.length;
  const handleShown = () => setShown((count) => count + 1);
  return (
    <div className="sheet" role="document" aria-label={title} {...(isReady && { "data-ready": "" })}>
      {addresses.map((address, index) => (
        <div key={address} className="leaf leaf-a4-form">
          <div className="leaf-content scan">
            <img src={address} alt={`${title} ${index + 1}`} onLoad={handleShown} onError={handleShown} />
          </div>
        </div>
      ))}
    </div>
  );
}
