export function SettingsPage({ part }: { readonly part: string }) {
  return <div>{part}</div>;
}
