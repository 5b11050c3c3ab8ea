/**
 * China's holiday arrangements as the State Council published them, taken from the package chinese-days 1.5.7 (MIT).
 * An office starts from these and edits its own copy: minority festivals are set locally.
 */
export interface HolidayPreset {
  readonly year: number;
  readonly restDays: readonly { readonly from: string; readonly to: string; readonly name: string }[];
  readonly makeUpWorkdays: readonly { readonly on: string; readonly name: string }[];
}

export const HOLIDAY_PRESETS: readonly HolidayPreset[] = [
  {
    year: 2025,
    restDays: [
      { from: "2025-01-01", to: "2025-01-01", name: "元旦" },
      { from: "2025-01-28", to: "2025-02-04", name: "春节" },
      { from: "2025-04-04", to: "2025-04-06", name: "清明节" },
      { from: "2025-05-01", to: "2025-05-05", name: "劳动节" },
      { from: "2025-05-31", to: "2025-06-02", name: "端午节" },
      { from: "2025-10-01", to: "2025-10-08", name: "国庆节、中秋节" },
    ],
    makeUpWorkdays: [
      { on: "2025-01-26", name: "春节调休上班" },
      { on: "2025-02-08", name: "春节调休上班" },
      { on: "2025-04-27", name: "劳动节调休上班" },
      { on: "2025-09-28", name: "国庆节调休上班" },
      { on: "2025-10-11", name: "国庆节调休上班" },
    ],
  },
  {
    year: 2026,
    restDays: [
      { from: "2026-01-01", to: "2026-01-03", name: "元旦" },
      { from: "2026-02-15", to: "2026-02-23", name: "春节" },
      { from: "2026-04-04", to: "2026-04-06", name: "清明节" },
      { from: "2026-05-01", to: "2026-05-05", name: "劳动节" },
      { from: "2026-06-19", to: "2026-06-21", name: "端午节" },
      { from: "2026-09-25", to: "2026-09-27", name: "中秋节" },
      { from: "2026-10-01", to: "2026-10-07", name: "国庆节" },
    ],
    makeUpWorkdays: [
      { on: "2026-01-04", name: "元旦调休上班" },
      { on: "2026-02-14", name: "春节调休上班" },
      { on: "2026-02-28", name: "春节调休上班" },
      { on: "2026-05-09", name: "劳动节调休上班" },
      { on: "2026-09-20", name: "国庆节调休上班" },
      { on: "2026-10-10", name: "国庆节调休上班" },
    ],
  },
];
