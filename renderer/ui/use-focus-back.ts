import { useEffect, useState } from "react";

/** For a dialog that is there only while it is open: whoever opened it has the focus again when it has gone. */
export function useFocusBack(): void {
  // Asked while rendering: a moment later a field of the dialog has it.
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}
