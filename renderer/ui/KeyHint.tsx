/** The key of an act, `"Ctrl+Enter"`, beside its name. Not read aloud: `aria-keyshortcuts` says it. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keys.split("+").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
