export function TrailPage() {
  return <div />;
}
