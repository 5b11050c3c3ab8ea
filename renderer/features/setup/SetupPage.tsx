import type { ReactNode } from "react";
export function SetupPage({ preferences }: { readonly preferences: ReactNode; readonly onDone: () => void }) {
  return <div>{preferences}</div>;
}
