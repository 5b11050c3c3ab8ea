/** The product's mark: a counter under a roof. */
export function DeskMark() {
  return (
    <svg className="desk-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--pine)" />
      <path
        d="M6 13.5 16 7l10 6.5"
        fill="none"
        stroke="var(--brass)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M8.5 24.5v-7h15v7M6.5 17.5h19M16 17.5v7"
        fill="none"
        stroke="#fffefb"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
    </svg>
  );
}
